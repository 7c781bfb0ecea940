// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/parameter.h"

// What is the same question for every kind of model (api::Preset::model), and answered by each in its own folder.
namespace strata::jobs {

/// Of every kind. Throws Error(BadInput) for an unknown name.
const std::vector<api::Preset>& presets();
const api::Preset& presetNamed(const std::string& name);

/// The preset that data get when none is chosen.
const api::Preset& presetFor(const api::Dataset& data);

/// Throws Error(BadInput) for an unknown kind.
const std::vector<api::Parameter>& parametersOf(const std::string& model);

/// `settings` with every absent key at its default. Throws Error(BadInput) for a key or value that the kind of model
/// does not know.
api::Settings completed(const std::string& model, const api::Settings& settings);

}  // namespace strata::jobs
