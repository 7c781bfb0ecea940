// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/api/figure.h"
#include "engine/api/job.h"

namespace strata::experiments {

// What an evaluation told, kept beside its run as RUN.figures.json: a stopped experiment need not measure again, and
// anyone can read it.

/// The lines of exactly this evaluation; nothing if there are none, if they belong to another evaluation, or if the run
/// file is newer. A file that cannot be read counts as none.
std::optional<std::vector<api::FigureLine>> keptFigures(const api::EvaluateJob& job);

/// Replaces what was there. Throws Error(FileUnwritable) with path and cause.
void keepFigures(const api::EvaluateJob& job, const std::vector<api::FigureLine>& lines);

}  // namespace strata::experiments
