// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::store {

/// Keeps a second trainer away from a run: a lock on the file RUN-lock beside it. The kernel drops the lock with the
/// process that holds it, so a file that a killed process left behind stops nobody. (The run itself cannot carry it:
/// closing a second descriptor of it would drop SQLite's own locks.)
class TrainingLock {
public:
    /// Throws Error(FileUnwritable) if another process or object trains the run, or the folder cannot be written.
    explicit TrainingLock(const std::string& runFile);
    ~TrainingLock();
    TrainingLock(const TrainingLock&) = delete;
    TrainingLock& operator=(const TrainingLock&) = delete;

private:
    std::string m_path;
    int m_descriptor = -1;
};

}  // namespace strata::store
