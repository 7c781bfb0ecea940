// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/dataset.h"
#include "engine/api/job.h"
#include "engine/api/latent_map.h"
#include "engine/datasets/split.h"
#include "engine/images/model.h"
#include "engine/session/job_context.h"

namespace strata::jobs {

/// The latents of some images of the run's data, of one level or of all, in a plane; level L is the grid of 32 × 32, of
/// which each lower level has half the side. Coloured by label where there are labels, and by how light the images are.
/// Null if stopped. Throws Error(BadInput) for a level that there is not.
api::LatentMapPtr mapImages(images::ImageModel& model, const api::Images& images, const datasets::Split& split,
                            const api::MapJob& job, session::JobContext& context);

}  // namespace strata::jobs
