// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/features/manifold.h"
#include "tests/support/test_main.h"

using namespace strata;

// Expected values: reference_features.py, and by hand.
class ManifoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithNumpy();
    void byHand();
    void equalSetsCoverEachOther();
    void tooFew();
};

void ManifoldTest::agreesWithNumpy() {
    std::vector<double> x, y;
    for (int i = 0; i < 40; ++i)
        for (int j = 0; j < 6; ++j) x.push_back(std::sin((1.3 + j) * i + j * j));
    for (int i = 0; i < 25; ++i)
        for (int j = 0; j < 6; ++j) y.push_back(std::cos((0.9 + 0.5 * j) * i + 2 * j) + 0.1 * j);
    const auto found = features::manifolds(x, y, 6);
    QCOMPARE(found.precision, 0.48);
    QCOMPARE(found.recall, 0.95);
}

void ManifoldTest::byHand() {
    // Around 0, 1 and 3 on a line reach 1, 1 and 2 (k = 1): −1.5 and 5.5 lie outside, 4.5 inside.
    const auto found = features::manifolds({0, 1, 3}, {-1.5, 4.5, 5.5}, 1, 1);
    QCOMPARE(found.precision, 1.0 / 3);
    // Around −1.5, 4.5 and 5.5 reach 6, 1 and 1: 0, 1 and 3 lie inside the first.
    QCOMPARE(found.recall, 1.0);
}

void ManifoldTest::equalSetsCoverEachOther() {
    std::vector<double> x;
    for (int i = 0; i < 1500; ++i) x.push_back(std::sin(i * i * 0.7));  // more than one chunk
    const auto found = features::manifolds(x, x, 1);
    QCOMPARE(found.precision, 1.0);
    QCOMPARE(found.recall, 1.0);
}

void ManifoldTest::tooFew() {
    QVERIFY(std::isnan(features::manifolds({1, 2, 3}, {1, 2, 3, 4}, 1).precision));
    QVERIFY(!std::isnan(features::manifolds({1, 2, 3, 4}, {1, 2, 3, 4}, 1).recall));
}

STRATA_TEST(ManifoldTest, tst_manifold);
#include "tst_manifold.moc"
