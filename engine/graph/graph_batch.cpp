// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_batch.h"

#include <algorithm>

#include "engine/graph/shape.h"

namespace strata::graph {

GraphBatch GraphBatch::to(torch::Dtype type) const {
    return {X.to(type), E.to(type), A.to(type), mask.to(type), features.to(type)};
}

GraphBatch GraphBatch::to(torch::Device device) const {
    return {X.to(device), E.to(device), A.to(device), mask.to(device), features.to(device)};
}

GraphBatch GraphBatch::permuted(const torch::Tensor& order) const {
    const auto from = torch::argsort(order);
    return {X.index_select(1, from), E.index_select(1, from).index_select(2, from),
            A.index_select(1, from).index_select(2, from), mask.index_select(1, from), features.index_select(1, from)};
}

GraphBatch makeBatch(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary, int padTo,
                     std::span<const torch::Tensor> features) {
    const auto B = static_cast<int64_t>(graphs.size());
    int64_t n = std::max(padTo, 1);
    for (const auto* graph : graphs) n = std::max<int64_t>(n, graph->size());
    const auto C = static_cast<int64_t>(vocabulary.nodeClasses.size());
    const auto T = static_cast<int64_t>(vocabulary.edgeNames.size());

    const auto F = features.empty() ? 0 : features.front().size(1);

    GraphBatch batch{torch::zeros({B, n, C}), torch::zeros({B, n, n, T}), torch::zeros({B, n, n}), torch::zeros({B, n}),
                     torch::zeros({B, n, F})};
    for (std::size_t b = 0; b < features.size(); ++b) {
        requireShape(features[b], {graphs[b]->size(), F}, "A graph's node features");
        batch.features[static_cast<int64_t>(b)].slice(0, 0, graphs[b]->size()).copy_(features[b]);
    }
    auto X = batch.X.accessor<float, 3>();
    auto E = batch.E.accessor<float, 4>();
    auto A = batch.A.accessor<float, 3>();
    auto mask = batch.mask.accessor<float, 2>();
    for (int64_t b = 0; b < B; ++b) {
        const auto& graph = *graphs[static_cast<std::size_t>(b)];
        for (int i = 0; i < graph.size(); ++i) {
            mask[b][i] = 1;
            X[b][i][graph.nodes[static_cast<std::size_t>(i)]] = 1;
            for (int j = 0; j < graph.size(); ++j)
                if (i != j) E[b][i][j][0] = 1;
        }
        for (const auto& edge : graph.edges)
            for (const auto& [i, j] : {std::pair{edge.u, edge.v}, std::pair{edge.v, edge.u}}) {
                E[b][i][j][0] = 0;
                E[b][i][j][edge.type] = 1;
                A[b][i][j] = 1;
            }
    }
    return batch;
}

api::Graph mostProbable(const torch::Tensor& nodeLogits, const torch::Tensor& edgeLogits, int size) {
    const auto nodes = nodeLogits.argmax(-1).to(torch::kCPU).contiguous();
    const auto edges = edgeLogits.argmax(-1).to(torch::kCPU).contiguous();
    const auto node = nodes.accessor<int64_t, 1>();
    const auto edge = edges.accessor<int64_t, 2>();
    api::Graph graph;
    for (int i = 0; i < size; ++i) graph.nodes.push_back(static_cast<int>(node[i]));
    for (int i = 0; i < size; ++i)
        for (int j = i + 1; j < size; ++j)
            if (edge[i][j] > 0) graph.edges.push_back({i, j, static_cast<int>(edge[i][j])});
    return graph;
}

}  // namespace strata::graph
