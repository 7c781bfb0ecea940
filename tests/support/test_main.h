// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include <functional>
#include <map>
#include <memory>

namespace strata::tests {

using Factory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this executable by name. Sources are compiled into it directly, so none can be dropped by the
/// linker.
std::map<std::string, Factory>& registry();

struct Registration {
    Registration(const char* name, Factory factory) { registry().emplace(name, std::move(factory)); }
};

}  // namespace strata::tests

/// At the end of each tst_NAME.cpp, before its .moc: STRATA_TEST(TestClass, tst_NAME)
#define STRATA_TEST(Class, name) \
    static const strata::tests::Registration registration_##name(#name, [] { return std::make_unique<Class>(); })
