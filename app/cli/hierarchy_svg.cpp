// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hierarchy_svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace strata::cli {

namespace {

struct Point {
    double x = 0, y = 0;
};
using Layout = std::vector<Point>;

constexpr double kScale = 42, kLevelHeight = 190, kMargin = 70, kTilt = 0.55;
/// Okabe and Ito's colours, told apart by colour-blind eyes.
constexpr std::array kColours{"#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"};

/// Node positions of every level; the levels above are centroids of their members, spread so that few clusters do not
/// meet.
std::vector<Layout> layouts(const api::Hierarchy& hierarchy, const api::Drawing& drawing) {
    std::vector<Layout> result(1);
    for (const auto& atom : drawing.atoms) result[0].push_back({atom.x, atom.y});
    for (std::size_t l = 0; l + 1 < hierarchy.levels.size(); ++l) {
        const auto above = static_cast<std::size_t>(hierarchy.levels[l + 1].size);
        Layout next(above);
        std::vector<double> members(above, 0);
        for (std::size_t i = 0; i < hierarchy.levels[l].parent.size(); ++i) {
            const auto parent = static_cast<std::size_t>(hierarchy.levels[l].parent[i]);
            next[parent].x += result[l][i].x;
            next[parent].y += result[l][i].y;
            ++members[parent];
        }
        for (std::size_t k = 0; k < above; ++k) next[k] = {next[k].x / members[k], next[k].y / members[k]};
        for (std::size_t a = 0; a < above; ++a)
            for (std::size_t b = 0; b < a; ++b)
                if (std::hypot(next[a].x - next[b].x, next[a].y - next[b].y) < 0.8) next[a].x += 0.9;
        result.push_back(std::move(next));
    }
    return result;
}

/// The colour of a node: that of its finest cluster; coarser clusters take the colour of their first member.
std::vector<std::vector<std::size_t>> colours(const api::Hierarchy& hierarchy) {
    std::vector<std::vector<std::size_t>> result;
    for (std::size_t l = 0; l < hierarchy.levels.size(); ++l) {
        const auto& level = hierarchy.levels[l];
        std::vector<std::size_t> own(static_cast<std::size_t>(level.size), 0);
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (l == 0) own[i] = level.parent.empty() ? 0 : static_cast<std::size_t>(level.parent[i]);
            if (l == 1) own[i] = i;
        }
        if (l >= 2)
            for (std::size_t i = own.size(); i-- > 0;)
                for (std::size_t child = hierarchy.levels[l - 1].parent.size(); child-- > 0;)
                    if (hierarchy.levels[l - 1].parent[child] == static_cast<int>(i)) own[i] = result[l - 1][child];
        result.push_back(std::move(own));
    }
    return result;
}

}  // namespace

std::string hierarchySvg(const api::Hierarchy& hierarchy, const api::Drawing& drawing) {
    const auto positions = layouts(hierarchy, drawing);
    const auto colour = colours(hierarchy);
    double left = 0, right = 0, low = 0, high = 0;
    for (const auto& point : positions[0]) {
        left = std::min(left, point.x), right = std::max(right, point.x);
        low = std::min(low, point.y), high = std::max(high, point.y);
    }
    const auto levels = hierarchy.levels.size();
    const auto depth = kScale * kTilt * (high - low);
    const auto width = kScale * (right - left) + 2 * kMargin + 120;
    const auto height = kLevelHeight * static_cast<double>(levels - 1) + depth + 2 * kMargin;
    const auto place = [&](std::size_t level, std::size_t i) {
        const auto& p = positions[level][i];
        return Point{kMargin + 120 + kScale * (p.x - left),
                     kMargin + kLevelHeight * static_cast<double>(levels - 1 - level) + kScale * kTilt * (high - p.y)};
    };

    std::ostringstream svg;
    svg.precision(6);
    svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width << "\" height=\"" << height
        << "\" font-family=\"sans-serif\" font-size=\"13\">\n"
        << "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    const auto line = [&](Point a, Point b, const char* stroke, double thickness, const char* extra) {
        svg << "<line x1=\"" << a.x << "\" y1=\"" << a.y << "\" x2=\"" << b.x << "\" y2=\"" << b.y << "\" stroke=\""
            << stroke << "\" stroke-width=\"" << thickness << "\" " << extra << "/>\n";
    };
    for (std::size_t l = levels; l-- > 0;) {
        const auto& level = hierarchy.levels[l];
        for (std::size_t i = 0; i < level.parent.size(); ++i)
            line(place(l, i), place(l + 1, static_cast<std::size_t>(level.parent[i])),
                 kColours[colour[l][i] % kColours.size()], 1, "stroke-dasharray=\"3 4\" opacity=\"0.7\"");
    }
    for (std::size_t l = levels; l-- > 0;) {
        const auto& level = hierarchy.levels[l];
        const auto n = static_cast<std::size_t>(level.size);
        svg << "<text x=\"16\" y=\"" << kMargin + kLevelHeight * static_cast<double>(levels - 1 - l) + depth / 2
            << "\" fill=\"#444444\">" << level.title << "</text>\n";
        const bool large = level.adjacency.empty();  // the input graph of a hierarchy too large for matrices
        const auto edge = [&](std::size_t i, std::size_t j, double weight) {
            line(place(l, i), place(l, j), "#555555", 1.2 + 1.3 * std::sqrt(weight), "stroke-linecap=\"round\"");
        };
        if (large)
            for (const auto& each : hierarchy.graph.edges)
                edge(static_cast<std::size_t>(each.u), static_cast<std::size_t>(each.v), 1);
        for (std::size_t i = 0; i < n && !large; ++i)
            for (std::size_t j = i + 1; j < n; ++j)
                if (const auto weight = level.adjacency[i * n + j]; weight > 0) edge(i, j, weight);
        for (std::size_t i = 0; i < n; ++i) {
            const auto p = place(l, i);
            const auto radius = large ? 3.0 : l == 0 ? 11.0 : 13 + 3 * std::sqrt(level.adjacency[i * n + i]);
            const auto& nodes = hierarchy.graph.nodes;
            const auto label = large    ? std::string()
                               : l == 0 ? hierarchy.vocabulary.nodeClasses[static_cast<std::size_t>(nodes[i])].label()
                                        : std::to_string(i);
            svg << "<circle cx=\"" << p.x << "\" cy=\"" << p.y << "\" r=\"" << radius << "\" fill=\""
                << kColours[colour[l][i] % kColours.size()] << "\" stroke=\"#333333\"/><text x=\"" << p.x << "\" y=\""
                << p.y + 4.5 << "\" text-anchor=\"middle\" fill=\"#000000\">" << label << "</text>\n";
        }
    }
    svg << "</svg>\n";
    return std::move(svg).str();
}

}  // namespace strata::cli
