// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/domain.h"

namespace strata::decoders {

struct DecodedGraph {
    torch::Tensor nodes;  ///< [B, n, nodeOutputs]
    torch::Tensor pairs;  ///< [B, n, n, pairOutputs], symmetric
};

/// What rebuilds a whole graph at once from its nodes' latents (Sec. 4.1, App. D.2).
class DecoderImpl : public torch::nn::Module {
public:
    /// z [B, n, latents], S [B, n, n, pairInputs] or undefined if there are none. Padding of the result is exactly
    /// zero, pairs are exactly symmetric; whether it is equivariant is up to the decoder.
    virtual DecodedGraph forward(const torch::Tensor& z, const torch::Tensor& S, const layers::Domain& domain) = 0;
};
TORCH_MODULE(Decoder);

}  // namespace strata::decoders
