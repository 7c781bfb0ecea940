// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/batch_reader.h"

namespace strata::models {

BatchReader::BatchReader(const graph::GraphBatch& batch, const torch::Tensor& onehot)
    : m_classes(batch.X.argmax(-1).to(torch::kCPU).contiguous()),
      m_types(batch.E.argmax(-1).to(torch::kCPU).contiguous()),
      m_clusters(onehot.detach().argmax(-1).to(torch::kCPU).contiguous()),
      m_mask(batch.mask.to(torch::kCPU, torch::kFloat32).contiguous()) {}

ReadGraph BatchReader::at(int64_t b) const {
    const auto classes = m_classes.accessor<int64_t, 2>(), clusters = m_clusters.accessor<int64_t, 2>();
    const auto types = m_types.accessor<int64_t, 3>();
    const auto mask = m_mask.accessor<float, 2>();
    ReadGraph result;
    for (int64_t i = 0; i < m_mask.size(1); ++i) {
        if (mask[b][i] < 0.5F) continue;
        for (std::size_t u = 0; u < result.row.size(); ++u)
            if (const auto type = types[b][result.row[u]][i]; type > 0)
                result.graph.edges.push_back(
                    {static_cast<int>(u), static_cast<int>(result.row.size()), static_cast<int>(type)});
        result.row.push_back(i);
        result.graph.nodes.push_back(static_cast<int>(classes[b][i]));
        result.cluster.push_back(static_cast<int>(clusters[b][i]));
    }
    return result;
}

}  // namespace strata::models
