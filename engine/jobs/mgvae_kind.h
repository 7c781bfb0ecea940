// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobs/model_kind.h"

namespace strata::jobs {

/// "mgvae": generates graphs (Sec. 4; engine/models, engine/training).
const ModelKind& mgvaeKind();

}  // namespace strata::jobs
