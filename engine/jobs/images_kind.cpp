// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/images_kind.h"

#include <algorithm>
#include <charconv>

#include "engine/api/error.h"
#include "engine/datasets/split.h"
#include "engine/images/evaluation.h"
#include "engine/images/generation.h"
#include "engine/images/image_trainee.h"
#include "engine/images/options.h"
#include "engine/images/pixels.h"
#include "engine/jobs/images_map.h"
#include "engine/jobs/jobs.h"

namespace strata::jobs {

namespace {

using api::Error;
using api::ErrorCode;

constexpr int kMostImages = 100'000;  ///< at a time: half a gigabyte

images::ImageOptions optionsOf(const KindRun& run) {
    return images::imageOptions().from(run.spec.settings);
}

const api::Images& imagesOf(const api::Dataset& data) {
    if (data.images) return *data.images;
    throw Error(ErrorCode::BadInput, data.name + " holds no images.");
}

/// Which images a run is trained on, and which never: at most 2,000.
datasets::Split splitOf(const api::Dataset& data, const images::ImageOptions& options, std::uint64_t seed) {
    auto split = datasets::randomSplit(static_cast<int>(data.size()), options.training.heldOut, 2000, seed);
    split.train = datasets::someOf(split.train, options.training.graphs, seed + 1);
    return split;
}

api::Images imagesAt(const api::Images& all, const std::vector<int>& rows) {
    const auto each = static_cast<std::size_t>(all.width) * static_cast<std::size_t>(all.height);
    api::Images some{all.width, all.height, {}, {}};
    for (const int row : rows) {
        const auto at = static_cast<std::size_t>(row);
        const auto begin = all.pixels.begin() + static_cast<std::ptrdiff_t>(at * each);
        some.pixels.insert(some.pixels.end(), begin, begin + static_cast<std::ptrdiff_t>(each));
        if (!all.labels.empty()) some.labels.push_back(all.labels[at]);
    }
    return some;
}

void checkCount(int count) {
    if (count < 1 || count > kMostImages)
        throw Error(ErrorCode::BadInput,
                    "The number of images must be between 1 and 100,000, not " + std::to_string(count) + ".");
}

void checkDraw(const api::Draw& draw) {
    if (!(draw.temperature > 0 && draw.temperature <= 10))
        throw Error(ErrorCode::BadInput, "The temperature must be above 0 and at most 10.");
    if (draw.minProbability > 0)
        throw Error(ErrorCode::BadInput, "Images are decoded all at once: they have no least probability (--min-p).");
    if (draw.latents != api::LatentSource::Prior)
        throw Error(ErrorCode::BadInput,
                    "Images are drawn from the prior (--latents prior); an evaluation shows draws from posteriors "
                    "beside them.");
}

/// One row a level: `by depth [B, 1, S, S]`, the finest first.
std::vector<api::PictureRow> rowsOf(const images::ImageLevels& levels, const std::string& suffix) {
    std::vector<api::PictureRow> rows;
    for (const auto& level : levels) {
        auto bytes = images::toImages(level);
        const auto side = std::to_string(bytes.width);
        rows.push_back({side + " × " + side + suffix, bytes.width, bytes.height, std::move(bytes.pixels)});
    }
    return rows;
}

void deliver(const KindRun& run, std::vector<api::PictureRow> rows, session::JobContext& context) {
    auto set = std::make_shared<api::PictureSet>();
    set->runFile = run.file;
    set->rows = std::move(rows);
    context.emit(api::PicturesReady{std::move(set)});
}

/// One image of the run's data, by its 0-based number: [1, 1, 32, 32].
torch::Tensor imageNamed(const api::Images& images, const std::string& text) {
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    if (error != std::errc() || end != text.data() + text.size())
        throw Error(ErrorCode::BadInput, "“" + text + "” is not the number of an image.");
    if (row >= images.count())
        throw Error(ErrorCode::BadInput, "There is no image " + text + ": the run's data have images 0 to " +
                                             std::to_string(images.count() - 1) + ".");
    return images::toTensor(images, {row});
}

class ImagesKind final : public ModelKind {
public:
    const std::vector<api::Parameter>& parameters() const override { return images::imageOptions().parameters(); }
    const std::vector<api::Preset>& presets() const override { return images::imagePresets(); }

    std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                  const std::optional<store::Checkpoint>& last, session::JobContext&) const override {
        const auto options = images::imageOptions().from(spec.settings);
        imagesOf(*data);
        const auto split = splitOf(*data, options, spec.seed);
        images::ImageTrainingData parts{
            data->images, {split.train.begin(), split.train.end()}, {split.heldOut.begin(), split.heldOut.end()}};
        Training training;
        training.trainee = last ? images::resumeImages(std::move(parts), options, spec.seed, *last)
                                : images::startImages(std::move(parts), options, spec.seed);
        return training;
    }

    void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const override {
        checkCount(job.count);
        checkDraw(job.draw);
        if (job.protocol == api::Protocol::Paper)
            throw Error(ErrorCode::BadInput, "The paper's protocol is one for generated graphs, not for images.");
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto split = splitOf(*data, optionsOf(run), run.spec.seed);
        const auto train = imagesAt(imagesOf(*data), split.train);
        api::Images test;
        if (job.test.location.empty()) {
            test = imagesAt(imagesOf(*data), split.heldOut);
        } else {
            const auto other = loadDataset(job.test, context, 0);
            if (!other) return;
            test = imagesOf(*other);
        }
        auto model = images::trainedModel(checkpointOf(run), optionsOf(run));
        images::ImageEvaluation how;
        how.count = job.count;
        how.seed = job.seed;
        how.temperature = job.draw.temperature;
        how.inception = job.chemnet;
        auto lines = images::evaluateImages(model, train, test, how, [&](const std::string& phase, double fraction) {
            context.emit(api::Progress{phase, fraction, -1, 0});
            return !context.stopRequested();
        });
        if (!lines.empty()) context.emit(api::EvaluationReady{std::move(lines), {}});
    }

    void sample(const KindRun& run, const api::SampleJob& job, session::JobContext& context) const override {
        checkCount(job.count);
        checkDraw(job.draw);
        if (job.level != 0)
            throw Error(ErrorCode::BadInput, "Every level of an image is drawn at once: leave out --level.");
        auto model = images::trainedModel(checkpointOf(run), optionsOf(run));
        const auto levels = images::sampleImages(
            model, job.count, job.draw.temperature, at::make_generator<at::CPUGeneratorImpl>(job.seed),
            [&](std::int64_t done) {
                context.emit(api::Progress{"Sampling", static_cast<double>(done) / job.count, -1, 0});
                return !context.stopRequested();
            });
        if (!levels.empty()) deliver(run, rowsOf(levels, ""), context);
    }

    void interpolate(const KindRun& run, const api::InterpolateJob& job, session::JobContext& context) const override {
        if (job.steps < 2 || job.steps > 1000)
            throw Error(ErrorCode::BadInput, "A walk has between 2 and 1,000 steps, both ends included, not " +
                                                 std::to_string(job.steps) + ".");
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        auto model = images::trainedModel(checkpointOf(run), optionsOf(run));
        const auto levels = images::interpolate(model, imageNamed(imagesOf(*data), job.from),
                                                imageNamed(imagesOf(*data), job.to), job.steps, job.spherical);
        deliver(run, rowsOf(levels, ""), context);
    }

    void map(const KindRun& run, const api::MapJob& job, session::JobContext& context) const override {
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        auto model = images::trainedModel(checkpointOf(run), optionsOf(run));
        const auto split = splitOf(*data, optionsOf(run), run.spec.seed);
        if (auto map = mapImages(model, imagesOf(*data), split, job, context))
            context.emit(api::MapReady{std::move(map)});
    }

    void inspect(const KindRun& run, const api::InspectJob& job, session::JobContext& context) const override {
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        auto model = images::trainedModel(checkpointOf(run), optionsOf(run));
        const auto image = imageNamed(imagesOf(*data), job.graph);
        auto rows = rowsOf({image}, ", input");
        for (auto& row : rowsOf(images::reconstruct(model, image), ", rebuilt")) rows.push_back(std::move(row));
        deliver(run, std::move(rows), context);
    }
};

}  // namespace

const ModelKind& imagesKind() {
    static const ImagesKind kind;
    return kind;
}

}  // namespace strata::jobs
