// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>

#include "engine/api/error.h"

namespace strata::api {

/// The entry of a list whose `name` this is. `what` the entries are, for people: "preset". Throws Error(BadInput) that
/// lists the names there are.
template <class Entries>
const auto& named(const Entries& entries, const std::string& name, const std::string& what) {
    const auto found = std::ranges::find_if(entries, [&](const auto& entry) { return entry.name == name; });
    if (found != entries.end()) return *found;
    std::string names;
    for (const auto& entry : entries) names += (names.empty() ? "" : ", ") + entry.name;
    throw Error(ErrorCode::BadInput, "There is no " + what + " “" + name + "”; there are: " + names + ".");
}

}  // namespace strata::api
