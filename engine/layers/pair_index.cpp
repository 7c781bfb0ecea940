// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pair_index.h"

#include <algorithm>
#include <cmath>

namespace strata::layers {

PairIndex::PairIndex(const std::vector<int64_t>& sizes, torch::Device device) {
    m_layout = torch::empty({static_cast<int64_t>(sizes.size()), 3}, torch::kLong);
    auto layout = m_layout.accessor<int64_t, 2>();
    for (std::size_t g = 0; g < sizes.size(); ++g) {
        const auto graph = static_cast<int64_t>(g);
        layout[graph][0] = sizes[g];
        layout[graph][1] = m_nodes;
        layout[graph][2] = m_pairs;
        m_nodes += sizes[g];
        m_pairs += sizes[g] * (sizes[g] + 1) / 2;
    }
    m_diagonal = torch::empty({m_nodes}, torch::kLong);
    m_graphOf = torch::empty({m_nodes}, torch::kLong);
    m_nodeScale = torch::empty({m_nodes, 1});
    auto diagonal = m_diagonal.accessor<int64_t, 1>();
    auto graphOf = m_graphOf.accessor<int64_t, 1>();
    auto nodeScale = m_nodeScale.accessor<float, 2>();
    for (int64_t g = 0; g < graphs(); ++g) {
        const auto m = layout[g][0];
        const auto scale = static_cast<float>(1 / std::sqrt(static_cast<double>(std::max<int64_t>(m, 1))));
        for (int64_t i = 0; i < m; ++i) {
            diagonal[layout[g][1] + i] = layout[g][2] + row(m, i, i);
            graphOf[layout[g][1] + i] = g;
            nodeScale[layout[g][1] + i][0] = scale;
        }
    }
    m_diagonal = m_diagonal.to(device);
    m_graphOf = m_graphOf.to(device);
    m_nodeScale = m_nodeScale.to(device);
}

}  // namespace strata::layers
