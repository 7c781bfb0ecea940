// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/proposal.h"

namespace strata::jobs {

namespace {

/// Indices [..] of the chosen class of each row of probabilities [.., T].
torch::Tensor choose(const torch::Tensor& probabilities, bool argmax, at::Generator generator) {
    if (argmax) return probabilities.argmax(-1);
    const auto T = probabilities.size(-1);
    return torch::multinomial(probabilities.reshape({-1, T}), 1, false, generator)
        .view(probabilities.sizes().slice(0, probabilities.dim() - 1));
}

}  // namespace

std::vector<Proposal> propose(const decoders::DecodedGraph& decoded, const torch::Tensor& mask, bool argmax,
                              at::Generator generator) {
    const auto nodeClasses = choose(torch::softmax(decoded.nodes, -1).to(torch::kCPU), argmax, generator).contiguous();
    const auto edges = torch::softmax(decoded.pairs, -1).to(torch::kCPU).contiguous();
    const auto edgeTypes = choose(edges, argmax, generator).contiguous();
    const auto real = mask.to(torch::kCPU, torch::kFloat32).contiguous();
    const auto node = nodeClasses.accessor<int64_t, 2>();
    const auto type = edgeTypes.accessor<int64_t, 3>();
    const auto probability = edges.accessor<float, 4>();
    const auto exists = real.accessor<float, 2>();

    std::vector<Proposal> proposals(static_cast<std::size_t>(mask.size(0)));
    for (int64_t b = 0; b < mask.size(0); ++b) {
        auto& [raw, candidates] = proposals[static_cast<std::size_t>(b)];
        std::vector<int64_t> kept;
        for (int64_t i = 0; i < mask.size(1); ++i)
            if (exists[b][i] > 0) kept.push_back(i), raw.nodes.push_back(static_cast<int>(node[b][i]));
        for (std::size_t u = 0; u < kept.size(); ++u)
            for (std::size_t v = u + 1; v < kept.size(); ++v) {
                const auto i = kept[u], j = kept[v];
                const auto chosen = static_cast<int>(type[b][i][j]);
                if (chosen > 0) raw.edges.push_back({static_cast<int>(u), static_cast<int>(v), chosen});
                if (chosen == 0 && probability[b][i][j][0] >= 0.5F) continue;
                for (int64_t t = 1; t < edges.size(3); ++t)
                    candidates.push_back(
                        {static_cast<int>(u), static_cast<int>(v), static_cast<int>(t), probability[b][i][j][t]});
            }
    }
    return proposals;
}

}  // namespace strata::jobs
