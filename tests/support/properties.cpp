// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/properties.h"

#include <limits>
#include <sstream>

namespace strata::tests {

at::Generator generator(std::uint64_t seed) {
    return at::make_generator<at::CPUGeneratorImpl>(seed);
}

torch::Tensor permutation(int64_t n, std::uint64_t seed) {
    return at::randperm(n, generator(seed), torch::TensorOptions(torch::kLong));
}

torch::Tensor permuteNodes(const torch::Tensor& h, const torch::Tensor& order) {
    return h.index_select(1, torch::argsort(order));
}

torch::Tensor permutePairs(const torch::Tensor& H, const torch::Tensor& order) {
    const auto from = torch::argsort(order);
    return H.index_select(1, from).index_select(2, from);
}

double distance(const torch::Tensor& a, const torch::Tensor& b) {
    if (a.sizes() != b.sizes()) return std::numeric_limits<double>::infinity();
    return a.numel() == 0 ? 0 : (a - b).abs().max().item<double>();
}

double gradientError(const std::function<torch::Tensor(const torch::Tensor&)>& f, const torch::Tensor& x) {
    torch::Tensor projection;
    const auto value = [&](const torch::Tensor& at) {
        const auto out = f(at);
        if (!projection.defined())
            projection = at::randn(out.sizes(), generator(99), out.options().requires_grad(false));
        return (out * projection).sum();
    };
    const auto input = x.detach().clone().requires_grad_(true);
    value(input).backward();
    const auto gradient = input.grad().clone();

    const torch::NoGradGuard constant;
    constexpr double step = 1e-5;
    double worst = 0;
    const auto flat = x.detach().clone().contiguous();
    for (int64_t i = 0; i < flat.numel(); ++i) {
        auto up = flat.clone(), down = flat.clone();
        up.view(-1)[i] += step;
        down.view(-1)[i] -= step;
        const auto numeric = (value(up) - value(down)).item<double>() / (2 * step);
        const auto exact = gradient.view(-1)[i].item<double>();
        worst = std::max(worst, std::abs(numeric - exact) / (1 + std::abs(exact)));
    }
    return worst;
}

std::vector<std::string> unreached(const torch::nn::Module& module) {
    std::vector<std::string> names;
    for (const auto& parameter : module.named_parameters())
        if (const auto& gradient = parameter.value().grad();
            !gradient.defined() || gradient.abs().max().item<double>() == 0)
            names.push_back(parameter.key());
    return names;
}

std::vector<api::Graph> graphsFromText(const std::vector<std::string>& texts, int classes) {
    std::vector<api::Graph> graphs;
    for (const auto& text : texts) {
        api::Graph graph;
        std::istringstream words(text);
        const auto need = [&](int node) {
            while (graph.size() <= node) graph.nodes.push_back(graph.size() % classes);
        };
        for (std::string word; words >> word;) {
            int u = 0, v = 0, type = 1;
            const auto fields = std::sscanf(word.c_str(), "%d-%d=%d", &u, &v, &type);
            need(u);
            if (fields < 2) continue;
            need(v);
            graph.edges.push_back({std::min(u, v), std::max(u, v), type});
        }
        std::ranges::sort(graph.edges, {}, [](const api::Edge& e) { return std::pair(e.u, e.v); });
        graphs.push_back(std::move(graph));
    }
    return graphs;
}

api::Vocabulary plainVocabulary(int classes, int types) {
    api::Vocabulary vocabulary;
    for (int c = 0; c < classes; ++c)
        vocabulary.nodeClasses.push_back({std::string(1, static_cast<char>('A' + c)), 0, 0});
    vocabulary.edgeNames.push_back("none");
    for (int t = 1; t < types; ++t) vocabulary.edgeNames.push_back("type " + std::to_string(t));
    return vocabulary;
}

graph::GraphBatch batchOf(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary, int padTo) {
    std::vector<const api::Graph*> pointers;
    for (const auto& graph : graphs) pointers.push_back(&graph);
    return graph::makeBatch(pointers, vocabulary, padTo).to(torch::kFloat64);
}

}  // namespace strata::tests
