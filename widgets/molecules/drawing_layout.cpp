// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_layout.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

#include "widgets/molecules/drawing_painter.h"

namespace strata::molecules {
namespace {

constexpr double kEm = 0.60;          // of a bond: the proportions of printed formulas
constexpr double kSmallestEm = 6.5;   // pixels; below, symbols cannot be told apart
constexpr double kNodeMargin = 0.25;  // bonds around a disc of a general graph
constexpr double kMarkMargin = 0.85;  // room for a highlight and its mark

QPointF unitPoint(const api::Drawing::Atom& atom) {
    return std::isfinite(atom.x) && std::isfinite(atom.y) ? QPointF(atom.x, -atom.y) : QPointF();
}

void connect(DrawingLayout& layout, const api::Drawing& drawing) {
    const int count = int(drawing.atoms.size());
    layout.neighbours.resize(drawing.atoms.size());
    for (const auto& edge : drawing.bonds) {
        if (edge.u < 0 || edge.v < 0 || edge.u >= count || edge.v >= count || edge.u == edge.v) continue;
        auto& around = layout.neighbours[std::size_t(edge.u)];
        if (std::find(around.begin(), around.end(), edge.v) != around.end()) continue;
        around.push_back(edge.v);
        layout.neighbours[std::size_t(edge.v)].push_back(edge.u);
        layout.bonds.push_back(edge);
    }
}

void label(DrawingLayout& layout, const api::Drawing& drawing, const PaintStyle& style) {
    layout.labels.assign(drawing.atoms.size(), {});
    if (!style.labels) return;
    for (std::size_t i = 0; i < drawing.atoms.size(); ++i) {
        const auto& atom = drawing.atoms[i];
        if (atom.label.empty()) continue;
        std::vector<QPointF> directions;
        for (int other : layout.neighbours[i]) {
            const QPointF d = layout.point(other) - layout.points[i];
            const double length = std::hypot(d.x(), d.y());
            if (length > 0) directions.push_back(d / length);
        }
        layout.labels[i] = shapeLabel(parseLabel(atom.label, atom.charge), hydrogenSide(directions), style.font, kEm);
    }
}

QRectF extent(const DrawingLayout& layout, double margin) {
    QRectF bounds;
    const auto include = [&](const QRectF& box) { bounds = bounds.isNull() ? box : bounds.united(box); };
    for (std::size_t i = 0; i < layout.points.size(); ++i) {
        const QPointF& p = layout.points[i];
        include(QRectF(p.x() - margin, p.y() - margin, 2 * margin, 2 * margin));
        for (const auto& box : layout.labels[i].boxes) include(box.translated(p));
    }
    return bounds;
}

}  // namespace

DrawingLayout layOut(const QRectF& where, const api::Drawing& drawing, const PaintStyle& style) {
    DrawingLayout layout;
    layout.general = isGeneralGraph(drawing);
    for (const auto& atom : drawing.atoms) layout.points.push_back(unitPoint(atom));
    connect(layout, drawing);
    label(layout, drawing, style);

    const bool marked = std::ranges::any_of(style.highlights, [](const auto& h) { return h.colour.isValid(); });
    const QRectF bounds = extent(layout, marked ? kMarkMargin : layout.general ? kNodeMargin : 0.08);
    const QRectF inner = where.adjusted(style.padding, style.padding, -style.padding, -style.padding);
    const auto fit = [](double room, double size) { return size > 0 ? std::max(room, 1.0) / size : 1e9; };
    layout.bond =
        std::min({fit(inner.width(), bounds.width()), fit(inner.height(), bounds.height()), style.largestBond});
    layout.em = std::max(kEm * layout.bond, std::min(kSmallestEm, 0.85 * layout.bond));
    for (auto& point : layout.points) point = inner.center() + (point - bounds.center()) * layout.bond;
    const QTransform toPixels = QTransform::fromScale(layout.em / kEm, layout.em / kEm);
    for (auto& shape : layout.labels) {
        shape.outline = toPixels.map(shape.outline);
        for (auto& box : shape.boxes) box = toPixels.mapRect(box);
    }
    return layout;
}

}  // namespace strata::molecules
