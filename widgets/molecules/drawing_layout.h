// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

#include "engine/api/services.h"
#include "widgets/molecules/atom_label.h"
#include "widgets/molecules/paint_style.h"

namespace strata::molecules {

/// A drawing fitted to a rectangle, in pixels, y down. Painting and hit-testing share it.
struct DrawingLayout {
    double bond = 0;  ///< pixels a unit of the drawing
    double em = 0;    ///< height of the labels' font, pixels
    bool general = false;
    std::vector<QPointF> points;
    std::vector<api::Edge> bonds;              ///< those whose atoms exist
    std::vector<std::vector<int>> neighbours;  ///< of each atom, without double entries
    std::vector<LabelShape> labels;            ///< around each point; empty for atoms without one

    bool hasLabel(int atom) const { return !labels[std::size_t(atom)].boxes.empty(); }
    QPointF point(int atom) const { return points[std::size_t(atom)]; }
};

DrawingLayout layOut(const QRectF& where, const api::Drawing& drawing, const PaintStyle& style);

}  // namespace strata::molecules
