// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/generation.h"
#include "engine/images/image_trainee.h"
#include "engine/images/pixels.h"
#include "engine/images/posterior_table.h"
#include "tests/images/some_images.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;

namespace {

ImageOptions quick(long long epochs) {
    ImageOptions options;
    options.model.channels = 4;
    options.model.latent = 8;
    options.model.decoderChannels = 8;
    options.model.flowWidth = 32;
    options.model.flowLayers = 1;
    options.training.epochs = epochs;
    options.training.priorShare = 0.5;
    options.training.batch = 32;
    options.training.learningRate = 4e-3;
    return options;
}

ImageTrainingData data() {
    auto images = std::make_shared<api::Images>(bars(240));
    ImageTrainingData result{images, {}, {}};
    for (std::size_t i = 0; i < 240; ++i) (i < 200 ? result.train : result.heldOut).push_back(i);
    return result;
}

std::map<std::string, double> runEpoch(training::Trainee& trainee) {
    for (std::int64_t i = 0; i < trainee.batchesPerEpoch(); ++i) trainee.trainBatch();
    std::map<std::string, double> figures;
    for (const auto& [name, value] : trainee.endEpoch().figures) figures[name] = value;
    return figures;
}

}  // namespace
#endif

class ImageTrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errorsFall() {
        const auto trainee = startImages(data(), quick(24), 1);
        QCOMPARE(trainee->batchesPerEpoch(), 7);
        const auto first = runEpoch(*trainee);
        std::map<std::string, double> last;
        while (trainee->epoch() < 12) last = runEpoch(*trainee);
        // Four pixels are rebuilt well after the first epoch already.
        for (const auto& [side, share] : {std::pair{"32", 0.8}, {"16", 0.8}, {"8", 0.8}, {"4", 0.8}, {"2", 1.0}})
            QVERIFY2(
                last.at(std::string("heldout.error.") + side) < share * first.at(std::string("heldout.error.") + side),
                side);
        QVERIFY(last.at("heldout.loss") < 0.7 * first.at("heldout.loss"));
        QVERIFY(!last.contains("heldout.prior"));
        QVERIFY(trainee->phase().ends_with(": the prior alone"));

        // From here on only the flow moves.
        const auto fitted = runEpoch(*trainee);
        QCOMPARE(fitted.at("heldout.loss"), last.at("heldout.loss"));
        const auto longer = runEpoch(*trainee), longest = runEpoch(*trainee);
        QCOMPARE(longest.at("heldout.loss"), last.at("heldout.loss"));
        QVERIFY(longest.at("heldout.prior") < fitted.at("heldout.prior"));
        QVERIFY(longer.contains("heldout.error.32"));
    }

    // A run that is saved and read again after any batch goes on bit for bit, across the start of the flow too.
    void resumesBitForBit() {
        auto options = quick(4);
        const auto whole = startImages(data(), options, 7);
        auto parts = startImages(data(), options, 7);
        for (int epoch = 0; epoch < 4; ++epoch) {
            for (std::int64_t i = 0; i < whole->batchesPerEpoch(); ++i) {
                whole->trainBatch();
                parts->trainBatch();
                if ((epoch * 7 + i) % 5 == 3) parts = resumeImages(data(), options, 7, parts->pack(0));
                QCOMPARE(parts->step(), whole->step());
            }
            const auto a = whole->endEpoch(), b = parts->endEpoch();
            QVERIFY(!a.figures.empty());
            QCOMPARE(a.figures, b.figures);
            QCOMPARE(parts->tally().sums, whole->tally().sums);
        }
        QVERIFY(whole->done());
        QCOMPARE(whole->pack(0).model, parts->pack(0).model);
    }

    // The same posteriors as the encoder's, and to the bit the same ones whatever was asked for before.
    void posteriorsAreKept() {
        auto model = newImageModel(quick(1).model, generator(1));
        const auto all = data();
        const auto once = [&](const std::vector<std::size_t>& positions) {
            return PosteriorTable(all.images, all.train).at(model, positions);
        };
        PosteriorTable table(all.images, all.train);
        for (const auto& positions : {std::vector<std::size_t>{3, 199, 70}, {70, 4}, {0, 1, 2, 3}}) {
            const auto known = table.at(model, positions), fresh = once(positions);
            QCOMPARE(distance(known.mean, fresh.mean), 0.0);
            QCOMPARE(distance(known.logVariance, fresh.logVariance), 0.0);
            const auto expected = model->encode(toTensor(*all.images, positions)).front();
            QVERIFY(distance(known.mean, expected.mean) < 1e-5);
            QVERIFY(distance(known.logVariance, expected.logVariance) < 1e-5);
        }
    }

    void checkpointMakesTheModel() {
        auto options = quick(1);
        options.model.prior = ImagePrior::Normal;
        const auto trainee = startImages(data(), options, 3);
        runEpoch(*trainee);
        const auto checkpoint = trainee->pack(0);
        auto model = trainedModel(checkpoint, options);
        const auto images = toTensor(bars(3), {0, 1, 2});
        const auto once = reconstruct(model, images);
        auto again = trainedModel(checkpoint, options);
        QCOMPARE(distance(once[0], reconstruct(again, images)[0]), 0.0);

        auto other = options;
        other.model.latent = 9;
        QVERIFY_THROWS_EXCEPTION(api::Error, trainedModel(checkpoint, other));
        auto damaged = checkpoint;
        damaged.model[damaged.model.size() / 2] ^= 1;
        QVERIFY_THROWS_EXCEPTION(api::Error, trainedModel(damaged, options));
        QVERIFY_THROWS_EXCEPTION(api::Error, resumeImages(data(), options, 3, damaged));
    }

    void nothingToTrainOn() {
        QVERIFY_THROWS_EXCEPTION(api::Error, startImages({}, quick(1), 1));
        auto large = bars(3);
        large.width *= 3;
        large.height /= 3;
        QVERIFY_THROWS_EXCEPTION(
            api::Error, startImages({std::make_shared<api::Images>(large), {0}, {1}}, quick(1), 1)->trainBatch());
    }

    void settings() {
        const auto options = imageOptions().from({{"latent.dimension", 32LL}, {"latent.prior", std::string("normal")}});
        QCOMPARE(options.model.latent, 32);
        QVERIFY(options.model.prior == ImagePrior::Normal);
        QCOMPARE(options.training.epochs, ImageOptions().training.epochs);
        QVERIFY_THROWS_EXCEPTION(api::Error, imageOptions().from({{"hierarchy.levels", 7LL}}));
        for (const auto& preset : imagePresets()) {
            QCOMPARE(preset.model, std::string("images"));
            QCOMPARE(imageOptions().completed(preset.settings).size(), imageOptions().parameters().size());
        }
    }
};

STRATA_TEST(ImageTrainingTest, tst_image_training);
#include "tst_image_training.moc"
