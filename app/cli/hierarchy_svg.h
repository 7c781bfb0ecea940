// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/hierarchy.h"
#include "engine/api/services.h"

namespace strata::cli {

/// A hierarchy as an SVG picture: levels stacked, the input graph at the bottom laid out as `drawing`, each cluster
/// above the middle of its members, in the same colour on every level, with numbers.
std::string hierarchySvg(const api::Hierarchy& hierarchy, const api::Drawing& drawing);

}  // namespace strata::cli
