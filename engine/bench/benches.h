// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/bench/report.h"

namespace strata::bench {

struct Bench {
    std::string name, description;
    Report (*run)(const Settings& settings);
    void (*serve)();  ///< what the second process does, with the system's allocator; null: there is none
};

/// Every bench, in the order of lists. A new one is one entry.
const std::vector<Bench>& benches();

/// Throws Error(BadInput) that lists the names there are.
const Bench& benchNamed(const std::string& name);

}  // namespace strata::bench
