// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace strata::style {

/// Viridis (van der Walt and Smith 2015): perceptually uniform, readable without colour vision. `share` is clamped to
/// 0..1; not a number: grey.
QColor viridis(double share);

/// Its colours from left to right, with the numbers that they begin and end at beside them, in the painter's font.
void paintViridisScale(QPainter& painter, const QRectF& bar, const QString& low, const QString& high,
                       const QColor& ink);

}  // namespace strata::style
