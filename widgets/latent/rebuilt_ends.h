// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "engine/api/sample.h"

namespace strata::latent {

/// A walk's ends are what the model rebuilds of what was chosen: says so, and how far they are from it; empty where
/// nothing differs.
QString rebuiltEnds(const api::LatentPath& path);

}  // namespace strata::latent
