// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/api/parameter.h"

namespace strata::cli {

/// The typed value of "key=value", by the option's own description. Kinds of models may give a key other meanings: the
/// first that the value fits. Throws Error(BadInput), which says what the option takes.
std::pair<std::string, api::Value> setting(const std::string& text, const std::vector<api::Parameter>& parameters);

}  // namespace strata::cli
