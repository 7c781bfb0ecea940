// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_painter.h"

#include <algorithm>
#include <cmath>

#include "widgets/molecules/bond_geometry.h"
#include "widgets/molecules/element_colours.h"
#include "widgets/molecules/highlight_painter.h"
#include "widgets/style/colours.h"

namespace strata::molecules {
namespace {

void paintNodes(QPainter& painter, const DrawingLayout& layout, const PaintStyle& look) {
    const double radius = std::clamp(0.17 * layout.bond, 1.5, 6.0);
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const Highlight highlight = highlightOf(look, int(i));
        const bool marked = highlight.colour.isValid(), chosen = isSelected(look, int(i));
        painter.setPen(QPen(chosen ? look.ink : look.page, chosen ? 1.8 : std::min(1.0, radius / 3)));
        painter.setBrush(marked ? style::readable(highlight.colour, look.page, 2.0) : look.node);
        const double r = marked ? 1.35 * radius : radius;
        painter.drawEllipse(layout.points[i], r, r);
    }
}

void paintBonds(QPainter& painter, const DrawingLayout& layout, const PaintStyle& look) {
    const double width = look.bondWidth > 0 ? look.bondWidth : std::clamp(0.058 * layout.bond, 0.9, 2.4);
    const QColor ink = layout.general ? blended(look.ink, look.page, 0.45) : look.ink;
    painter.setPen(QPen(ink, layout.general ? std::max(0.8, 0.75 * width) : width, Qt::SolidLine, Qt::RoundCap));
    for (const auto& bond : layout.bonds)
        for (const auto& line : bondLines(layout, bond)) painter.drawLine(line);
}

/// A carbon in the middle of a straight line would be invisible: it gets a dot.
bool isCumulated(const DrawingLayout& layout, int atom) {
    return layout.neighbours[std::size_t(atom)].size() == 2 &&
           std::ranges::count_if(layout.bonds, [&](const auto& bond) {
               return bond.type == 2 && (bond.u == atom || bond.v == atom);
           }) == 2;
}

void paintAtoms(QPainter& painter, const DrawingLayout& layout, const api::Drawing& drawing, const PaintStyle& look) {
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const auto& atom = drawing.atoms[i];
        // Readable on its disc and, for what sticks out of that, on the page.
        const QColor colour =
            style::readable(elementColour(atom.atomicNumber, look.ink, under(look, int(i))), look.page);
        painter.setBrush(colour);
        if (layout.hasLabel(int(i))) {
            painter.drawPath(layout.labels[i].outline.translated(layout.points[i]));
        } else if (atom.atomicNumber != 6 || layout.neighbours[i].empty() || isCumulated(layout, int(i))) {
            const double radius = std::clamp((atom.atomicNumber == 6 ? 0.09 : 0.15) * layout.bond, 1.2, 5.0);
            painter.drawEllipse(layout.points[i], radius, radius);
        }
    }
}

}  // namespace

bool isGeneralGraph(const api::Drawing& drawing) {
    return std::ranges::all_of(drawing.atoms, [](const auto& atom) { return atom.atomicNumber <= 0; });
}

void paintDrawing(QPainter& painter, const QRectF& where, const api::Drawing& drawing, const PaintStyle& look) {
    if (drawing.atoms.empty() || where.width() < 4 || where.height() < 4) return;
    const DrawingLayout layout = layOut(where, drawing, look);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!layout.general) paintHighlights(painter, layout, look);
    paintBonds(painter, layout, look);
    if (layout.general)
        paintNodes(painter, layout, look);
    else
        paintAtoms(painter, layout, drawing, look);
    if (!look.highlights.empty()) paintMarks(painter, where, layout, look);
    painter.restore();
}

int atomAt(const QPointF& point, const QRectF& where, const api::Drawing& drawing, const PaintStyle& look) {
    if (drawing.atoms.empty() || where.width() < 4 || where.height() < 4) return -1;
    const DrawingLayout layout = layOut(where, drawing, look);
    int nearest = -1;
    double least = std::max(6.0, 0.5 * layout.bond);
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const QPointF d = layout.points[i] - point;
        if (const double distance = std::hypot(d.x(), d.y()); distance <= least) {
            least = distance;
            nearest = int(i);
        }
    }
    return nearest;
}

}  // namespace strata::molecules
