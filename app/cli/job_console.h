// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "app/exit_code.h"
#include "engine/api/engine.h"

namespace strata::cli {

using app::ExitCode, app::kSuccess, app::kFailure, app::kBadUsage, app::kInterrupted, app::exitCodeFor;

/// Runs one job to its end on an engine of its own. Progress goes to stderr, on a terminal as one line that is
/// rewritten, with the time left. Ctrl+C stops the job, which saves first; a second Ctrl+C ends the program at once.
/// `result` gets every event that carries a result, on the calling thread, in order. Returns the exit code; has told
/// the cause on stderr.
ExitCode runJob(const api::Job& job, const std::function<void(const api::EventBody&)>& result);

}  // namespace strata::cli
