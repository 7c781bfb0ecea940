// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/metrics/adjacency.h"
#include "engine/metrics/igraph_values.h"

namespace strata::metrics {

namespace {

constexpr double kGap = 1.0;  // between components

// Kamada-Kawai gives the better drawings, in time that grows with n³: about 45 ms for 300 nodes at 20 moves a node.
// More moves improve them little (measured: scale-free graphs, lattices and random trees).
constexpr int kKamadaKawaiUpTo = 300;
igraph_integer_t movesPerNode(int n) {
    return n <= 100 ? 50 : 20;
}
constexpr igraph_integer_t kRounds = 100;  // of Fruchterman-Reingold

struct Point {
    double x = 0, y = 0;
};

// One connected component: its nodes' numbers in the graph, its edges between places in `nodes`.
struct Part {
    std::vector<int> nodes;
    std::vector<api::Edge> edges;
    std::vector<Point> points;
    double width = 0, height = 0;
};

std::vector<Part> partsOf(const api::Graph& graph) {
    const auto component = components(graph);
    std::vector<Part> parts;
    std::vector<int> place(graph.nodes.size());
    for (std::size_t i = 0; i < component.size(); ++i) {
        const auto c = static_cast<std::size_t>(component[i]);
        if (c >= parts.size()) parts.resize(c + 1);
        place[i] = static_cast<int>(parts[c].nodes.size());
        parts[c].nodes.push_back(static_cast<int>(i));
    }
    for (const auto& edge : graph.edges) {
        const auto u = static_cast<std::size_t>(edge.u), v = static_cast<std::size_t>(edge.v);
        parts[static_cast<std::size_t>(component[u])].edges.push_back({place[u], place[v], edge.type});
    }
    return parts;
}

std::vector<Point> circle(int n) {
    std::vector<Point> points(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * i / n;
        points[static_cast<std::size_t>(i)] = {n / 6.0 * std::cos(angle), n / 6.0 * std::sin(angle)};
    }
    return points;
}

std::vector<Point> forceLayout(const Part& part) {
    const int n = static_cast<int>(part.nodes.size());
    auto points = circle(n);
    const IgraphLock lock;
    IgraphIntegers ends(2 * part.edges.size());
    for (std::size_t i = 0; i < part.edges.size(); ++i) {
        ends[2 * i] = part.edges[i].u;
        ends[2 * i + 1] = part.edges[i].v;
    }
    const IgraphGraph graph(n, ends);
    IgraphMatrix places(n, 2);
    for (int i = 0; i < n; ++i) {
        places(i, 0) = points[static_cast<std::size_t>(i)].x;
        places(i, 1) = points[static_cast<std::size_t>(i)].y;
    }
    const bool small = n <= kKamadaKawaiUpTo;
    const auto code =
        small ? igraph_layout_kamada_kawai(&graph.value, &places.value, true, movesPerNode(n) * n, 1e-6, n, nullptr,
                                           nullptr, nullptr, nullptr, nullptr)
              : igraph_layout_fruchterman_reingold(&graph.value, &places.value, true, kRounds, std::sqrt(n),
                                                   IGRAPH_LAYOUT_AUTOGRID, nullptr, nullptr, nullptr, nullptr, nullptr);
    checkIgraph(code, "drawing a graph");
    for (int i = 0; i < n; ++i) {
        const Point found{places(i, 0), places(i, 1)};
        if (!std::isfinite(found.x) || !std::isfinite(found.y)) return circle(n);
        points[static_cast<std::size_t>(i)] = found;
    }
    return points;
}

double meanLength(const Part& part) {
    double sum = 0;
    for (const auto& edge : part.edges) {
        const auto &u = part.points[static_cast<std::size_t>(edge.u)],
                   &v = part.points[static_cast<std::size_t>(edge.v)];
        sum += std::hypot(u.x - v.x, u.y - v.y);
    }
    return sum / static_cast<double>(part.edges.size());
}

// Places the nodes from (0, 0) on, at the right scale.
void arrange(Part& part) {
    part.points = part.nodes.size() == 1 ? std::vector<Point>{{}} : forceLayout(part);
    double scale = part.edges.empty() ? 1 : 1 / meanLength(part);
    if (!std::isfinite(scale)) {
        part.points = circle(static_cast<int>(part.nodes.size()));
        scale = 1 / meanLength(part);
    }
    const auto [left, right] = std::ranges::minmax(part.points, {}, &Point::x);
    const auto [low, high] = std::ranges::minmax(part.points, {}, &Point::y);
    part.width = scale * (right.x - left.x);
    part.height = scale * (high.y - low.y);
    const Point origin{left.x, low.y};
    for (auto& point : part.points) point = {scale * (point.x - origin.x), scale * (point.y - origin.y)};
}

// Where each part goes: in rows, about as wide as high altogether.
std::vector<Point> pack(const std::vector<Part>& parts) {
    double area = 0, widest = 0;
    for (const auto& part : parts) {
        area += (part.width + kGap) * (part.height + kGap);
        widest = std::max(widest, part.width);
    }
    const double limit = std::max(widest, 1.3 * std::sqrt(area));
    std::vector<Point> corners;
    double x = 0, y = 0, rowHeight = 0;
    for (const auto& part : parts) {
        if (x > 0 && x + part.width > limit) {
            x = 0;
            y += rowHeight + kGap;
            rowHeight = 0;
        }
        corners.push_back({x, y});
        x += part.width + kGap;
        rowHeight = std::max(rowHeight, part.height);
    }
    return corners;
}

void centre(std::vector<api::Drawing::Atom>& atoms) {
    if (atoms.empty()) return;
    using Atom = api::Drawing::Atom;
    const auto [left, right] = std::ranges::minmax_element(atoms, {}, &Atom::x);
    const auto [low, high] = std::ranges::minmax_element(atoms, {}, &Atom::y);
    const Point middle{(left->x + right->x) / 2, (low->y + high->y) / 2};
    for (auto& atom : atoms) {
        atom.x -= middle.x;
        atom.y -= middle.y;
    }
}

}  // namespace

api::Drawing drawGraph(const api::Graph& graph) {
    auto parts = partsOf(graph);
    for (auto& part : parts) arrange(part);
    std::ranges::stable_sort(parts, std::greater<>(), [](const Part& part) { return part.nodes.size(); });
    const auto corners = pack(parts);

    api::Drawing drawing;
    drawing.bonds = graph.edges;
    drawing.atoms.resize(graph.nodes.size());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        for (std::size_t k = 0; k < parts[p].nodes.size(); ++k) {
            auto& atom = drawing.atoms[static_cast<std::size_t>(parts[p].nodes[k])];
            atom.x = corners[p].x + parts[p].points[k].x;
            atom.y = corners[p].y + parts[p].points[k].y;
        }
    }
    centre(drawing.atoms);
    return drawing;
}

}  // namespace strata::metrics
