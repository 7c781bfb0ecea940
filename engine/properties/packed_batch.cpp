// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/packed_batch.h"

namespace strata::properties {

namespace {

using LinkList = std::vector<std::pair<int64_t, int64_t>>;

int64_t nodesIn(std::span<const api::Graph* const> graphs) {
    int64_t count = 0;
    for (const auto* graph : graphs) count += graph->size();
    return count;
}

}  // namespace

PackedBatch PackedBatch::to(torch::Dtype type) const {
    auto result = *this;
    result.X = X.to(type);
    result.features = features.to(type);
    result.sizes = sizes.to(type);
    return result;
}

torch::Tensor PackedBatch::neighbours(const torch::Tensor& x) const {
    return bonds.sum(x).view({x.size(0), bondTypes * x.size(1)});
}

PackedBatch packed(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                   std::span<const torch::Tensor> features) {
    const auto nodes = nodesIn(graphs), count = static_cast<int64_t>(graphs.size());
    PackedBatch batch;
    batch.bondTypes = static_cast<int64_t>(vocabulary.edgeNames.size()) - 1;
    batch.X = torch::zeros({nodes, static_cast<int64_t>(vocabulary.nodeClasses.size())});
    batch.sizes = torch::empty({count});
    auto classes = batch.X.accessor<float, 2>();
    LinkList bonds, members;
    int64_t start = 0;
    for (int64_t b = 0; b < count; ++b) {
        const auto& graph = *graphs[static_cast<std::size_t>(b)];
        batch.sizes[b] = graph.size();
        for (int i = 0; i < graph.size(); ++i) {
            classes[start + i][graph.nodes[static_cast<std::size_t>(i)]] = 1;
            members.emplace_back(b, start + i);
        }
        for (const auto& edge : graph.edges) {
            bonds.emplace_back((start + edge.u) * batch.bondTypes + edge.type - 1, start + edge.v);
            bonds.emplace_back((start + edge.v) * batch.bondTypes + edge.type - 1, start + edge.u);
        }
        start += graph.size();
    }
    batch.bonds = Links(nodes * batch.bondTypes, nodes, bonds);
    batch.members = Links(count, nodes, members);
    batch.owner = batch.members.transposed();
    batch.features =
        features.empty() ? torch::zeros({nodes, 0}) : torch::cat(at::TensorList(features.data(), features.size()));
    return batch;
}

NodePairs nodePairs(std::span<const api::Graph* const> graphs) {
    const auto nodes = nodesIn(graphs);
    LinkList first, second;
    NodePairs result;
    int64_t start = 0;
    for (std::size_t b = 0; b < graphs.size(); ++b) {
        const auto n = graphs[b]->size();
        for (int i = 0; i < n; ++i)
            for (int j = i + 1; j < n; ++j) {
                const auto row = static_cast<int64_t>(first.size());
                first.emplace_back(row, start + i);
                second.emplace_back(row, start + j);
                result.graph.push_back(static_cast<int64_t>(b));
            }
        start += n;
    }
    const auto count = static_cast<int64_t>(first.size());
    result.first = Links(count, nodes, first);
    result.second = Links(count, nodes, second);
    return result;
}

}  // namespace strata::properties
