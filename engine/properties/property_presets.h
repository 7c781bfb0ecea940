// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/parameter.h"

namespace strata::properties {

// The names of these kinds of models, as in api::Preset::model.
inline constexpr const char* kLatents = "latents";

// Of kind "columns"; the first is the usual one.
const std::vector<api::Preset>& propertyPresets();
const std::vector<api::Preset>& latentPresets();

}  // namespace strata::properties
