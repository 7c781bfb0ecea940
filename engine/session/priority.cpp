// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string>
#endif

namespace strata::session {

#ifdef __linux__
namespace {

// On Linux a nice value belongs to a thread, and those that it starts inherit it.
void lower(pid_t thread) {
    errno = 0;
    const auto now = getpriority(PRIO_PROCESS, static_cast<id_t>(thread));
    if (errno == 0) setpriority(PRIO_PROCESS, static_cast<id_t>(thread), std::max(now, kBehindWindow));
}

}  // namespace

void standBack() {
    lower(gettid());
}

std::set<int> threads() {
    std::set<int> found;
    std::error_code problem;
    for (std::filesystem::directory_iterator entry("/proc/self/task", problem), end; !problem && entry != end;
         entry.increment(problem))
        found.insert(std::stoi(entry->path().filename()));
    return found;
}

void letNewStandBack(const std::set<int>& before) {
    for (const int thread : threads())
        if (!before.contains(thread)) lower(thread);
}
#else
void standBack() {}
std::set<int> threads() {
    return {};
}
void letNewStandBack(const std::set<int>&) {}
#endif

}  // namespace strata::session
