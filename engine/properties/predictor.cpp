// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/predictor.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "engine/api/error.h"
#include "engine/properties/network_training.h"
#include "engine/properties/prediction.h"

namespace strata::properties {

namespace {

/// The graph in the classes of `known`; none if it has others, or no node.
std::optional<api::Graph> inClassesOf(const api::Vocabulary& known, const api::Graph& graph,
                                      const api::Vocabulary& vocabulary) {
    if (graph.nodes.empty() || known.kind != vocabulary.kind) return std::nullopt;
    auto result = graph;
    for (int& node : result.nodes) {
        if (node < 0 || static_cast<std::size_t>(node) >= vocabulary.nodeClasses.size()) return std::nullopt;
        const auto found = std::ranges::find(known.nodeClasses, vocabulary.nodeClasses[static_cast<std::size_t>(node)]);
        if (found == known.nodeClasses.end()) return std::nullopt;
        node = static_cast<int>(found - known.nodeClasses.begin());
    }
    const bool edgesKnown = std::ranges::all_of(result.edges, [&](const api::Edge& edge) {
        return edge.type >= 1 && static_cast<std::size_t>(edge.type) < known.edgeNames.size();
    });
    return edgesKnown ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace

struct Predictor::Trained {
    PropertyNet net{nullptr};
    Standard standard;
    api::Vocabulary vocabulary;
    api::Vocabulary classes;  ///< the same as the network reads them
    std::vector<std::string> targets;
};

Predictor::Predictor(const store::Checkpoint& checkpoint, const PropertyOptions& options,
                     const api::Vocabulary& vocabulary, std::vector<std::string> targets)
    : m_trained(std::make_unique<Trained>()) {
    const training::CheckpointTensors tensors(checkpoint);
    m_trained->net = PropertyNet(shapedFor(options.model, vocabulary, targets.size()));
    training::setWeights(*m_trained->net, tensors.weights(options.training));
    m_trained->net->eval();
    m_trained->standard = {companion(tensors, kStandardMean), companion(tensors, kStandardDeviation)};
    if (m_trained->standard.mean.size(0) != static_cast<int64_t>(targets.size()))
        throw api::Error(api::ErrorCode::RunUnusable, "The checkpoint is of a model with other targets.");
    m_trained->vocabulary = vocabulary;
    m_trained->classes = classesRead(vocabulary, options.model.inputs);
    m_trained->targets = std::move(targets);
}

Predictor::Predictor(Predictor&&) noexcept = default;
Predictor& Predictor::operator=(Predictor&&) noexcept = default;
Predictor::~Predictor() = default;

const std::vector<std::string>& Predictor::targets() const {
    return m_trained->targets;
}

std::vector<std::vector<double>> Predictor::predict(std::span<const api::Graph* const> graphs,
                                                    const api::Vocabulary& vocabulary) const {
    std::vector<api::Graph> usable;
    std::vector<torch::Tensor> inputs;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        auto graph = inClassesOf(m_trained->vocabulary, *graphs[i], vocabulary);
        if (!graph) continue;
        try {
            const auto& kinds = m_trained->net->options().inputs;
            auto read = asRead(*graph, m_trained->vocabulary, kinds);
            inputs.push_back(inputsOf(*graph, m_trained->vocabulary, kinds));
            usable.push_back(std::move(read));
        } catch (const api::Error& error) {
            if (error.code() != api::ErrorCode::BadInput) throw;
            continue;
        }
        places.push_back(i);
    }
    std::vector<const api::Graph*> pointers;
    for (const auto& graph : usable) pointers.push_back(&graph);
    const auto values = predictions(m_trained->net, m_trained->standard, pointers, m_trained->classes, inputs);

    const auto columns = m_trained->targets.size();
    std::vector<std::vector<double>> result(graphs.size(),
                                            std::vector<double>(columns, std::numeric_limits<double>::quiet_NaN()));
    const auto cells = values.accessor<double, 2>();
    for (std::size_t k = 0; k < places.size(); ++k)
        for (std::size_t t = 0; t < columns; ++t)
            result[places[k]][t] = cells[static_cast<int64_t>(k)][static_cast<int64_t>(t)];
    return result;
}

}  // namespace strata::properties
