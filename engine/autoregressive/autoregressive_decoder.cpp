// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/autoregressive/autoregressive_decoder.h"

#include <algorithm>
#include <limits>

#include "engine/layers/pair_ops.h"
#include "engine/layers/parts.h"

namespace strata::autoregressive {

namespace {

using layers::withoutBias;

constexpr int kValences = 5;                        ///< free valences 0 .. 3, more
constexpr int64_t kNodeInputs = 3 + kValences + 1;  ///< in focus, reached, was in focus; free valence; bond orders
constexpr int64_t kDiagonal = 1;

/// (1 − s) old + s fresh.
torch::Tensor gated(torch::nn::Linear& gate, const torch::Tensor& old, const torch::Tensor& fresh) {
    return old + torch::sigmoid(gate(torch::cat({old, fresh}, 1))) * (fresh - old);
}

}  // namespace

AutoregressiveDecoderImpl::AutoregressiveDecoderImpl(const AutoregressiveOptions& o)
    : m_options(o),
      m_classHidden(register_module("class_hidden", torch::nn::Linear(o.latents, o.nodeChannels))),
      m_classOut(register_module("class_out", torch::nn::Linear(o.nodeChannels, o.classes))),
      m_nodesIn(register_module("nodes_in", torch::nn::Linear(o.latents + o.classes, o.nodeChannels))),
      m_pairsIn(register_module("pairs_in", torch::nn::Linear(o.nodeChannels, o.pairChannels))),
      m_nodeInput(register_module("node_input", torch::nn::Linear(kNodeInputs, o.nodeChannels))),
      m_pairInput(register_module("pair_input", torch::nn::Linear(kDiagonal + o.types - 1, o.pairChannels))),
      m_nodeGate(register_module("node_gate", torch::nn::Linear(2 * o.nodeChannels, o.nodeChannels))),
      m_pairGate(register_module("pair_gate", torch::nn::Linear(2 * o.pairChannels, o.pairChannels))),
      m_bondPair(register_module("bond_pair", torch::nn::Linear(o.pairChannels, o.nodeChannels))),
      m_bondNode(register_module("bond_node", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_bondFocus(register_module("bond_focus", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_bondOut(register_module("bond_out", torch::nn::Linear(o.nodeChannels, o.types - 1))),
      m_stopHidden(register_module("stop_hidden", torch::nn::Linear(o.nodeChannels, o.nodeChannels))),
      m_stop(register_module("stop", torch::nn::Linear(o.nodeChannels, 1))) {
    for (int64_t l = 0; l < o.layers; ++l) m_layers->push_back(layers::SymmetricLayer(o.nodeChannels, o.pairChannels));
    register_module("layers", m_layers);
}

torch::Tensor AutoregressiveDecoderImpl::nodeClasses(const torch::Tensor& z) {
    return m_classOut(torch::gelu(m_classHidden(z)));
}

layers::SymmetricState AutoregressiveDecoderImpl::start(const torch::Tensor& z, const torch::Tensor& classes,
                                                        const layers::PairIndex& index) {
    const auto onehot = torch::one_hot(classes, m_options.classes).to(z.dtype());
    const auto v = m_nodesIn(torch::cat({z, onehot}, 1));
    return {v, m_pairsIn(layers::pairProducts(v, index))};
}

torch::Tensor AutoregressiveDecoderImpl::step(layers::SymmetricState& state, const StepInputs& in,
                                              const layers::PairIndex& index) {
    const auto type = state.nodes.scalar_type();
    layers::SymmetricState fresh{state.nodes + m_nodeInput(in.nodes.to(type)),
                                 state.pairs + m_pairInput(in.pairs.to(type))};
    for (const auto& layer : *m_layers) fresh = layer->as<layers::SymmetricLayerImpl>()->forward(fresh, index);
    state = {gated(m_nodeGate, state.nodes, fresh.nodes), gated(m_pairGate, state.pairs, fresh.pairs)};

    const auto B = in.focus.size(0), W = in.rows.size(1);
    const auto focus = layers::rowsOf(state.nodes, in.focus);
    const auto hidden = (m_bondPair(layers::rowsOf(state.pairs, in.rows.reshape({-1}))) +
                         m_bondNode(layers::rowsOf(state.nodes, in.members.reshape({-1}))))
                            .view({B, W, -1}) +
                        m_bondFocus(focus).unsqueeze(1);
    const auto bonds = m_bondOut(torch::gelu(hidden)).view({B, W * (m_options.types - 1)});
    const auto logits = torch::cat({bonds, m_stop(torch::gelu(m_stopHidden(focus)))}, 1);
    return torch::log_softmax(logits.masked_fill(in.allowed == 0, -std::numeric_limits<float>::infinity()), 1);
}

StepInputs AutoregressiveDecoderImpl::inputs(const std::vector<BfsState>& states,
                                             const layers::PairIndex& index) const {
    const auto B = static_cast<int64_t>(states.size());
    int64_t widest = 0;
    for (const auto& state : states) widest = std::max<int64_t>(widest, state.nodes());
    StepInputs in;
    in.nodes = torch::zeros({index.nodes(), kNodeInputs});
    in.pairs = torch::zeros({index.pairs(), kDiagonal + m_options.types - 1});
    in.focus = torch::zeros({B}, torch::kLong);
    in.rows = torch::full({B, widest}, -1, torch::kLong);
    in.members = torch::full({B, widest}, -1, torch::kLong);
    in.allowed = torch::zeros({B, widest * (m_options.types - 1) + 1});
    auto nodes = in.nodes.accessor<float, 2>(), pairs = in.pairs.accessor<float, 2>(),
         allowed = in.allowed.accessor<float, 2>();
    auto rows = in.rows.accessor<int64_t, 2>(), members = in.members.accessor<int64_t, 2>();
    auto focusRow = in.focus.accessor<int64_t, 1>();
    int64_t node = 0, pair = 0;
    for (int64_t b = 0; b < B; ++b) {
        const auto& state = states[static_cast<std::size_t>(b)];
        const int n = state.nodes(), focus = state.done() ? 0 : state.focus();
        focusRow[b] = node + focus;
        const auto firstPair = pair;
        for (int i = 0; i < n; ++i) {
            auto feature = nodes[node + i];
            feature[0] = !state.done() && i == focus;
            feature[1] = state.reached(i);
            feature[2] = state.closed(i);
            feature[3 + state.freeValence(i, kValences - 1)] = 1;
            feature[3 + kValences] = static_cast<float>(state.bondOrder(i)) / 4;
            rows[b][i] = firstPair + layers::PairIndex::row(n, focus, i);
            members[b][i] = node + i;
            for (int j = i; j < n; ++j, ++pair) {
                if (i == j)
                    pairs[pair][0] = 1;
                else if (state.bond(i, j) > 0)
                    pairs[pair][kDiagonal + state.bond(i, j) - 1] = 1;
            }
        }
        for (int option = 0; !state.done() && option < state.stopOption(); ++option)
            allowed[b][option] = state.allowed(option) ? 1.0F : 0.0F;
        allowed[b][in.allowed.size(1) - 1] = 1;
        node += n;
    }
    return in;
}

}  // namespace strata::autoregressive
