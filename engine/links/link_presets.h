// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/parameter.h"

namespace strata::links {

/// Of kind "network"; the first is the usual one.
const std::vector<api::Preset>& linkPresets();

}  // namespace strata::links
