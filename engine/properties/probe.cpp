// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/probe.h"

#include <cmath>
#include <numeric>
#include <random>

#include "engine/api/error.h"
#include "engine/draws/uniform.h"
#include "engine/properties/network_training.h"
#include "engine/properties/ridge.h"

namespace strata::properties {

namespace {

torch::nn::Sequential probeNet(int64_t columns, int64_t targets, int64_t width) {
    return torch::nn::Sequential(torch::nn::Linear(columns, width), torch::nn::SiLU(), torch::nn::Linear(width, width),
                                 torch::nn::SiLU(), torch::nn::Linear(width, targets));
}

/// Mean and spread of each column over rows too many to be written out at once.
Standard standardOfFeatures(const FeatureTable& table, const std::vector<int>& rows) {
    auto sum = torch::zeros({table.columns()}, torch::kFloat64), squares = torch::zeros_like(sum);
    inPieces(rows, [&](const auto& piece) {
        const auto x = table.dense(piece);
        sum += x.sum(0);
        squares += x.square().sum(0);
    });
    const auto n = static_cast<double>(rows.size());
    const auto mean = sum / n;
    const auto deviation = torch::sqrt((squares / n - mean.square()).clamp_min(0));
    // Columns that hardly vary would be blown up.
    return {mean, torch::where(deviation > 1e-3, deviation, torch::ones_like(deviation))};
}

/// The network that learns what the regression leaves over.
class ResidualFit {
public:
    ResidualFit(const FeatureTable& features, const torch::Tensor& residuals, const PropertySplit& split,
                const ProbeOptions& options, std::uint64_t seed)
        : m_features(features),
          m_split(split),
          m_options(options),
          m_seed(seed),
          m_input(standardOfFeatures(features, split.train)),
          m_net(probeNet(features.columns(), residuals.size(1), options.width)) {
        const auto learned = rowsOf(residuals, split.train);
        m_output = {torch::zeros_like(learned[0]), learned.std(0).clamp_min(1e-9)};
        m_residuals = m_output.applied(residuals).to(torch::kFloat32);
        training::drawWeights(*m_net, training::stepGenerator(seed, 31, 0));
        const torch::NoGradGuard constant;
        for (auto& last : m_net->ptr<torch::nn::LinearImpl>(4)->parameters()) last.mul_(0.1);
    }

    /// False if stopped.
    bool fit(const std::function<bool(double)>& proceed) {
        torch::optim::AdamW optimiser(m_net->parameters(),
                                      torch::optim::AdamWOptions(m_options.learningRate).weight_decay(1e-4));
        const auto perEpoch = (static_cast<std::int64_t>(m_split.train.size()) + m_options.batch - 1) / m_options.batch;
        const auto steps = perEpoch * m_options.epochs;
        keepBest();
        for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
            const auto order = shuffled(epoch);
            for (std::int64_t b = 0; b < perEpoch; ++b) {
                const auto at = epoch * perEpoch + b;
                for (auto& group : optimiser.param_groups())
                    static_cast<torch::optim::AdamWOptions&>(group.options())
                        .lr(m_options.learningRate * oneCycle(at, steps));
                const auto from = order.begin() + b * m_options.batch;
                const auto end = order.begin() + std::min<std::int64_t>((b + 1) * m_options.batch,
                                                                        static_cast<std::int64_t>(order.size()));
                const std::vector<int> rows(from, end);
                optimiser.zero_grad();
                torch::smooth_l1_loss(m_net->forward(inputsFor(rows)), rowsOf(m_residuals, rows)).backward();
                optimiser.step();
                if (proceed && !proceed(static_cast<double>(at + 1) / static_cast<double>(steps))) return false;
            }
            keepBest();
        }
        return true;
    }

    /// What the best epoch of each target says of the test rows, in the residuals' units.
    torch::Tensor test() const { return m_test; }

private:
    static double oneCycle(std::int64_t step, std::int64_t steps) {
        constexpr double kRise = 0.3;
        const double at = (static_cast<double>(step) + 0.5) / static_cast<double>(steps);
        const double way = at < kRise ? 1 - at / kRise : (at - kRise) / (1 - kRise);
        return 0.5 * (1 + std::cos(std::acos(-1.0) * way));
    }

    std::vector<int> shuffled(int epoch) const {
        std::mt19937_64 random(training::stepSeed(m_seed, 32, static_cast<std::uint64_t>(epoch)));
        auto order = m_split.train;
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws::below(i, random)]);
        return order;
    }

    torch::Tensor inputsFor(const std::vector<int>& rows) const {
        return m_input.applied(m_features.dense(rows)).to(torch::kFloat32);
    }

    torch::Tensor predict(const std::vector<int>& rows) {
        const torch::NoGradGuard constant;
        std::vector<torch::Tensor> parts;
        inPieces(rows, [&](const auto& piece) { parts.push_back(m_net->forward(inputsFor(piece))); });
        return torch::cat(parts);
    }

    /// For each target: the epoch with the smallest error on the validating rows. Before the first epoch, that the
    /// regression stands alone.
    void keepBest() {
        const bool begun = m_error.defined();
        const auto actual = rowsOf(m_residuals, m_split.valid);
        const auto predicted = begun ? predict(m_split.valid) : torch::zeros_like(actual);
        const auto error = (predicted - actual).abs().mean(0);
        if (!begun) {
            m_error = error;
            m_test = torch::zeros({static_cast<int64_t>(m_split.test.size()), actual.size(1)}, torch::kFloat64);
            return;
        }
        const auto better = error < m_error;
        if (!better.any().item<bool>()) return;
        m_test = torch::where(better, m_output.undone(predict(m_split.test).to(torch::kFloat64)), m_test);
        m_error = torch::where(better, error, m_error);
    }

    const FeatureTable& m_features;
    const PropertySplit& m_split;
    ProbeOptions m_options;
    std::uint64_t m_seed;
    Standard m_input, m_output;
    torch::nn::Sequential m_net;
    torch::Tensor m_residuals;      ///< standardised, float
    torch::Tensor m_error, m_test;  ///< [targets], [test, targets]
};

}  // namespace

ProbeResult probe(const FeatureTable& features, const torch::Tensor& targets, const PropertySplit& split,
                  const ProbeOptions& options, std::uint64_t seed, const std::function<bool(double)>& proceed) {
    for (const auto* rows : {&split.train, &split.valid, &split.test})
        if (!torch::isfinite(rowsOf(targets, *rows)).all().item<bool>())
            throw api::Error(
                api::ErrorCode::BadInput,
                "Some molecules have no value for a target; a probe of all targets at once needs them all.");
    const auto linear = ridgeWithChosenPenalty(features, targets, split.train, seed);
    std::vector<int> everyRow(static_cast<std::size_t>(features.rows()));
    std::iota(everyRow.begin(), everyRow.end(), 0);
    const auto residuals = targets - linear.predict(features, everyRow);
    ResidualFit fit(features, residuals, split, options, seed);
    if (!fit.fit(proceed)) return {};
    const auto base = linear.predict(features, split.test);
    return {base, base + fit.test()};
}

}  // namespace strata::properties
