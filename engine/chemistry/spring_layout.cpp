// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/spring_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace strata::chemistry {
namespace {

std::vector<Point> circle(std::size_t n) {
    std::vector<Point> places(n);
    const double radius =
        n < 2 ? 0 : 0.5 / std::sin(std::numbers::pi / static_cast<double>(std::max<std::size_t>(n, 2)));
    for (std::size_t i = 0; i < n; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(n);
        places[i] = {radius * std::cos(angle), radius * std::sin(angle)};
    }
    return places;
}

/// Adds a force of `size` along the line from b to a, at a, and the opposite at b.
void pull(std::vector<Point>& forces, std::size_t a, std::size_t b, double dx, double dy, double size) {
    forces[a].x += size * dx;
    forces[a].y += size * dy;
    forces[b].x -= size * dx;
    forces[b].y -= size * dy;
}

void relax(std::vector<Point>& places, const api::Graph& graph, double step) {
    std::vector<Point> forces(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            const double dx = places[i].x - places[j].x, dy = places[i].y - places[j].y;
            pull(forces, i, j, dx, dy, 1 / std::max(dx * dx + dy * dy, 1e-4));
        }
    for (const auto& edge : graph.edges) {
        const auto u = static_cast<std::size_t>(edge.u), v = static_cast<std::size_t>(edge.v);
        if (edge.u < 0 || edge.v < 0 || u >= places.size() || v >= places.size() || u == v) continue;
        const double dx = places[u].x - places[v].x, dy = places[u].y - places[v].y;
        pull(forces, u, v, dx, dy, -std::hypot(dx, dy));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double size = std::max(std::hypot(forces[i].x, forces[i].y), 1e-9);
        const double length = std::min(size, step) / size;
        places[i].x += forces[i].x * length;
        places[i].y += forces[i].y * length;
    }
}

}  // namespace

std::vector<Point> springLayout(const api::Graph& graph) {
    auto places = circle(graph.nodes.size());
    const double pairs = std::max(1.0, static_cast<double>(graph.size()) * graph.size());
    const int rounds = static_cast<int>(std::clamp(1e7 / pairs, 5.0, 200.0));
    for (int round = 0; round < rounds; ++round) relax(places, graph, 0.5 * (1 - static_cast<double>(round) / rounds));
    return places;
}

}  // namespace strata::chemistry
