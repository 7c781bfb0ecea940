// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_trainee.h"

#include "engine/properties/prediction.h"

namespace strata::properties {

namespace {

// Purposes of randomness.
constexpr std::uint64_t kClusters = 21;

std::vector<int> nodeCounts(const PropertyData& data) {
    std::vector<int> sizes;
    for (const int row : data.split.train) sizes.push_back(data.data.graphs[static_cast<std::size_t>(row)].size());
    return sizes;
}

std::int64_t batchCount(std::size_t graphs, long long batch) {
    return (static_cast<std::int64_t>(graphs) + batch - 1) / batch;
}

/// Mean absolute difference of the values that are known, a number a column.
torch::Tensor absoluteError(const torch::Tensor& predicted, const torch::Tensor& actual) {
    const auto known = torch::isfinite(actual);
    const auto off = (predicted - torch::where(known, actual, predicted.detach())).abs();
    return off.sum(0) / known.sum(0).clamp_min(1);
}

}  // namespace

PropertyTrainee::PropertyTrainee(const PropertyData& data, const PropertyOptions& options, std::uint64_t seed,
                                 const std::optional<store::Checkpoint>& from)
    : m_data(data),
      m_net(shapedFor(options.model, data.data.vocabulary, data.targets.size())),
      m_values(targetsOf(data.data, data.targets)),
      m_standard(standardOf(rowsOf(m_values, data.split.train), data.targets)),
      m_standardised(m_standard.applied(m_values).to(torch::kFloat32)),
      m_classes(classesRead(data.data.vocabulary, options.model.inputs)),
      m_sizes(nodeCounts(data)),
      m_training(m_net.ptr(), options.training, seed, batchCount(data.split.train.size(), options.training.batch)) {
    for (const auto& graph : data.data.graphs) {
        m_graphs.push_back(asRead(graph, data.data.vocabulary, options.model.inputs));
        m_inputs.push_back(inputsOf(graph, data.data.vocabulary, options.model.inputs));
    }
    if (from) m_training.restore(*from);
}

std::int64_t PropertyTrainee::trainBatch() {
    if (m_batchesOf != epoch()) {
        m_batches = training::epochBatches(m_sizes, static_cast<std::size_t>(m_training.options().batch),
                                           m_training.seed(), epoch());
        m_batchesOf = epoch();
    }
    const auto& chosen = m_batches[static_cast<std::size_t>(step() - epoch() * batchesPerEpoch())];
    std::vector<const api::Graph*> graphs;
    std::vector<torch::Tensor> inputs;
    std::vector<int> rows;
    for (const auto i : chosen) {
        rows.push_back(m_data.split.train[i]);
        graphs.push_back(&m_graphs[static_cast<std::size_t>(rows.back())]);
        inputs.push_back(m_inputs[static_cast<std::size_t>(rows.back())]);
    }
    m_net->train();
    const auto batch = packed(graphs, m_classes, inputs);
    const auto prediction = m_net(batch, ClusterDraw{m_training.generator(kClusters), m_training.temperature()});
    const auto error = absoluteError(prediction.values, rowsOf(m_standardised, rows)).sum();
    auto loss = error;
    std::vector<std::pair<std::string, double>> terms{{"error", error.item<double>()}};
    if (prediction.balance.defined()) {
        loss = loss + m_net->options().balanceWeight * prediction.balance;
        terms.emplace_back("balance", prediction.balance.item<double>());
    }
    m_training.step(loss, terms);
    return static_cast<std::int64_t>(chosen.size());
}

training::EpochReport PropertyTrainee::endEpoch() {
    const auto& rows = m_data.split.valid;
    const auto error = absoluteError(predicted(rows), actual(rows));
    m_training.endEpoch();
    training::EpochReport report;
    for (std::size_t t = 0; t < m_data.targets.size(); ++t)
        report.figures.emplace_back("valid.mae_" + m_data.targets[t], error[static_cast<int64_t>(t)].item<double>());
    report.snapshot.epoch = epoch();
    report.score = (error / m_standard.deviation).mean().item<double>();
    return report;
}

store::Checkpoint PropertyTrainee::pack(double score) const {
    return m_training.pack(score, {{kStandardMean, m_standard.mean}, {kStandardDeviation, m_standard.deviation}});
}

torch::Tensor PropertyTrainee::predicted(const std::vector<int>& rows) const {
    PropertyNet net(m_net->options());
    m_training.copyTo(*net);
    net->eval();
    std::vector<const api::Graph*> graphs;
    std::vector<torch::Tensor> inputs;
    for (const int row : rows) {
        graphs.push_back(&m_graphs[static_cast<std::size_t>(row)]);
        inputs.push_back(m_inputs[static_cast<std::size_t>(row)]);
    }
    return predictions(net, m_standard, graphs, m_classes, inputs);
}

}  // namespace strata::properties
