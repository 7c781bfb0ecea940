// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/coarsening/tree.h"
#include "engine/layers/symmetric_layer.h"

namespace strata::latent {

struct FlowOptions {
    std::vector<int64_t> latents;  ///< dimension of the latents at each depth, 0 where there are none
    bool edges = false;  ///< latents follow the tree's edges, as those of a decoder that is told of them have to
    int64_t nodeChannels = 96;
    int64_t pairChannels = 24;
    int64_t layers = 3;
};

/// The nodes of every depth of a hierarchy that have latents, as the nodes of one graph each: tree edges and siblings
/// are its pairs.
struct FlowTokens {
    layers::PairIndex index;
    std::vector<torch::Tensor> rows;  ///< rows[g] [B m_g] token of node i of depth g of graph b, -1 if there is none
    torch::Tensor used;               ///< [N, width] 1 where a token has that latent; depths differ in how many
    torch::Tensor nodes;              ///< [N, depths + 1] depth, log(1 + size)
    torch::Tensor pairs;  ///< [P, 3] itself, parent and child, siblings; a fourth, log(1 + edges), if edges count
};

/// Second-stage prior: a flow from N(0, I) to the posteriors' draws, over the latents of all depths together,
/// equivariant in the nodes of each. Beside the paper's Gaussian priors, which cannot say how the latents of different
/// clusters hang together. It is fitted to draws without a gradient to the encoder.
///
/// A draw e and noise n are joined by x(θ) = cos θ n + sin θ e, θ = 0 .. π/2; the flow is dx/dθ = E[cos θ e − sin θ n |
/// x(θ)] (stochastic interpolants, Albergo and Vanden-Eijnden 2023). Where posteriors are N(0, I) already, as in
/// dimensions that carry nothing, the flow is zero and costs no accuracy.
class FlowPriorImpl : public torch::nn::Module {
public:
    explicit FlowPriorImpl(const FlowOptions& options);

    /// z[g] [B, m_g, ·] of the nodes of `tree`, whose edges are read if they count: the mean squared error of the
    /// velocity, a scalar.
    torch::Tensor loss(const std::vector<torch::Tensor>& z, const coarsening::Tree& tree, at::Generator generator);

    /// Draws latents for hierarchies of this shape, zero where there is no node; starts scaled by `temperature`.
    std::vector<torch::Tensor> draw(const coarsening::Tree& tree, double temperature, at::Generator generator);

    FlowTokens tokens(const coarsening::Tree& tree) const;

private:
    /// dx/dθ at x [N, width], θ = angle [N, 1].
    torch::Tensor velocity(const torch::Tensor& x, const torch::Tensor& angle, const FlowTokens& tokens);

    FlowOptions m_options;
    int64_t m_width;
    torch::nn::Linear m_nodesIn, m_pairsIn;
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_out;
};
TORCH_MODULE(FlowPrior);

}  // namespace strata::latent
