// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/parameter.h"

namespace strata::links {

/// The name of this kind of model, as in api::Preset::model.
inline constexpr const char* kLinks = "links";

/// Of kind "network"; the first is the usual one.
const std::vector<api::Preset>& linkPresets();

}  // namespace strata::links
