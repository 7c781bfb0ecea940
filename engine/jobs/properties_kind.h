// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobs/model_kind.h"

namespace strata::jobs {

/// "properties": predicts columns of a table from molecules (App. D.5; engine/properties).
const ModelKind& propertiesKind();

/// "latents": an MGVAE that never sees a column, and whose frozen latents are then probed for them (App. D.4).
const ModelKind& latentsKind();

}  // namespace strata::jobs
