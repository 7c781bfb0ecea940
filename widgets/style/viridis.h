// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace strata::style {

/// Viridis (van der Walt and Smith 2015): perceptually uniform, readable without colour vision. `share` is clamped to
/// 0..1; not a number: grey.
QColor viridis(double share);

}  // namespace strata::style
