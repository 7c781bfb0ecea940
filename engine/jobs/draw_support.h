// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/job.h"
#include "engine/jobs/run_access.h"

namespace strata::jobs {

/// Whether a run's model can take its latents from there. All can from the prior and from posteriors; None needs a
/// growing decoder that was trained with latent dropout.
bool canDraw(const OpenRun& run, api::LatentSource latents);

/// Throws Error(BadInput), saying what is wrong, for what this run's model cannot do or nobody can.
void checkDraw(const OpenRun& run, const api::Draw& draw);

}  // namespace strata::jobs
