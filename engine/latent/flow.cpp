// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/latent/flow.h"

#include <algorithm>
#include <cmath>

#include "engine/coarsening/coarsen.h"
#include "engine/layers/pair_ops.h"

namespace strata::latent {

namespace {

constexpr int64_t kTimeFeatures = 5;
constexpr int kSteps = 12;  ///< of the midpoint rule

torch::Tensor timeFeatures(const torch::Tensor& angle) {
    return torch::cat({angle, torch::sin(angle), torch::cos(angle), torch::sin(4 * angle), torch::cos(4 * angle)}, 1);
}

/// [R, d] with zero columns added up to `width`.
torch::Tensor widened(const torch::Tensor& rows, int64_t width) {
    return torch::constant_pad_nd(rows, {0, width - rows.size(1)});
}

/// [B, m, m] edges within and between the nodes of each depth that has clusters, undefined at the input.
std::vector<torch::Tensor> edgesByDepth(const coarsening::Tree& tree) {
    std::vector<torch::Tensor> result{{}, tree.edges.detach().to(torch::kCPU, torch::kFloat32).contiguous()};
    for (std::size_t g = 1; g < tree.onehot.size(); ++g)
        result.push_back(coarsening::coarsen(result.back(), tree.onehot[g].detach().to(torch::kCPU, torch::kFloat32))
                             .A.contiguous());
    return result;
}

int64_t pairFeatures(const FlowOptions& options) {
    return options.edges ? 4 : 3;
}

}  // namespace

FlowPriorImpl::FlowPriorImpl(const FlowOptions& o)
    : m_options(o),
      m_width(*std::max_element(o.latents.begin(), o.latents.end())),
      m_nodesIn(register_module(
          "nodes_in",
          torch::nn::Linear(m_width + static_cast<int64_t>(o.latents.size()) + 1 + kTimeFeatures, o.nodeChannels))),
      m_pairsIn(register_module("pairs_in", torch::nn::Linear(pairFeatures(o), o.pairChannels))),
      m_norm(register_module("norm",
                             torch::nn::LayerNorm(torch::nn::LayerNormOptions({o.nodeChannels + o.pairChannels})))),
      m_out(register_module("velocity", torch::nn::Linear(o.nodeChannels + o.pairChannels, m_width))) {
    for (int64_t l = 0; l < o.layers; ++l) m_layers->push_back(layers::SymmetricLayer(o.nodeChannels, o.pairChannels));
    register_module("layers", m_layers);
}

FlowTokens FlowPriorImpl::tokens(const coarsening::Tree& tree) const {
    const auto &mask = tree.mask, &onehot = tree.onehot;
    const auto depths = mask.size();
    const auto B = mask[0].size(0);
    struct Node {
        std::size_t depth;
        int64_t node, parent;
        double size;
    };
    std::vector<std::vector<Node>> graphs(static_cast<std::size_t>(B));
    std::vector<torch::Tensor> parents;
    for (const auto& step : onehot) parents.push_back(step.detach().argmax(-1).to(torch::kCPU).contiguous());
    std::vector<torch::Tensor> sizes{mask[0].to(torch::kCPU, torch::kFloat64)};
    for (const auto& step : onehot)
        sizes.push_back(
            step.detach().to(torch::kCPU, torch::kFloat64).transpose(1, 2).bmm(sizes.back().unsqueeze(-1)).squeeze(-1));

    FlowTokens result;
    for (std::size_t g = 0; g < depths; ++g) {
        result.rows.push_back(torch::full({B * mask[g].size(1)}, -1, torch::kLong));
        if (m_options.latents[g] == 0) continue;
        const auto real = mask[g].to(torch::kCPU, torch::kFloat64).contiguous();
        const auto present = real.accessor<double, 2>(), size = sizes[g].accessor<double, 2>();
        for (int64_t b = 0; b < B; ++b)
            for (int64_t i = 0; i < real.size(1); ++i)
                if (present[b][i] > 0.5)
                    graphs[static_cast<std::size_t>(b)].push_back(
                        {g, i, g < parents.size() ? parents[g].accessor<int64_t, 2>()[b][i] : -1, size[b][i]});
    }
    std::vector<int64_t> counts;
    for (const auto& graph : graphs) counts.push_back(static_cast<int64_t>(graph.size()));
    result.index = layers::PairIndex(counts);
    result.nodes = torch::zeros({result.index.nodes(), static_cast<int64_t>(depths) + 1});
    result.pairs = torch::zeros({result.index.pairs(), pairFeatures(m_options)});
    result.used = torch::zeros({result.index.nodes(), m_width});
    auto used = result.used.accessor<float, 2>();
    auto features = result.nodes.accessor<float, 2>();
    auto pairs = result.pairs.accessor<float, 2>();
    const auto edges = m_options.edges ? edgesByDepth(tree) : std::vector<torch::Tensor>();
    int64_t token = 0, pair = 0;
    for (int64_t b = 0; b < B; ++b) {
        const auto& nodes = graphs[static_cast<std::size_t>(b)];
        for (std::size_t i = 0; i < nodes.size(); ++i, ++token) {
            const auto& node = nodes[i];
            features[token][static_cast<int64_t>(node.depth)] = 1;
            for (int64_t c = 0; c < m_options.latents[node.depth]; ++c) used[token][c] = 1;
            features[token][static_cast<int64_t>(depths)] = static_cast<float>(std::log1p(node.size));
            result.rows[node.depth].data_ptr<int64_t>()[b * mask[node.depth].size(1) + node.node] = token;
            for (std::size_t j = i; j < nodes.size(); ++j, ++pair) {
                const auto& other = nodes[j];
                pairs[pair][0] = i == j;
                pairs[pair][1] = other.depth == node.depth + 1 && node.parent == other.node;
                pairs[pair][2] = i != j && other.depth == node.depth && node.parent == other.parent;
                if (m_options.edges && node.depth > 0 && other.depth == node.depth)
                    pairs[pair][3] = std::log1p(edges[node.depth].accessor<float, 3>()[b][node.node][other.node]);
            }
        }
    }
    return result;
}

torch::Tensor FlowPriorImpl::velocity(const torch::Tensor& x, const torch::Tensor& angle, const FlowTokens& tokens) {
    const auto type = x.scalar_type();
    layers::SymmetricState state{m_nodesIn(torch::cat({x, tokens.nodes.to(type), timeFeatures(angle)}, 1)),
                                 m_pairsIn(tokens.pairs.to(type))};
    for (const auto& layer : *m_layers) state = layer->as<layers::SymmetricLayerImpl>()->forward(state, tokens.index);
    const auto rows = layers::rowSums(state.pairs, tokens.index) * tokens.index.nodeScale().to(type);
    return m_out(m_norm(torch::cat({state.nodes, rows}, 1)));
}

torch::Tensor FlowPriorImpl::loss(const std::vector<torch::Tensor>& z, const coarsening::Tree& tree,
                                  at::Generator generator) {
    const auto made = tokens(tree);
    torch::Tensor end;
    for (std::size_t g = 0; g < z.size(); ++g) {
        if (m_options.latents[g] == 0) continue;
        const auto values = widened(z[g].detach().reshape({-1, z[g].size(2)}), m_width);
        const auto placed = layers::sumsByRow(values, made.rows[g], made.index.nodes());
        end = end.defined() ? end + placed : placed;
    }
    const auto used = made.used.to(end.scalar_type());
    const auto options = end.options().requires_grad(false);
    const auto angles = M_PI_2 * at::rand({tree.mask[0].size(0), 1}, generator, options);
    const auto angle = angles.index_select(0, made.index.graphOf());
    const auto start = at::randn(end.sizes(), generator, options);
    const auto x = torch::cos(angle) * start + torch::sin(angle) * end;
    const auto wanted = torch::cos(angle) * end - torch::sin(angle) * start;
    return ((velocity(x * used, angle, made) - wanted).square() * used).sum() / used.sum().clamp_min(1);
}

std::vector<torch::Tensor> FlowPriorImpl::draw(const coarsening::Tree& tree, double temperature,
                                               at::Generator generator) {
    const torch::NoGradGuard constant;
    const auto made = tokens(tree);
    const auto options = m_out->weight.options().requires_grad(false);
    const auto used = made.used.to(options.dtype().toScalarType());
    auto x = temperature * at::randn(used.sizes(), generator, options) * used;
    constexpr auto kWidth = M_PI_2 / kSteps;
    const auto along = [&](const torch::Tensor& from, double angle) {
        return velocity(from, torch::full({from.size(0), 1}, angle, options), made) * used;
    };
    for (int step = 0; step < kSteps; ++step) {
        const auto angle = step * kWidth;
        const auto half = x + 0.5 * kWidth * along(x, angle);
        x = x + kWidth * along(half, angle + 0.5 * kWidth);
    }
    std::vector<torch::Tensor> z;
    for (std::size_t g = 0; g < tree.mask.size(); ++g)
        z.push_back(layers::rowsOf(x, made.rows[g])
                        .slice(1, 0, m_options.latents[g])
                        .reshape({tree.mask[g].size(0), tree.mask[g].size(1), m_options.latents[g]}));
    return z;
}

}  // namespace strata::latent
