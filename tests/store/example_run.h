// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/error.h"
#include "engine/store/run_file.h"

namespace strata::tests {

/// A run of two small molecules, with every field filled and the awkward doubles among the settings.
store::RunSpec exampleSpec();
store::RunData exampleData();

/// What training leaves at the end of `epoch` (from 1): all derived from the epoch, so that it can be checked.
store::Checkpoint exampleCheckpoint(int epoch, std::size_t modelBytes = 3000);
std::vector<api::Metric> exampleMetrics(int epoch);
api::Snapshot exampleSnapshot(int epoch);

/// A closed run with `epochs` epochs, made at `path`.
void makeRun(const std::string& path, int epochs);

/// Reads everything that can be read.
void readAll(const store::RunFile& run);

/// The error that `action` throws; fails by returning one of code Internal with the sentence "no error".
api::Error errorOf(const std::function<void()>& action);

/// Runs SQL on a file with SQLite itself; the first column of the first row as text.
std::string sql(const std::string& path, const std::string& statement);

/// Runs `action` in a forked process; its return value, or -signal.
int inChild(const std::function<int()>& action);

}  // namespace strata::tests
