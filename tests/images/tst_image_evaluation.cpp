// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/evaluation.h"
#include "tests/images/some_images.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;

namespace {

ImageModel untrained() {
    ImageModelOptions options;
    options.channels = 4;
    options.latent = 6;
    options.decoderChannels = 4;
    options.prior = ImagePrior::Normal;
    return newImageModel(options, generator(1));
}

std::map<std::string, double> figuresOf(const api::FigureLine& line) {
    std::map<std::string, double> result;
    for (const auto& figure : line.figures) result[figure.name] = figure.value;
    return result;
}

}  // namespace
#endif

class ImageEvaluationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // An untrained model is far from the data, and training images are near the test images.
    void untrainedIsFar() {
        auto model = untrained();
        ImageEvaluation options;
        options.count = 200;
        std::set<std::string> phases;
        const auto lines = evaluateImages(model, bars(900), bars(300, 2), options,
                                          [&](const std::string& phase, double) { return phases.insert(phase), true; });
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(lines[0].key, std::string("run"));
        QCOMPARE(lines[1].key, std::string("posterior"));
        QCOMPARE(lines[2].key, std::string("floor"));
        QVERIFY(phases.contains("Training the classifier") && phases.contains("Sampling"));
        const auto run = figuresOf(lines[0]), floor = figuresOf(lines[2]);
        for (const char* name : {"fd_32", "fd_16", "fd_8"}) QVERIFY2(run.at(name) > 5 * floor.at(name), name);
        QVERIFY(floor.at("accuracy") > 0.9 && !run.contains("accuracy"));
        QVERIFY(floor.at("class_distance") < 0.15 && run.at("class_distance") <= 1);
        QVERIFY(floor.at("precision") > 0.7 && floor.at("recall") > 0.7);
        QVERIFY(run.at("recall") < 0.3);
        for (const char* name : {"error_32", "error_16", "error_8", "error_4", "error_2"}) {
            QVERIFY(run.at(name) > 0);
            QVERIFY(!floor.contains(name));
        }
        QVERIFY(!run.contains("fid_32"));
        // The same seed gives the same figures.
        const auto again = evaluateImages(model, bars(900), bars(300, 2), options);
        QCOMPARE(figuresOf(again[0]), run);
    }

    void withoutLabels() {
        auto model = untrained();
        auto train = bars(60);
        train.labels.clear();
        ImageEvaluation options;
        options.count = 20;
        const auto lines = evaluateImages(model, train, bars(30, 2), options);
        QVERIFY(figuresOf(lines[0]).contains("error_32") && !figuresOf(lines[0]).contains("fd_32"));
        QVERIFY(lines[2].figures.empty());
    }

    void stopsAndRefuses() {
        auto model = untrained();
        ImageEvaluation options;
        options.count = 20;
        int calls = 0;
        QVERIFY(evaluateImages(model, bars(60), bars(30, 2), options, [&](const std::string&, double) {
                    return ++calls < 5;
                }).empty());
        QCOMPARE(calls, 5);
        options.inception = "/nowhere/inception.pt";
        QVERIFY_THROWS_EXCEPTION(api::Error, evaluateImages(model, bars(60), bars(30, 2), options));
    }
};

STRATA_TEST(ImageEvaluationTest, tst_image_evaluation);
#include "tst_image_evaluation.moc"
