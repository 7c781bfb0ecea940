// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/process_memory.h"

#include <fstream>
#include <limits>
#include <string>

namespace strata::bench {

namespace {

/// A field of proc(5)'s status that is given in kB.
double statusField(const std::string& name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return std::stod(line.substr(name.size())) / 1024;
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

double residentMemory() {
    return statusField("VmRSS:");
}

double peakMemory() {
    const auto peak = statusField("VmHWM:");
    std::ofstream("/proc/self/clear_refs") << 5;
    return peak;
}

}  // namespace strata::bench
