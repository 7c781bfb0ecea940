// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <cstdio>

namespace strata::tests {

std::map<std::string, Factory>& registry() {
    static std::map<std::string, Factory> classes;
    return classes;
}

}  // namespace strata::tests

/// Usage: EXECUTABLE CLASS [Qt Test's arguments].
int main(int argc, char** argv) {
    const auto& classes = strata::tests::registry();
    const auto found = argc > 1 ? classes.find(argv[1]) : classes.end();
    if (found == classes.end()) {
        std::fprintf(stderr, "usage: %s CLASS [arguments], with CLASS one of:\n", argv[0]);
        for (const auto& [name, factory] : classes) std::fprintf(stderr, "  %s\n", name.c_str());
        return 2;
    }
    argv[1] = argv[0];
    int arguments = argc - 1;
    STRATA_TEST_APPLICATION app(arguments, argv + 1);
    const auto test = found->second();
    return QTest::qExec(test.get(), arguments, argv + 1);
}
