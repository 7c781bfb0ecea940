// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>

#include "engine/api/services.h"
#include "widgets/molecules/paint_style.h"

namespace strata::molecules {

/// Draws a molecule (skeletal formula) or a general graph (discs and lines) as vectors, centred in `where` and fitted
/// to it. Works on any paint device. Bonds that name atoms which are not there and coordinates that are not finite are
/// left out. An empty drawing paints nothing. The painter's state is restored.
void paintDrawing(QPainter& painter, const QRectF& where, const api::Drawing& drawing, const PaintStyle& style);

/// The atom of the same picture nearest to `point`, at most half a bond length (and at least 6 pixels) away; -1: none.
int atomAt(const QPointF& point, const QRectF& where, const api::Drawing& drawing, const PaintStyle& style);

/// True if no atom of the drawing belongs to an element, that is, for general graphs.
bool isGeneralGraph(const api::Drawing& drawing);

}  // namespace strata::molecules
