// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_training.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/links/link_loss.h"
#include "engine/links/pair_dots.h"
#include "engine/metrics/ranking.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kNoisePurpose = 109;
constexpr double kTemperatureDecay = 0.99, kLeastTemperature = 0.3;

training::NamedTensors copyOf(const LinkModel& model) {
    auto weights = training::weightsOf(*model);
    for (auto& [name, tensor] : weights) tensor = tensor.detach().clone();
    return weights;
}

class LinkTrainee : public training::Trainee {
public:
    LinkTrainee(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed, LinkState state)
        : m_problem(std::move(problem)),
          m_options(options),
          m_seed(seed),
          m_split(splitLinks(m_problem->graph, options.training.shares, seed)),
          m_neighbours(m_problem->graph.nodes, m_split.train),
          m_graph(visibleGraph(m_problem->inputs, m_split.train)),
          m_state(std::move(state)) {
        if (m_state.best.empty()) nextMember();
    }

    int epochs() const override {
        if (m_state.finished) return m_state.epoch;
        const auto left = m_options.training.members - m_state.member();
        return m_state.epoch - m_state.memberEpoch + static_cast<int>(left * m_options.training.epochs);
    }
    std::int64_t batchesPerEpoch() const override { return m_options.training.steps; }
    int epoch() const override { return m_state.epoch; }
    std::int64_t step() const override { return m_state.step; }
    training::Tally& tally() override { return m_state.tally; }

    std::string phase() const override {
        const auto number = [](long long x) { return std::to_string(x); };
        const auto at = std::min<long long>(m_state.memberEpoch + 1, m_options.training.epochs);
        const auto epoch = "poch " + number(at) + " of " + number(m_options.training.epochs);
        if (m_options.training.members == 1) return "E" + epoch;
        return "Model " + number(m_state.member() + 1) + " of " + number(m_options.training.members) + ", e" + epoch;
    }

    std::int64_t trainBatch() override {
        const auto& inputs = m_problem->inputs;
        const auto seed = memberSeed(m_seed, m_state.member());
        const auto at = m_state.memberStep;
        const auto step = drawStep(inputs, m_split.train, m_neighbours, m_options.training.hidden, seed, at);
        const ClusterNoise noise{at::make_generator<at::CPUGeneratorImpl>(
                                     training::stepSeed(seed, kNoisePurpose, static_cast<std::uint64_t>(at))),
                                 std::max(kLeastTemperature, std::pow(kTemperatureDecay, static_cast<double>(at)))};
        m_state.model->train();
        m_state.optimiser->zero_grad();
        const auto encoded = m_state.model->encode(inputs, step.visible, noise);
        auto total = torch::zeros({});
        for (const auto& term : linkLoss(m_state.model, encoded, step, memberOptions(m_options, m_state.member()))) {
            m_state.tally.sums[term.name] += term.value.item<double>();
            total = total + term.value;
        }
        const auto value = total.item<double>();
        if (!std::isfinite(value))
            throw api::Error(api::ErrorCode::Internal,
                             "The loss of step " + std::to_string(m_state.step + 1) + " is not a number.");
        total.backward();
        m_state.optimiser->step();
        m_state.model->movePrices(encoded);
        m_state.tally.sums["loss"] += value;
        ++m_state.tally.batches;
        ++m_state.memberStep;
        ++m_state.step;
        return step.links.size(0);
    }

    training::EpochReport endEpoch() override {
        ++m_state.epoch;
        ++m_state.memberEpoch;
        training::EpochReport report;
        report.figures = measure();
        report.snapshot.epoch = m_state.epoch;
        const bool tired = m_state.memberEpoch - m_state.bestEpoch >= m_options.training.patience;
        if (tired || m_state.memberEpoch >= m_options.training.epochs) {
            m_state.finished = m_state.member() + 1 >= m_options.training.members;
            if (!m_state.finished) nextMember();
        }
        return report;
    }

    store::Checkpoint pack(double score) const override { return links::pack(m_state, score); }

private:
    void nextMember() {
        startMember(m_state, *m_problem, m_options, m_graph, m_seed);
        measure();
    }

    /// On the validation links; keeps the weights if they are the member's best.
    std::vector<std::pair<std::string, double>> measure() {
        const torch::NoGradGuard constant;
        m_state.model->eval();
        const auto encoded = m_state.model->encode(m_problem->inputs, m_graph, {});
        const metrics::Ranking ranking(scoresOf(m_state.model, encoded, m_graph, m_split.validation),
                                       scoresOf(m_state.model, encoded, m_graph, m_split.validationNonLinks));
        const double auc = ranking.auc(), precision = ranking.averagePrecision();
        const double loss = 1 - (auc + precision) / 2;
        if (loss < m_state.bestLoss) {
            m_state.bestLoss = loss;
            m_state.bestEpoch = m_state.memberEpoch;
            m_state.best.back() = copyOf(m_state.model);
        }
        std::vector<std::pair<std::string, double>> figures{{"validation.auc", auc}, {"validation.ap", precision}};
        if (!encoded.levels.empty())
            figures.emplace_back("cluster_kl", balanceOf(encoded.levels.front().sizes).divergence);
        return figures;
    }

    LinkProblemPtr m_problem;
    LinkOptions m_options;
    std::uint64_t m_seed;
    LinkSplit m_split;
    Neighbours m_neighbours;  ///< on the training links: what a non-link drawn for training must not be
    VisibleGraph m_graph;     ///< all training links
    LinkState m_state;
};

}  // namespace

std::unique_ptr<training::Trainee> startLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed) {
    return std::make_unique<LinkTrainee>(std::move(problem), options, seed, LinkState{});
}

std::unique_ptr<training::Trainee> resumeLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed,
                                               const store::Checkpoint& checkpoint) {
    auto state = unpack(checkpoint, *problem, options);
    // More epochs than it had may be left, unless it stopped for want of progress.
    const bool tired = state.memberEpoch - state.bestEpoch >= options.training.patience;
    state.finished = state.finished && (tired || state.memberEpoch >= options.training.epochs);
    return std::make_unique<LinkTrainee>(std::move(problem), options, seed, std::move(state));
}

std::vector<double> scoresOf(LinkModel& model, const EncodedGraph& encoded, const VisibleGraph& graph,
                             const Links& pairs) {
    const torch::NoGradGuard constant;
    const auto scores = model->score(encoded, graph, pairTensor(pairs)).to(torch::kFloat64).contiguous();
    return {scores.data_ptr<double>(), scores.data_ptr<double>() + scores.numel()};
}

}  // namespace strata::links
