// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decoders/local_decoder.h"

#include <vector>

namespace strata::decoders {

ClusterPairs clusterPairs(const torch::Tensor& parent, const torch::Tensor& mask, bool loops) {
    const auto cpuParent = parent.to(torch::kCPU, torch::kLong).contiguous();
    const auto cpuMask = mask.to(torch::kCPU, torch::kFloat32).contiguous();
    const auto clusters = cpuParent.accessor<int64_t, 2>();
    const auto real = cpuMask.accessor<float, 2>();
    std::vector<int64_t> graph, first, second;
    std::vector<std::vector<int64_t>> members;
    for (int64_t b = 0; b < clusters.size(0); ++b) {
        for (auto& cluster : members) cluster.clear();
        for (int64_t i = 0; i < clusters.size(1); ++i) {
            if (real[b][i] == 0) continue;
            const auto k = static_cast<std::size_t>(clusters[b][i]);
            if (k >= members.size()) members.resize(k + 1);
            members[k].push_back(i);
        }
        for (const auto& cluster : members)
            for (std::size_t i = 0; i < cluster.size(); ++i)
                for (std::size_t j = loops ? i : i + 1; j < cluster.size(); ++j) {
                    graph.push_back(b);
                    first.push_back(cluster[i]);
                    second.push_back(cluster[j]);
                }
    }
    const auto tensor = [&](const std::vector<int64_t>& values) {
        return torch::tensor(values, torch::kLong).to(parent.device());
    };
    return {tensor(graph), tensor(first), tensor(second)};
}

LocalDecoderImpl::LocalDecoderImpl(int64_t latents, int64_t hidden, int64_t outputs)
    : m_in(register_module("in", torch::nn::Linear(2 * latents, hidden))),
      m_hidden(register_module("hidden", torch::nn::Linear(hidden, hidden))),
      m_out(register_module("out", torch::nn::Linear(hidden, outputs))) {}

torch::Tensor LocalDecoderImpl::forward(const torch::Tensor& z, const ClusterPairs& pairs) {
    const auto n = z.size(1);
    const auto flat = z.reshape({-1, z.size(2)});
    const auto zi = flat.index_select(0, pairs.graph * n + pairs.first);
    const auto zj = flat.index_select(0, pairs.graph * n + pairs.second);
    const auto hidden = torch::gelu(m_in(torch::cat({zi + zj, zi * zj}, -1)));
    return m_out(torch::gelu(m_hidden(hidden)));
}

}  // namespace strata::decoders
