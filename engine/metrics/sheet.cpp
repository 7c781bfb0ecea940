// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/sheet.h"

#include <algorithm>
#include <sstream>

#include "engine/metrics/layout.h"

namespace strata::metrics {

namespace {

constexpr double kPanel = 160, kMargin = 12, kRadius = 4;

/// Fits a drawing into a panel whose upper left corner is at (x, y).
void add(std::ostringstream& svg, const api::Drawing& drawing, double x, double y) {
    double left = 0, right = 0, low = 0, high = 0;
    for (const auto& node : drawing.atoms) {
        left = std::min(left, node.x), right = std::max(right, node.x);
        low = std::min(low, node.y), high = std::max(high, node.y);
    }
    const double scale = (kPanel - 2 * kMargin) / std::max({right - left, high - low, 1.0});
    const auto across = [&](const auto& node) { return x + kPanel / 2 + scale * (node.x - (left + right) / 2); };
    const auto down = [&](const auto& node) { return y + kPanel / 2 - scale * (node.y - (low + high) / 2); };
    for (const auto& edge : drawing.bonds) {
        const auto &a = drawing.atoms[static_cast<std::size_t>(edge.u)],
                   &b = drawing.atoms[static_cast<std::size_t>(edge.v)];
        svg << "<line x1=\"" << across(a) << "\" y1=\"" << down(a) << "\" x2=\"" << across(b) << "\" y2=\"" << down(b)
            << "\"/>\n";
    }
    for (const auto& node : drawing.atoms)
        svg << "<circle cx=\"" << across(node) << "\" cy=\"" << down(node) << "\" r=\"" << kRadius << "\"/>\n";
}

}  // namespace

std::string graphSheet(const std::vector<api::Graph>& graphs, int columns) {
    const auto rows = (graphs.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    std::ostringstream svg;
    svg.imbue(std::locale::classic());
    svg.precision(5);
    svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << columns * kPanel << "\" height=\""
        << static_cast<double>(rows) * kPanel
        << "\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n<g stroke=\"#555555\" stroke-width=\"1\" "
           "fill=\"#0072B2\">\n";
    for (std::size_t i = 0; i < graphs.size(); ++i)
        add(svg, drawGraph(graphs[i]), kPanel * static_cast<double>(i % static_cast<std::size_t>(columns)),
            kPanel * static_cast<double>(i / static_cast<std::size_t>(columns)));
    svg << "</g>\n</svg>\n";
    return std::move(svg).str();
}

}  // namespace strata::metrics
