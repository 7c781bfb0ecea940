// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobs/model_kind.h"

namespace strata::jobs {

/// "links": finds the missing links of one large graph (App. D.1; engine/links).
const ModelKind& linksKind();

}  // namespace strata::jobs
