// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_trainee.h"

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/chemistry/exact_counts.h"
#include "engine/properties/latent_summary.h"

namespace strata::properties {

namespace {

// Purposes of randomness.
constexpr std::uint64_t kLatentNoise = 22;
constexpr int kMeasured = 64;                 ///< graphs of a batch whose distances are asked for
constexpr std::size_t kMostValidated = 2048;  ///< graphs that measure the loss

std::vector<int> validated(const PropertySplit& split) {
    return {split.valid.begin(),
            split.valid.begin() + static_cast<std::ptrdiff_t>(std::min(split.valid.size(), kMostValidated))};
}

std::vector<int> sizesAt(const api::Dataset& data, const std::vector<int>& rows) {
    std::vector<int> sizes;
    for (const int row : rows) sizes.push_back(data.graphs[static_cast<std::size_t>(row)].size());
    return sizes;
}

/// `options` with what the data and their dictionaries set.
LatentModelOptions shaped(LatentModelOptions options, const api::Vocabulary& vocabulary,
                          const SelfDictionaries& dictionaries) {
    options = shapedFor(options, vocabulary);
    options.counts = static_cast<int64_t>(chemistry::exactCountNames(vocabulary).size());
    options.environments = static_cast<int64_t>(dictionaries.pooled.size());
    options.nearClasses = static_cast<int64_t>(dictionaries.near.size()) + 1;
    options.farClasses = static_cast<int64_t>(dictionaries.far.size()) + 1;
    return options;
}

std::vector<SelfTargets> targetsFor(const api::Dataset& data, const SelfDictionaries& dictionaries,
                                    const std::vector<const std::vector<int>*>& parts,
                                    const std::function<bool()>& proceed) {
    std::vector<SelfTargets> targets;
    for (const auto* rows : parts)
        for (const int row : *rows) {
            if (targets.size() % 64 == 0 && proceed && !proceed())
                throw api::Error(api::ErrorCode::BadInput, "Stopped before the molecules had been looked at.");
            targets.push_back(dictionaries.of(data.graphs[static_cast<std::size_t>(row)], data.vocabulary));
        }
    return targets;
}

}  // namespace

LatentTrainee::LatentTrainee(const api::Dataset& data, const PropertySplit& split, const LatentOptions& options,
                             std::uint64_t seed, const std::optional<store::Checkpoint>& from,
                             const std::function<bool()>& proceed)
    : m_data(data),
      m_split(split),
      m_dictionaries(selfDictionaries(graphsAt(data, split.train), data.vocabulary, proceed)),
      m_place(data.graphs.size(), -1),
      m_options(shaped(options.model, data.vocabulary, m_dictionaries)),
      m_model(m_options),
      m_sizes(sizesAt(data, split.train)),
      m_training(
          m_model.ptr(), options.training, seed,
          (static_cast<std::int64_t>(split.train.size()) + options.training.batch - 1) / options.training.batch) {
    const auto measuring = validated(split);
    m_targets = targetsFor(data, m_dictionaries, {&split.train, &measuring}, proceed);
    m_scales = selfScales(std::span(m_targets).first(split.train.size()), m_dictionaries.pooled.size());
    m_inputs.resize(data.graphs.size());
    int place = 0;
    for (const auto* rows : {&split.train, &measuring})
        for (const int row : *rows) {
            const auto i = static_cast<std::size_t>(row);
            m_place[i] = place++;
            m_inputs[i] = inputsOf(data.graphs[i], data.vocabulary, m_options.inputs);
        }
    if (from) m_training.restore(*from);
}

std::string LatentTrainee::phase() const {
    return Trainee::phase() + ", no label read";
}

LatentTrainee::Batch LatentTrainee::batchOf(const std::vector<int>& rows, int measured) const {
    std::vector<torch::Tensor> inputs;
    std::vector<const SelfTargets*> targets;
    for (const int row : rows) {
        inputs.push_back(m_inputs[static_cast<std::size_t>(row)]);
        targets.push_back(&m_targets[static_cast<std::size_t>(m_place[static_cast<std::size_t>(row)])]);
    }
    const auto graphs = graphsAt(m_data, rows);
    return {packed(graphs, m_data.vocabulary, inputs), latentTargets(graphs, targets, m_scales, measured)};
}

std::int64_t LatentTrainee::trainBatch() {
    if (m_batchesOf != epoch()) {
        m_batches = training::epochBatches(m_sizes, static_cast<std::size_t>(m_training.options().batch),
                                           m_training.seed(), epoch());
        m_batchesOf = epoch();
    }
    std::vector<int> rows;
    for (const auto i : m_batches[static_cast<std::size_t>(step() - epoch() * batchesPerEpoch())])
        rows.push_back(m_split.train[i]);
    // Batches are sorted by size: any of them may be measured.
    const auto batch = batchOf(rows, kMeasured);
    m_model->train();
    const auto levels =
        m_model->encoder(batch.graphs, ClusterDraw{m_training.generator(kLatentNoise), m_training.temperature()});
    torch::Tensor loss;
    std::vector<std::pair<std::string, double>> terms;
    for (const auto& term : m_model->decoder->loss(levels, batch.graphs, batch.targets)) {
        loss = loss.defined() ? loss + term.value : term.value;
        terms.emplace_back(term.name, term.value.item<double>());
    }
    m_training.step(loss, terms);
    return static_cast<std::int64_t>(rows.size());
}

training::EpochReport LatentTrainee::endEpoch() {
    const torch::NoGradGuard constant;
    LatentModel model(m_options);
    m_training.copyTo(*model);
    model->eval();
    std::map<std::string, double> sums;
    double graphs = 0;
    auto off = torch::zeros({m_options.counts}, torch::kFloat64), spread = torch::zeros_like(off);
    const auto rows = validated(m_split);
    inPieces(rows, [&](const std::vector<int>& piece) {
        const auto batch = batchOf(piece, static_cast<int>(piece.size()));
        const auto levels = model->encoder(batch.graphs, ClusterDraw{});
        const auto count = static_cast<double>(piece.size());
        graphs += count;
        for (const auto& term : model->decoder->loss(levels, batch.graphs, batch.targets))
            sums[term.name] += count * term.value.item<double>();
        const auto told = model->decoder->counts(pooledLatents(levels.nodes.mean, batch.graphs));
        off += (told - batch.targets.counts).square().sum(0).to(torch::kFloat64);
        spread += batch.targets.counts.square().sum(0).to(torch::kFloat64);
    });
    m_training.endEpoch();
    training::EpochReport report;
    report.score = 0;
    for (const auto& [name, sum] : sums) {
        report.figures.emplace_back("valid." + name, sum / graphs);
        report.score += sum / graphs;
    }
    report.figures.emplace_back("valid.loss", report.score);
    const auto told = torch::where(spread > 0, 1 - off / spread, torch::ones_like(spread));
    report.figures.emplace_back("valid.counts_r2", told.min().item<double>());
    report.snapshot.epoch = epoch();
    return report;
}

store::Checkpoint LatentTrainee::pack(double score) const {
    return m_training.pack(score, {});
}

}  // namespace strata::properties
