// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/image_trainee.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/images/generation.h"
#include "engine/images/pixels.h"
#include "engine/images/posterior_table.h"

namespace strata::images {

namespace {

constexpr std::size_t kHeldOutMeasured = 512;

class ImageTrainee : public training::Trainee {
public:
    ImageTrainee(ImageTrainingData data, const ImageOptions& options, std::uint64_t seed, ImageState state)
        : m_data(std::move(data)),
          m_options(options),
          m_seed(seed),
          m_sizes(m_data.train.size(), 1),
          m_perEpoch(static_cast<std::int64_t>(batches(0).size())),
          m_schedule(training::scheduleOf(m_options.training, m_perEpoch, options.model.prior == ImagePrior::Flow)),
          m_posteriors(m_data.images, m_data.train),
          m_state(std::move(state)) {
        auto measured = m_data.heldOut;
        measured.resize(std::min(measured.size(), kHeldOutMeasured));
        m_heldOut = toTensor(*m_data.images, measured);
    }

    int epochs() const override { return static_cast<int>(m_options.training.epochs); }
    std::int64_t batchesPerEpoch() const override { return m_perEpoch; }
    int epoch() const override { return m_state.epoch; }
    std::int64_t step() const override { return m_state.step; }
    std::string phase() const override { return Trainee::phase() + (fitsPrior() ? ": the prior alone" : ""); }
    training::Tally& tally() override { return m_state.tally; }
    store::Checkpoint pack(double score) const override { return images::pack(m_state, score); }

    std::int64_t trainBatch() override {
        if (m_batchesOf != m_state.epoch) {
            m_batches = batches(m_state.epoch);
            m_batchesOf = m_state.epoch;
        }
        const auto& batch = m_batches[static_cast<std::size_t>(m_state.step - m_state.epoch * m_perEpoch)];
        if (m_schedule.fitsPrior(m_state.step)) {
            if (m_state.step == m_schedule.steps) finishModel(m_state, m_options);
            priorStep(m_state, m_posteriors.at(m_state.model, batch), m_options, m_schedule, m_seed);
        } else {
            std::vector<std::size_t> rows;
            for (const auto i : batch) rows.push_back(m_data.train[i]);
            images::step(m_state, toTensor(*m_data.images, rows), m_schedule, m_seed);
        }
        return static_cast<std::int64_t>(batch.size());
    }

    training::EpochReport endEpoch() override {
        training::EpochReport report;
        const bool fitted = fitsPrior();
        ++m_state.epoch;
        if (m_heldOut.size(0) == 0) return report;
        auto model = trainedModel(m_state, m_options);
        const torch::NoGradGuard constant;
        double loss = 0;
        for (const auto& term : lossTerms(model, m_heldOut, generator(0))) {
            const auto value = term.value.item<double>();
            loss += value * (term.name.starts_with("loss.kl") ? m_options.model.beta : 1);
            report.figures.emplace_back("heldout." + term.name, value);
        }
        report.figures.emplace_back("heldout.loss", loss);
        const auto rebuilt = reconstruct(model, m_heldOut), wanted = pyramid(m_heldOut, model->levels());
        for (std::size_t depth = 0; depth < rebuilt.size(); ++depth)
            report.figures.emplace_back("heldout.error." + std::to_string(wanted[depth].size(2)),
                                        (rebuilt[depth] - wanted[depth]).square().mean().item<double>());
        if (fitted) {
            const auto draws = generator(1);
            const auto latents = model->encode(m_heldOut).front().draw(draws);
            report.score = model->flow()->errors(latents, draws).flow.item<double>();
            report.figures.emplace_back("heldout.prior", report.score);
        } else if (m_schedule.priorSteps == 0) {
            report.score = loss;
        }
        return report;
    }

private:
    bool fitsPrior() const { return m_schedule.fitsPrior(m_state.epoch * m_perEpoch); }

    std::vector<std::vector<std::size_t>> batches(int epoch) const {
        return training::epochBatches(m_sizes, static_cast<std::size_t>(m_options.training.batch), m_seed, epoch);
    }

    /// The same at each epoch: figures differ by the model alone.
    at::Generator generator(std::uint64_t number) const {
        return at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(m_seed, 7, number));
    }

    ImageTrainingData m_data;
    ImageOptions m_options;
    std::uint64_t m_seed;
    std::vector<int> m_sizes;
    std::int64_t m_perEpoch;
    training::Schedule m_schedule;  ///< refers to m_options
    PosteriorTable m_posteriors;    ///< while the prior is fitted
    ImageState m_state;
    torch::Tensor m_heldOut;
    std::vector<std::vector<std::size_t>> m_batches;  ///< of epoch m_batchesOf
    int m_batchesOf = -1;
};

void checkData(const ImageTrainingData& data) {
    if (!data.images || data.train.empty())
        throw api::Error(api::ErrorCode::BadInput, "There is no image to train on.");
}

}  // namespace

std::unique_ptr<training::Trainee> startImages(ImageTrainingData data, const ImageOptions& options,
                                               std::uint64_t seed) {
    checkData(data);
    return std::make_unique<ImageTrainee>(std::move(data), options, seed, initialState(options, seed));
}

std::unique_ptr<training::Trainee> resumeImages(ImageTrainingData data, const ImageOptions& options, std::uint64_t seed,
                                                const store::Checkpoint& checkpoint) {
    checkData(data);
    return std::make_unique<ImageTrainee>(std::move(data), options, seed, unpack(checkpoint, options));
}

}  // namespace strata::images
