// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"
#include "engine/api/parameter.h"

namespace strata::training {

/// Every preset, in the order of lists.
const std::vector<api::Preset>& presets();

/// Throws Error(BadInput) that lists the names there are.
const api::Preset& presetNamed(const std::string& name);

/// The preset that suits data of this kind whose largest graph has `largest` nodes.
const api::Preset& defaultPreset(api::DataKind kind, int largest);

}  // namespace strata::training
