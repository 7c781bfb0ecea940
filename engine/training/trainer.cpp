// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <iterator>

#include "engine/training/batches.h"
#include "engine/training/held_out.h"
#include "engine/training/step.h"

namespace strata::training {

namespace {

constexpr std::size_t kBankSize = 1024;  ///< partitions kept for generation
constexpr std::size_t kHeldOutMeasured = 512;

std::vector<int> sizesOf(const std::vector<api::Graph>& graphs) {
    std::vector<int> sizes;
    for (const auto& graph : graphs) sizes.push_back(graph.size());
    return sizes;
}

/// The batches of one epoch: as many passes over the graphs as the options ask for, each in its own order.
std::vector<std::vector<std::size_t>> batchesOf(const std::vector<int>& sizes, const TrainingOptions& options,
                                                std::uint64_t seed, int epoch) {
    std::vector<std::vector<std::size_t>> batches;
    const auto passes = static_cast<int>(options.passes);
    for (int pass = 0; pass < passes; ++pass)
        std::ranges::move(epochBatches(sizes, static_cast<std::size_t>(options.batch), seed, epoch * passes + pass),
                          std::back_inserter(batches));
    return batches;
}

class MgvaeTrainee final : public Trainee {
public:
    MgvaeTrainee(TrainingState& state, const TrainingData& data, const Options& options, std::uint64_t seed,
                 EpochReporter report)
        : m_state(state),
          m_data(data),
          m_options(options),
          m_seed(seed),
          m_report(std::move(report)),
          m_sizes(sizesOf(data.train)),
          m_perEpoch(static_cast<std::int64_t>(batchesOf(m_sizes, options.training, seed, 0).size())),
          m_schedule(scheduleOf(m_options.training, m_perEpoch, options.model.prior == models::PriorKind::Flow)) {
        m_state.model->train();
    }

    int epochs() const override { return static_cast<int>(m_options.training.epochs); }
    std::int64_t batchesPerEpoch() const override { return m_perEpoch; }
    int epoch() const override { return m_state.epoch; }
    std::int64_t step() const override { return m_state.step; }
    std::string phase() const override {
        return Trainee::phase() + (m_schedule.fitsPrior(m_state.epoch * m_perEpoch) ? ": the prior alone" : "");
    }

    std::int64_t trainBatch() override {
        if (m_batchesOf != m_state.epoch) {
            m_batches = batchesOf(m_sizes, m_options.training, m_seed, m_state.epoch);
            m_batchesOf = m_state.epoch;
        }
        std::vector<const api::Graph*> chunk;
        for (const auto i : m_batches[static_cast<std::size_t>(m_state.step - m_state.epoch * m_perEpoch)])
            chunk.push_back(&m_data.train[i]);
        training::step(m_state, batchFor(m_state.model->options(), chunk, m_data.vocabulary), m_schedule, m_seed);
        return static_cast<std::int64_t>(chunk.size());
    }

    Tally& tally() override { return m_state.tally; }

    EpochReport endEpoch() override {
        m_state.bank = models::TreeBank(m_state.bank.histogram());
        auto trained = trainedModel(m_state, m_options);
        fillBank(trained, m_data.vocabulary, m_data.train, kBankSize);
        m_state.bank = trained.bank;
        ++m_state.epoch;

        EpochReport result;
        for (const auto& [name, value] :
             reconstructionFigures(trained, m_data.vocabulary, m_data.heldOut, kHeldOutMeasured)) {
            result.figures.emplace_back("heldout." + name, value);
            if (name == "loss") result.score = value;
        }
        auto shown = m_report(trained, m_state.epoch);
        std::ranges::move(shown.figures, std::back_inserter(result.figures));
        result.snapshot = std::move(shown.snapshot);
        return result;
    }

    store::Checkpoint pack(double score) const override { return training::pack(m_state, score); }

private:
    TrainingState& m_state;
    const TrainingData m_data;
    const Options m_options;
    const std::uint64_t m_seed;
    const EpochReporter m_report;
    const std::vector<int> m_sizes;
    const std::int64_t m_perEpoch;
    const Schedule m_schedule;
    std::vector<std::vector<std::size_t>> m_batches;  ///< of epoch m_batchesOf
    int m_batchesOf = -1;
};

}  // namespace

std::vector<std::int64_t> sizeHistogram(const TrainingData& data) {
    int largest = 0;
    for (const auto* part : {&data.train, &data.heldOut})
        for (const auto& graph : *part) largest = std::max(largest, graph.size());
    std::vector<std::int64_t> histogram(static_cast<std::size_t>(largest) + 1, 0);
    for (const auto& graph : data.train) ++histogram[static_cast<std::size_t>(graph.size())];
    return histogram;
}

std::unique_ptr<Trainee> mgvaeTrainee(TrainingState& state, const TrainingData& data, const Options& options,
                                      std::uint64_t seed, EpochReporter report) {
    return std::make_unique<MgvaeTrainee>(state, data, options, seed, std::move(report));
}

}  // namespace strata::training
