// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decoders/decoder.h"

namespace strata::decoders {

struct DotDecoderOptions {
    int64_t latents = 0;  ///< channels of z
    int64_t nodeOutputs = 0;
    int64_t pairOutputs = 2;  ///< edge types, "none" first
};

/// Dot-product decoder (Kipf and Welling's VGAE; App. D.1): edges where latents point the same way. The logit of "none"
/// is 0, that of an edge is z_iᵀ z_j, so that its probability is sigmoid(Z Zᵀ). With several types of edge that of type
/// t is z_iᵀ D_t z_j, D_t = I plus a learned diagonal; with a single one nothing is learned. Node classes are a linear
/// map of the node's latents.
///
/// Equivariant. S is not used; the diagonal of the pairs is zero.
class DotDecoderImpl : public DecoderImpl {
public:
    explicit DotDecoderImpl(const DotDecoderOptions& options);
    DecodedGraph forward(const torch::Tensor& z, const torch::Tensor& S, const layers::Domain& domain) override;

private:
    torch::nn::Linear m_nodes;
    torch::Tensor m_types;  ///< [T − 1, latents]; undefined with a single type
};
TORCH_MODULE(DotDecoder);

}  // namespace strata::decoders
