// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/random_graphs.h"

#include <random>

#include "engine/draws/uniform.h"

namespace strata::metrics {

std::vector<api::Graph> erdosRenyiGraphs(const std::vector<api::Graph>& like, std::size_t count, std::uint64_t seed) {
    std::vector<api::Graph> graphs;
    if (like.empty()) return graphs;
    std::mt19937_64 random(seed);
    for (std::size_t g = 0; g < count; ++g) {
        const auto& model = like[draws::below(like.size(), random)];
        const int n = model.size();
        const double pairs = 0.5 * n * (n - 1);
        const double density = pairs > 0 ? static_cast<double>(model.edges.size()) / pairs : 0;
        api::Graph graph;
        graph.nodes.assign(model.nodes.size(), 0);
        for (int u = 0; u < n; ++u)
            for (int v = u + 1; v < n; ++v)
                if (draws::real(random) < density) graph.edges.push_back({u, v, 1});
        graphs.push_back(std::move(graph));
    }
    return graphs;
}

}  // namespace strata::metrics
