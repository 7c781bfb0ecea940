// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

#include "engine/links/link_options.h"
#include "engine/links/node_inputs.h"

namespace strata::links {

/// The finest level's posterior, diagonal, and what is decoded (Sec. 4).
struct NodeLatents {
    torch::Tensor mean;          ///< μ [n, d]
    torch::Tensor logDeviation;  ///< log σ [n, d]; undefined if not variational
    torch::Tensor decoded;       ///< μ, or with a generator μ + σ ⊙ ε
    torch::Tensor logScale;      ///< log |μ_i|², the same for all nodes; 0 where rows have any length
};

/// KL(q || N(0, I)) summed over channels, a node: a scalar; 0 if not variational.
torch::Tensor divergence(const NodeLatents& latents);

/// A first-order encoder for large sparse graphs, equivariant:
///   H = Y W + g(Y),  μ_i = exp(s/2) · unit row of (Σ_k γ_k P^k H)_i,  log σ = Y V + v.
/// W starts as the first columns of the identity, γ at P^steps alone, the last layer of g at zero: so the cosine of two
/// rows starts as that of smoothed half-whitened words, which no random start comes near in AUC.
class PropagatedEncoderImpl : public torch::nn::Module {
public:
    PropagatedEncoderImpl(const LinkModelOptions& options, std::int64_t inputWidth);

    /// With a generator as in training: dropout and a draw from the posterior.
    NodeLatents forward(const VisibleGraph& graph, const std::optional<at::Generator>& generator);
    void start(at::Generator generator);

private:
    std::int64_t m_steps;
    double m_dropout;
    torch::Tensor m_weight, m_gamma, m_logScale;
    torch::nn::Linear m_logDeviation{nullptr}, m_residualIn{nullptr}, m_residualOut{nullptr};
};
TORCH_MODULE(PropagatedEncoder);

/// VGAE: μ = P relu(P X W0) W1, log σ = P relu(P X W0) W2 on the raw words (the identity without words), hidden width
/// 32 and 16 latents as its authors have it.
class VgaeEncoderImpl : public torch::nn::Module {
public:
    VgaeEncoderImpl(std::int64_t words, bool variational);

    NodeLatents forward(const SparseMatrix& words, const VisibleGraph& graph,
                        const std::optional<at::Generator>& generator);
    void start(at::Generator generator);

private:
    torch::Tensor m_in, m_mean, m_logDeviation;
};
TORCH_MODULE(VgaeEncoder);

}  // namespace strata::links
