// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "engine/features/frechet.h"
#include "tests/support/test_main.h"

using namespace strata;

// Expected values: reference_features.py.
class FrechetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distanceAgreesWithScipy();
    void distancesByHand();
};

void FrechetTest::distanceAgreesWithScipy() {
    std::vector<double> x, y;
    for (int i = 0; i < 40; ++i)
        for (int j = 0; j < 6; ++j) x.push_back(std::sin((1.3 + j) * i + j * j));
    for (int i = 0; i < 25; ++i)
        for (int j = 0; j < 6; ++j) y.push_back(std::cos((0.9 + 0.5 * j) * i + 2 * j) + 0.1 * j);
    const auto a = features::featureStatistics(x, 6), b = features::featureStatistics(y, 6);
    QVERIFY(std::abs(features::frechetDistance(a, b) - 0.753274771753) < 1e-9);
    QVERIFY(std::abs(features::frechetDistance(b, a) - features::frechetDistance(a, b)) < 1e-9);
    QVERIFY(features::frechetDistance(a, a) < 1e-6);
}

void FrechetTest::distancesByHand() {
    // Variances 2 and 8, means 1 apart: 1 + 2 + 8 - 2 · 4.
    const auto a = features::featureStatistics({-1, 1}, 1), b = features::featureStatistics({-1, 3}, 1);
    QCOMPARE(a.covariance, std::vector<double>{2});
    QVERIFY(std::abs(features::frechetDistance(a, b) - 3) < 1e-12);
    const auto one = features::featureStatistics({1, 2, 3}, 3);
    QVERIFY(std::isnan(features::frechetDistance(one, one)));
    QVERIFY(std::isnan(features::frechetDistance(a, features::featureStatistics({1, 2, 3, 4}, 2))));
    QVERIFY(std::isnan(features::frechetDistance(a, features::featureStatistics({1, std::nan("")}, 1))));
    QVERIFY(std::isnan(features::frechetDistance(a, {})));
}

STRATA_TEST(FrechetTest, tst_frechet);
#include "tst_frechet.moc"
