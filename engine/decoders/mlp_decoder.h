// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decoders/decoder.h"

namespace strata::decoders {

struct MlpDecoderOptions {
    int64_t latents = 0;   ///< channels of z
    int64_t maxNodes = 1;  ///< nodes of the largest graph
    int64_t hidden = 512;
    int64_t nodeOutputs = 0;
    int64_t pairOutputs = 0;
};

/// The decoder that Table 6 compares with: the latents of all nodes, padded to maxNodes and flattened, through two
/// hidden layers of 512 sigmoids to the logits of every node and of every pair i < j (App. D.2).
///
/// NOT equivariant: each place among the nodes has weights of its own, so nodes in another order give another graph. S
/// is not used; the diagonal of the pairs is zero. Throws Error (BadInput) for graphs of more than maxNodes nodes.
class MlpDecoderImpl : public DecoderImpl {
public:
    explicit MlpDecoderImpl(const MlpDecoderOptions& options);
    DecodedGraph forward(const torch::Tensor& z, const torch::Tensor& S, const layers::Domain& domain) override;

private:
    MlpDecoderOptions m_options;
    torch::nn::Linear m_in, m_hidden, m_nodes, m_pairs{nullptr};  ///< m_pairs: only if there are two nodes
};
TORCH_MODULE(MlpDecoder);

}  // namespace strata::decoders
