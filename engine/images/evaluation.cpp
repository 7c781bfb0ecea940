// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/evaluation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>

#include "engine/draws/uniform.h"
#include "engine/features/frechet.h"
#include "engine/features/manifold.h"
#include "engine/images/classifier.h"
#include "engine/images/generation.h"
#include "engine/images/inception.h"
#include "engine/images/pixels.h"
#include "engine/training/module_state.h"

namespace strata::images {

namespace {

constexpr std::int64_t kJudgedLevels = 3;  ///< as the paper's Table 12

/// Thrown through the measuring when the caller wants no more; never leaves evaluateImages().
struct Unwanted {};

/// Tells the caller how far each phase is.
class Watch {
public:
    explicit Watch(const std::function<bool(const std::string&, double)>& each) : m_each(each) {}
    void at(const std::string& phase, double fraction) const {
        if (m_each && !m_each(phase, fraction)) throw Unwanted{};
    }
    /// For what counts images.
    std::function<bool(std::int64_t)> counting(const std::string& phase, std::int64_t all) const {
        return [this, phase, all](std::int64_t done) {
            at(phase, static_cast<double>(done) / static_cast<double>(all));
            return true;
        };
    }

private:
    const std::function<bool(const std::string&, double)>& m_each;
};

/// At most `count` of the rows, at random.
std::vector<std::size_t> someRows(const api::Images& images, std::int64_t count, std::uint64_t seed) {
    auto rows = allRows(images);
    std::mt19937_64 random(seed);
    const auto kept = std::min(rows.size(), static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < kept; ++i) std::swap(rows[i], rows[i + draws::below(rows.size() - i, random)]);
    rows.resize(kept);
    return rows;
}

std::vector<double> classShares(const Seen& seen) {
    std::vector<double> shares(256, 0);
    for (const auto c : seen.classes)
        shares[static_cast<std::size_t>(c)] += 1 / static_cast<double>(seen.classes.size());
    return shares;
}

double classDistance(const Seen& a, const Seen& b) {
    const auto first = classShares(a), second = classShares(b);
    double sum = 0;
    for (std::size_t c = 0; c < first.size(); ++c) sum += std::abs(first[c] - second[c]);
    return sum / 2;
}

double meanConfidence(const Seen& seen) {
    double sum = 0;
    for (const auto value : seen.confidence) sum += value;
    return sum / static_cast<double>(seen.confidence.size());
}

/// The test images as the networks see them, and what sets of images are measured by.
class ImageJudge {
public:
    ImageJudge(const ImageLevels& test, const std::optional<ImageClassifier>& classifier,
               const std::optional<Inception>& inception, const Watch& watch)
        : m_classifier(classifier), m_inception(inception), m_watch(watch) {
        for (std::size_t depth = 0; depth < test.size(); ++depth) {
            if (m_classifier) {
                auto seen = seenBy(test[depth], "Classifying test images");
                m_statistics.push_back(features::featureStatistics(seen.features, ImageClassifier::kFeatures));
                if (depth == 0) m_seen = std::move(seen);
            }
            if (m_inception) m_poolStatistics.push_back(poolStatistics(test[depth], "Test images through Inception"));
        }
    }

    const Seen& test() const { return m_seen; }

    std::vector<api::Figure> figures(const ImageLevels& images, const std::string& title) const {
        std::vector<api::Figure> result;
        for (std::size_t depth = 0; depth < m_statistics.size(); ++depth) {
            const auto seen = seenBy(images[depth], title + ", classifying");
            const auto statistics = features::featureStatistics(seen.features, ImageClassifier::kFeatures);
            result.push_back({"fd_" + std::to_string(images[depth].size(2)),
                              features::frechetDistance(statistics, m_statistics[depth])});
            if (depth > 0) continue;
            result.push_back({"class_distance", classDistance(seen, m_seen)});
            result.push_back({"confidence", meanConfidence(seen)});
            m_watch.at(title + ", precision and recall", 0);
            const auto shares = features::manifolds(m_seen.features, seen.features, ImageClassifier::kFeatures);
            result.push_back({"precision", shares.precision});
            result.push_back({"recall", shares.recall});
        }
        for (std::size_t depth = 0; depth < m_poolStatistics.size(); ++depth)
            result.push_back({"fid_" + std::to_string(images[depth].size(2)),
                              features::frechetDistance(poolStatistics(images[depth], title + " through Inception"),
                                                        m_poolStatistics[depth])});
        return result;
    }

private:
    Seen seenBy(const torch::Tensor& images, const std::string& phase) const {
        return *m_classifier->look(images, m_watch.counting(phase, images.size(0)));
    }
    features::FeatureStatistics poolStatistics(const torch::Tensor& images, const std::string& phase) const {
        return features::featureStatistics(m_inception->features(images, m_watch.counting(phase, images.size(0))),
                                           m_inception->width());
    }

    const std::optional<ImageClassifier>& m_classifier;
    const std::optional<Inception>& m_inception;
    const Watch& m_watch;
    Seen m_seen;
    std::vector<features::FeatureStatistics> m_statistics, m_poolStatistics;
};

std::vector<api::FigureLine> measured(ImageModel& model, const api::Images& train, const api::Images& test,
                                      const ImageEvaluation& options, const Watch& watch) {
    std::optional<Inception> inception;
    if (!options.inception.empty()) inception = Inception::read(options.inception);
    std::optional<ImageClassifier> classifier;
    if (!train.labels.empty())
        classifier = ImageClassifier::train(train, options.seed, [&](double fraction) {
            watch.at("Training the classifier", fraction);
            return true;
        });

    const auto judged = std::min(kJudgedLevels, model->levels());
    const auto testRows = someRows(test, options.count, training::stepSeed(options.seed, 11, 0));
    const auto trainRows = someRows(train, options.count, training::stepSeed(options.seed, 12, 0));
    const auto testImages = toTensor(test, testRows), trainImages = toTensor(train, trainRows);
    const ImageJudge judge(pyramid(testImages, judged), classifier, inception, watch);

    api::FigureLine run{"run", "Generated images", {}}, posterior{"posterior", "Drawn from posteriors", {}},
        floor{"floor", "Training images (floor)", {}};
    run.figures = judge.figures(
        sampleImages(model, options.count, options.temperature, training::stepGenerator(options.seed, 13, 0),
                     watch.counting("Sampling", options.count)),
        run.title);
    const auto rebuilt = reconstruct(model, testImages, watch.counting("Reconstructing", testImages.size(0)));
    const auto wanted = pyramid(testImages, model->levels());
    for (std::size_t depth = 0; depth < rebuilt.size(); ++depth)
        run.figures.push_back({"error_" + std::to_string(wanted[depth].size(2)),
                               (rebuilt[depth] - wanted[depth]).square().mean().item<double>()});
    posterior.figures = judge.figures(redraw(model, trainImages, training::stepGenerator(options.seed, 14, 0),
                                             watch.counting("Drawing anew", trainImages.size(0))),
                                      posterior.title);
    floor.figures = judge.figures(pyramid(trainImages, judged), floor.title);
    if (classifier && !test.labels.empty()) {
        std::vector<std::uint8_t> labels;
        for (const auto row : testRows) labels.push_back(test.labels[row]);
        floor.figures.push_back({"accuracy", accuracy(judge.test(), labels)});
    }
    return {run, posterior, floor};
}

}  // namespace

std::vector<api::FigureLine> evaluateImages(ImageModel& model, const api::Images& train, const api::Images& test,
                                            const ImageEvaluation& options,
                                            const std::function<bool(const std::string&, double)>& each) {
    const Watch watch(each);
    try {
        return measured(model, train, test, options, watch);
    } catch (const Unwanted&) {
        return {};
    }
}

}  // namespace strata::images
