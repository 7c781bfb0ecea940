// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include <sys/types.h>

#include "engine/bench/race.h"

namespace strata::bench {

/// Another process that times laps on demand, with the allocator as the system sets it: `strata bench NAME --worker`.
/// It reads a lap's number from its standard input and answers with seconds on its standard output, a line each.
class Worker {
public:
    /// Throws Error(Internal) if the program cannot be started.
    Worker(const std::string& program, const std::vector<std::string>& arguments);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Seconds of lap `number` over there. The worker outlives the result. Throws Error(Internal) if it has died.
    Lap lap(std::size_t number);

private:
    pid_t m_process = -1;
    std::FILE *m_to = nullptr, *m_from = nullptr;
};

/// The other side: does laps until its standard input ends.
void serve(const std::vector<Lap>& laps);

}  // namespace strata::bench
