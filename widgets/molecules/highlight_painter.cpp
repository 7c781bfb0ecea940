// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/highlight_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/molecules/element_colours.h"
#include "widgets/style/colours.h"

namespace strata::molecules {
namespace {

constexpr double kRadius = 0.40;        // of a disc, in bond lengths
constexpr double kMarkDistance = 0.74;  // from an atom to the mark beside it
constexpr double kQuietOpacity = 0.45;  // of the discs that are not selected while others are, of the usual
constexpr double kInkContrast = 7.0;    // of bonds over a disc

struct Shape {
    std::vector<int> atoms;
    QString mark;
};

std::vector<Shape> joinedShapes(const DrawingLayout& layout, const PaintStyle& look) {
    std::vector<Shape> shapes;
    std::vector<bool> seen(layout.points.size(), false);
    for (std::size_t start = 0; start < layout.points.size(); ++start) {
        const Highlight highlight = highlightOf(look, int(start));
        if (seen[start] || !highlight.colour.isValid()) continue;
        Shape shape{{int(start)}, highlight.mark};
        seen[start] = true;
        for (std::size_t next = 0; next < shape.atoms.size(); ++next)
            for (int other : layout.neighbours[std::size_t(shape.atoms[next])])
                if (!seen[std::size_t(other)] && highlightOf(look, other) == highlight) {
                    seen[std::size_t(other)] = true;
                    shape.atoms.push_back(other);
                }
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

/// Distance to the nearest atom, middle of a bond, or mark that stands already.
double clearance(const QPointF& p, const DrawingLayout& layout, const std::vector<QPointF>& marks) {
    double least = 1e9;
    const auto consider = [&](const QPointF& q, double scale) {
        least = std::min(least, scale * std::hypot(p.x() - q.x(), p.y() - q.y()));
    };
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        consider(layout.points[i], 1.0);
        for (const auto& box : layout.labels[i].boxes) consider(box.center() + layout.points[i], 0.9);
    }
    for (const auto& bond : layout.bonds) consider((layout.point(bond.u) + layout.point(bond.v)) / 2, 1.1);
    for (const auto& mark : marks) consider(mark, 0.8);
    return least;
}

void paintPass(QPainter& painter, const DrawingLayout& layout, const PaintStyle& look, double grow, bool selectedOnly) {
    const double radius = kRadius * layout.bond + grow;
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const Highlight highlight = highlightOf(look, int(i));
        const bool chosen = isSelected(look, int(i));
        if (!highlight.colour.isValid() || (selectedOnly && !chosen)) continue;
        const QColor fill =
            selectedOnly && grow > 0 ? style::readable(highlight.colour, look.page, 3.0) : under(look, int(i));
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawEllipse(layout.points[i], radius, radius);
        painter.setPen(QPen(fill, 2 * radius * 0.8, Qt::SolidLine, Qt::FlatCap));
        for (int other : layout.neighbours[i])
            if (other > int(i) && highlightOf(look, other) == highlight && isSelected(look, other) == chosen)
                painter.drawLine(layout.points[i], layout.point(other));
    }
}

}  // namespace

Highlight highlightOf(const PaintStyle& look, int atom) {
    return std::size_t(atom) < look.highlights.size() ? look.highlights[std::size_t(atom)] : Highlight{};
}

bool isSelected(const PaintStyle& look, int atom) {
    return std::size_t(atom) < look.selected.size() && look.selected[std::size_t(atom)];
}

QColor under(const PaintStyle& look, int atom) {
    const Highlight highlight = highlightOf(look, atom);
    if (!highlight.colour.isValid()) return look.page;
    const bool quiet = !isSelected(look, atom) && std::ranges::find(look.selected, true) != look.selected.end();
    double opacity = look.highlightOpacity * (quiet ? kQuietOpacity : 1);
    QColor disc = blended(highlight.colour, look.page, opacity);
    while (opacity > 0.1 && style::contrast(disc, look.ink) < kInkContrast)
        disc = blended(highlight.colour, look.page, opacity *= 0.9);
    return disc;
}

void paintHighlights(QPainter& painter, const DrawingLayout& layout, const PaintStyle& look) {
    paintPass(painter, layout, look, 0, false);
    if (look.selected.empty()) return;
    paintPass(painter, layout, look, 2, true);
    paintPass(painter, layout, look, 0, true);
}

void paintMarks(QPainter& painter, const QRectF& where, const DrawingLayout& layout, const PaintStyle& look) {
    const double em = std::clamp(0.52 * layout.bond, 8.0, 14.0);
    const QRectF inside = where.adjusted(em / 2, em / 2, -em / 2, -em / 2);
    const int directions = layout.points.size() > 120 ? 4 : 12;
    std::vector<QPointF> marks;
    for (const auto& shape : joinedShapes(layout, look)) {
        if (shape.mark.isEmpty()) continue;
        QPointF best;
        double widest = -1;
        for (int atom : shape.atoms)
            for (int k = 0; k < directions; ++k) {
                const double angle = 2 * std::numbers::pi * k / directions,
                             away = std::max(kMarkDistance * layout.bond, em);
                const QPointF p = layout.point(atom) + away * QPointF(std::cos(angle), std::sin(angle));
                const double room = clearance(p, layout, marks) - (inside.contains(p) ? 0 : 1e6);
                if (room > widest + 0.01) {
                    widest = room;
                    best = p;
                }
            }
        marks.push_back(best);
        QFont font = look.font;
        font.setBold(true);
        const LabelShape text = shapeLabel({shape.mark, {}, {}, {}}, Side::Right, font, em);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::readable(highlightOf(look, shape.atoms.front()).colour, look.page));
        painter.drawPath(text.outline.translated(best));
    }
}

}  // namespace strata::molecules
