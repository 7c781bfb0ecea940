// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/classifier.h"
#include "engine/images/grid.h"
#include "engine/images/pixels.h"
#include "tests/images/some_images.h"
#endif

#include <QFile>

#include "engine/datasets/reader.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;
#endif

class ImageClassifierTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void learnsBars() {
        const auto test = bars(150, 2);
        const auto images = toTensor(test, allRows(test));
        std::vector<double> fractions;
        const auto classifier =
            ImageClassifier::train(bars(1500), 1, [&](double f) { return fractions.push_back(f), true; });
        QVERIFY(classifier);
        QCOMPARE(fractions.size(), std::size_t{60});
        QCOMPARE(fractions.back(), 1.0);
        const auto seen = classifier->look(images);
        QCOMPARE(seen->features.size(), 150 * ImageClassifier::kFeatures);
        QCOMPARE(seen->classes.size(), std::size_t{150});
        QVERIFY2(accuracy(*seen, test.labels) > 0.97, qPrintable(QString::number(accuracy(*seen, test.labels))));
        for (const auto value : seen->confidence) QVERIFY(value > 1.0 / 3 && value <= 1 + 1e-6);

        // The same seed, the same classifier; a coarser grid is looked at too.
        const auto again = ImageClassifier::train(bars(1500), 1)->look(images);
        QCOMPARE(again->features, seen->features);
        QVERIFY(ImageClassifier::train(bars(300), 2)->look(images)->features != seen->features);
        QCOMPARE(classifier->look(pyramid(images, 3)[2])->classes.size(), std::size_t{150});
    }

    void stops() {
        QVERIFY(!ImageClassifier::train(bars(300), 1, [](double) { return false; }));
        const auto classifier = ImageClassifier::train(bars(300), 1);
        QVERIFY(!classifier->look(torch::zeros({600, 1, 32, 32}), [](std::int64_t) { return false; }));
    }

    void needsLabels() {
        auto images = bars(10);
        images.labels.clear();
        QVERIFY_THROWS_EXCEPTION(api::Error, ImageClassifier::train(images, 1));
        QVERIFY_THROWS_EXCEPTION(api::Error, ImageClassifier::train({}, 1));
    }

    void accuracyByHand() {
        Seen seen;
        seen.classes = {1, 2, 3, 4};
        QCOMPARE(accuracy(seen, {1, 2, 0, 0}), 0.5);
    }

    // Minutes: only where asked for. All of MNIST, 99 % of the test images.
    void digits() {
        const std::string folder = STRATA_SHARED_DATA "/mnist/";
        if (!QFile::exists(QString::fromStdString(folder))) QSKIP("needs the shared data");
        if (qEnvironmentVariable("STRATA_SLOW_TESTS").isEmpty()) QSKIP("takes minutes; set STRATA_SLOW_TESTS=1");
        const auto train = datasets::load({folder + "train-images-idx3-ubyte.gz", {}})->images;
        const auto test = datasets::load({folder + "t10k-images-idx3-ubyte.gz", {}})->images;
        const auto seen = ImageClassifier::train(*train, 7)->look(toTensor(*test, allRows(*test)));
        QVERIFY(accuracy(*seen, test->labels) >= 0.99);
    }
};

STRATA_TEST(ImageClassifierTest, tst_image_classifier);
#include "tst_image_classifier.moc"
