// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/autoregressive/bfs_state.h"
#include "engine/layers/symmetric_layer.h"

namespace strata::autoregressive {

struct AutoregressiveOptions {
    int64_t classes = 1, types = 2;
    int64_t latents = 8;        ///< of a node: its own and those of its ancestors
    int64_t nodeChannels = 64;  ///< dv
    int64_t pairChannels = 32;  ///< d
    int64_t layers = 2;         ///< of one step
};

/// Inputs of one step of all graphs: what has been built so far, and what is in focus.
struct StepInputs {
    torch::Tensor nodes;    ///< [N, ·]
    torch::Tensor pairs;    ///< [P, ·]
    torch::Tensor focus;    ///< [B] row of the node in focus
    torch::Tensor rows;     ///< [B, widest] row of the pair {focus, i}, -1 beyond the graph's nodes
    torch::Tensor members;  ///< [B, widest] row of node i, likewise
    torch::Tensor allowed;  ///< [B, widest (T − 1) + 1] 1 where the option is open, the last is "no more"
};

/// The autoregressive MGN (App. D.2): node classes from the node latents, each on its own; then edges one at a time
/// along a breadth-first order, by a second-order MGN whose state is carried from decision to decision through gates:
///
///   (ṽ, H̃) = layers(v + W [what node i has], H + W [bond so far]),   v ← (1 − s) v + s ṽ with s = sigmoid(W [v, ṽ]),
///   H likewise
///
/// As in the paper the breadth-first order breaks the equivariance of what is generated; each step on its own is
/// equivariant.
class AutoregressiveDecoderImpl : public torch::nn::Module {
public:
    explicit AutoregressiveDecoderImpl(const AutoregressiveOptions& options);

    /// Logits of node classes from z [N, latents]: [N, classes].
    torch::Tensor nodeClasses(const torch::Tensor& z);

    /// The recurrent state before the first decision. classes [N] long.
    layers::SymmetricState start(const torch::Tensor& z, const torch::Tensor& classes, const layers::PairIndex& index);

    /// Moves the recurrent state on by what `inputs` show, and gives the log probabilities of the options: [B, widest
    /// (T − 1) + 1].
    torch::Tensor step(layers::SymmetricState& state, const StepInputs& inputs, const layers::PairIndex& index);

    /// The inputs of graphs in their present states; those that are done ask for "no more".
    StepInputs inputs(const std::vector<BfsState>& states, const layers::PairIndex& index) const;

private:
    AutoregressiveOptions m_options;
    torch::nn::Linear m_classHidden, m_classOut, m_nodesIn, m_pairsIn, m_nodeInput, m_pairInput, m_nodeGate, m_pairGate;
    torch::nn::ModuleList m_layers;
    torch::nn::Linear m_bondPair, m_bondNode, m_bondFocus, m_bondOut, m_stopHidden, m_stop;
};
TORCH_MODULE(AutoregressiveDecoder);

}  // namespace strata::autoregressive
