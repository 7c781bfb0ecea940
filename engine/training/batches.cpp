// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/batches.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/atom_features.h"

namespace strata::training {

namespace {

torch::Tensor table7(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto atoms = chemistry::atomFeatures(graph, vocabulary);
    auto result = torch::empty({static_cast<int64_t>(atoms.size()), static_cast<int64_t>(chemistry::kAtomFeatures)});
    auto* out = result.data_ptr<float>();
    for (const auto& atom : atoms) out = std::ranges::copy(atom, out).out;
    return result;
}

}  // namespace

graph::GraphBatch batchFor(const models::MgvaeOptions& options, std::span<const api::Graph* const> graphs,
                           const api::Vocabulary& vocabulary) {
    std::vector<torch::Tensor> features;
    if (options.features == models::NodeFeatures::Table7) {
        if (vocabulary.kind != api::DataKind::Molecules)
            throw api::Error(api::ErrorCode::BadInput,
                             "Option encoder.features: “table7” describes atoms, and these graphs are no molecules.");
        for (const auto* graph : graphs) features.push_back(table7(*graph, vocabulary));
    }
    return graph::makeBatch(graphs, vocabulary, 0, features);
}

}  // namespace strata::training
