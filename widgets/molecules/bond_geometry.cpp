// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/bond_geometry.h"

#include <algorithm>
#include <cmath>
#include <queue>

namespace strata::molecules {
namespace {

constexpr double kSpacing = 0.17;  // between the lines of a double bond, in bond lengths
constexpr double kTripleSpacing = 0.15;
constexpr int kLargestRing = 8;
constexpr std::size_t kMostNeighbours = 6;  // more is not a molecule (raw samples can be), and rings would be countless

QPointF unit(const QPointF& v) {
    const double length = std::hypot(v.x(), v.y());
    return length > 0 ? v / length : QPointF(1, 0);
}
double cross(const QPointF& a, const QPointF& b) {
    return a.x() * b.y() - a.y() * b.x();
}

int order(const DrawingLayout& layout, int u, int v) {
    for (const auto& bond : layout.bonds)
        if ((bond.u == u && bond.v == v) || (bond.u == v && bond.v == u)) return bond.type;
    return 0;
}

/// Shortest way from `a` to `b` that avoids both ends of the bond; empty if longer than a ring may be.
std::vector<int> pathAround(const DrawingLayout& layout, int a, int b, const api::Edge& bond) {
    std::vector<int> from(layout.points.size(), -2), depth(layout.points.size(), 0);
    std::queue<int> open;
    open.push(a);
    from[std::size_t(a)] = -1;
    while (!open.empty()) {
        const int atom = open.front();
        open.pop();
        if (atom == b) break;
        const bool crowded = layout.neighbours[std::size_t(atom)].size() > kMostNeighbours;
        if (crowded || depth[std::size_t(atom)] + 4 > kLargestRing) continue;
        for (int next : layout.neighbours[std::size_t(atom)]) {
            if (next == bond.u || next == bond.v || from[std::size_t(next)] != -2) continue;
            from[std::size_t(next)] = atom;
            depth[std::size_t(next)] = depth[std::size_t(atom)] + 1;
            open.push(next);
        }
    }
    std::vector<int> path;
    if (from[std::size_t(b)] == -2) return path;
    for (int atom = b; atom != -1; atom = from[std::size_t(atom)]) path.push_back(atom);
    std::reverse(path.begin(), path.end());
    return path;
}

double doubleShare(const DrawingLayout& layout, const std::vector<int>& ring) {
    int count = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) count += order(layout, ring[i], ring[(i + 1) % ring.size()]) == 2;
    return double(count) / double(ring.size());
}

/// Sign of the side of u→v (by the cross product, y down) that the second line goes to; 0: lines about the axis.
int secondLineSide(const DrawingLayout& layout, const api::Edge& bond, const QPointF& axis) {
    if (const auto ring = preferredRing(layout, bond); !ring.empty()) {
        QPointF centre;
        for (int atom : ring) centre += layout.point(atom) / double(ring.size());
        return cross(axis, centre - layout.point(bond.u)) >= 0 ? 1 : -1;
    }
    int balance = 0, first = 0;
    for (const auto& [end, other] : {std::pair(bond.u, bond.v), std::pair(bond.v, bond.u)}) {
        const auto& around = layout.neighbours[std::size_t(end)];
        if (around.size() == 1 && (layout.hasLabel(end) || layout.neighbours[std::size_t(other)].size() > 2)) return 0;
        for (int atom : around) {
            if (atom == other) continue;
            if (order(layout, end, atom) >= 2) return 0;
            const int side = cross(axis, layout.point(atom) - layout.point(end)) >= 0 ? 1 : -1;
            balance += side;
            if (first == 0) first = side;
        }
    }
    return balance != 0 ? (balance > 0 ? 1 : -1) : first;
}

/// How far the parallel line at `offset` must be shortened (or lengthened, if negative) at `end` to meet the
/// neighbouring bond there: half way to it inside a ring, on it outside.
double trim(const DrawingLayout& layout, int end, int other, const QPointF& offset, bool toBisector) {
    const QPointF axis = unit(layout.point(other) - layout.point(end));
    const double distance = std::hypot(offset.x(), offset.y());
    double best = toBisector ? 0 : -1e9;
    bool found = false;
    for (int atom : layout.neighbours[std::size_t(end)]) {
        if (atom == other) continue;
        const QPointF way = unit(layout.point(atom) - layout.point(end));
        if (QPointF::dotProduct(way, offset) <= 0) continue;
        const double angle = std::acos(std::clamp(QPointF::dotProduct(way, axis), -1.0, 1.0));
        const double cut = distance / std::tan(std::max(0.35, toBisector ? angle / 2 : angle));
        best = std::max(best, cut);
        found = true;
    }
    return found ? std::clamp(best, -0.9 * distance, 0.3 * layout.bond) : 0;
}

/// Moves the end of a line at `atom` out of the atom's label.
void cutAtLabel(const DrawingLayout& layout, int atom, QLineF& line, bool atStart) {
    const double margin = 0.1 * layout.em + 0.6;
    double t = 0;
    for (const QRectF& box : layout.labels[std::size_t(atom)].boxes) {
        const QRectF wide = box.translated(layout.point(atom)).adjusted(-margin, -margin, margin, margin);
        const QPointF from = atStart ? line.p1() : line.p2(), way = (atStart ? line.p2() : line.p1()) - from;
        double enter = 0, leave = 1;
        const auto slab = [&](double origin, double d, double low, double high) {
            if (std::abs(d) < 1e-9) {
                if (origin < low || origin > high) leave = -1;
                return;
            }
            const double a = (low - origin) / d, b = (high - origin) / d;
            enter = std::max(enter, std::min(a, b));
            leave = std::min(leave, std::max(a, b));
        };
        slab(from.x(), way.x(), wide.left(), wide.right());
        slab(from.y(), way.y(), wide.top(), wide.bottom());
        if (leave > enter && enter < 0.6) t = std::max(t, leave);
    }
    const QPointF cut = atStart ? line.pointAt(std::min(t, 1.0)) : line.pointAt(1 - std::min(t, 1.0));
    atStart ? line.setP1(cut) : line.setP2(cut);
}

QLineF parallel(const DrawingLayout& layout, const api::Edge& bond, const QPointF& offset, bool toBisector) {
    const QPointF a = layout.point(bond.u), b = layout.point(bond.v), axis = unit(b - a);
    const double atA = layout.hasLabel(bond.u) ? 0 : trim(layout, bond.u, bond.v, offset, toBisector);
    const double atB = layout.hasLabel(bond.v) ? 0 : trim(layout, bond.v, bond.u, offset, toBisector);
    return {a + offset + axis * atA, b + offset - axis * atB};
}

}  // namespace

std::vector<int> preferredRing(const DrawingLayout& layout, const api::Edge& bond) {
    std::vector<int> best;
    double bestShare = -1;
    for (int end : {bond.u, bond.v})
        if (layout.neighbours[std::size_t(end)].size() > kMostNeighbours) return best;
    for (int a : layout.neighbours[std::size_t(bond.u)]) {
        if (a == bond.v) continue;
        for (int b : layout.neighbours[std::size_t(bond.v)]) {
            if (b == bond.u) continue;
            auto path = pathAround(layout, a, b, bond);
            if (path.empty() || int(path.size()) + 2 > kLargestRing) continue;
            path.insert(path.begin(), bond.u);
            path.push_back(bond.v);
            const double share = doubleShare(layout, path);
            if (share > bestShare + 1e-9 || (share > bestShare - 1e-9 && path.size() < best.size())) {
                bestShare = share;
                best = std::move(path);
            }
        }
    }
    return best;
}

std::vector<QLineF> bondLines(const DrawingLayout& layout, const api::Edge& bond) {
    const QPointF a = layout.point(bond.u), b = layout.point(bond.v), axis = unit(b - a), normal(-axis.y(), axis.x());
    std::vector<QLineF> lines;
    const double spacing = (bond.type == 3 ? kTripleSpacing : kSpacing) * layout.bond;
    if (layout.general || bond.type < 2 || bond.type > 3) {
        lines.push_back({a, b});
    } else if (bond.type == 3) {
        for (double k : {-1.0, 0.0, 1.0}) lines.push_back({a + normal * k * spacing, b + normal * k * spacing});
    } else if (const int side = secondLineSide(layout, bond, b - a); side == 0) {
        for (double k : {-0.5, 0.5}) lines.push_back(parallel(layout, bond, normal * k * spacing, false));
    } else {
        lines.push_back({a, b});
        lines.push_back(parallel(layout, bond, normal * side * spacing, true));
    }
    for (auto& line : lines) {
        cutAtLabel(layout, bond.u, line, true);
        cutAtLabel(layout, bond.v, line, false);
    }
    std::erase_if(lines, [](const QLineF& line) { return line.length() < 0.5; });
    return lines;
}

}  // namespace strata::molecules
