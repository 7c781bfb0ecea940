// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::decoders {

/// The pairs i < j (and i = j where `loops`) of real nodes in one cluster, as index vectors [P].
struct ClusterPairs {
    torch::Tensor graph, first, second;
};

/// For cluster indices `parent` [B, n] (long) and `mask` [B, n]. Σ_k |V_k|² pairs: n² / K when clusters are balanced,
/// and the only pairs that are ever formed (nodes are sorted by cluster; no n × n matrix).
ClusterPairs clusterPairs(const torch::Tensor& parent, const torch::Tensor& mask, bool loops);

/// Local decoder (Def. 4.3): each cluster's adjacency A_k from the latents of its own nodes only.
///   out_ij = MLP[z_i + z_j, z_i ⊙ z_j], symmetric, for the given pairs: [P, outputs].
class LocalDecoderImpl : public torch::nn::Module {
public:
    LocalDecoderImpl(int64_t latents, int64_t hidden, int64_t outputs);
    torch::Tensor forward(const torch::Tensor& z, const ClusterPairs& pairs);

private:
    torch::nn::Linear m_in, m_hidden, m_out;
};
TORCH_MODULE(LocalDecoder);

}  // namespace strata::decoders
