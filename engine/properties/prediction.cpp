// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/prediction.h"

#include <algorithm>

namespace strata::properties {

torch::Tensor predictions(PropertyNet& net, const Standard& standard, std::span<const api::Graph* const> graphs,
                          const api::Vocabulary& vocabulary, std::span<const torch::Tensor> inputs) {
    constexpr std::size_t kBatch = 128;
    const torch::NoGradGuard constant;
    std::vector<torch::Tensor> parts{torch::empty({0, standard.mean.size(0)}, torch::kFloat64)};
    for (std::size_t at = 0; at < graphs.size(); at += kBatch) {
        const auto count = std::min(kBatch, graphs.size() - at);
        const auto batch = packed(graphs.subspan(at, count), vocabulary, inputs.subspan(at, count));
        parts.push_back(standard.undone(net(batch).values.to(torch::kFloat64)));
    }
    return torch::cat(parts);
}

PropertyModelOptions shapedFor(PropertyModelOptions options, const api::Vocabulary& vocabulary, std::size_t targets) {
    options.nodeClasses = static_cast<int64_t>(vocabulary.nodeClasses.size());
    options.bondTypes = static_cast<int64_t>(classesRead(vocabulary, options.inputs).edgeNames.size()) - 1;
    options.targets = static_cast<int64_t>(targets);
    return options;
}

}  // namespace strata::properties
