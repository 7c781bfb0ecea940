// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobs/model_kind.h"

namespace strata::jobs {

/// "images": generates images as graphs of pixels, at every resolution (App. D.6; engine/images).
const ModelKind& imagesKind();

}  // namespace strata::jobs
