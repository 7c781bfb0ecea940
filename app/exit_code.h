// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/error.h"

namespace strata::app {

/// Exit codes of both programs.
enum ExitCode { kSuccess = 0, kFailure = 1, kBadUsage = 2, kInterrupted = 130 };

/// 2 for what the user gave, 1 for everything else.
inline ExitCode exitCodeFor(api::ErrorCode code) {
    return code == api::ErrorCode::BadInput || code == api::ErrorCode::FileUnreadable ||
                   code == api::ErrorCode::RunUnusable
               ? kBadUsage
               : kFailure;
}

}  // namespace strata::app
