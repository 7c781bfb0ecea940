// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "engine/api/engine.h"

namespace strata::cli {

/// Exit codes of every command.
enum ExitCode { kSuccess = 0, kFailure = 1, kBadUsage = 2, kInterrupted = 130 };

/// Runs one job to its end on an engine of its own. Progress goes to stderr, on a terminal as one line that is
/// rewritten, with the time left. Ctrl+C stops the job, which saves first; a second Ctrl+C ends the program at once.
/// `result` gets every event that carries a result, on the calling thread, in order. Returns the exit code; has told
/// the cause on stderr.
ExitCode runJob(const api::Job& job, const std::function<void(const api::EventBody&)>& result);

/// 2 for what the user gave, 1 for everything else.
ExitCode exitCodeFor(api::ErrorCode code);

}  // namespace strata::cli
