// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "engine/metrics/wasserstein.h"
#include "tests/support/test_main.h"

using namespace strata;

Q_DECLARE_METATYPE(std::vector<double>)

class WassersteinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithScipy_data();
    void agreesWithScipy();
    void isADistance();
    void needsValues();
};

// Values: scipy.stats.wasserstein_distance, SciPy 1.10.
void WassersteinTest::agreesWithScipy_data() {
    QTest::addColumn<std::vector<double>>("a");
    QTest::addColumn<std::vector<double>>("b");
    QTest::addColumn<double>("expected");
    using Values = std::vector<double>;
    QTest::newRow("apart") << Values{0, 1, 3} << Values{5, 6, 8} << 5.0;
    QTest::newRow("unsorted, two sizes") << Values{3.5, -2.25, 0.125, 7.75} << Values{1.1, -0.3} << 2.85625;
    QTest::newRow("ties") << Values{2, 2, 2, 5} << Values{2, 5, 5} << 1.25;
    QTest::newRow("one value each") << Values{1.5} << Values{1.5} << 0.0;
    Values many, others;
    for (int i = 0; i < 1000; ++i) many.push_back((i * 37 % 101) / 7.0);
    for (int i = 0; i < 700; ++i) others.push_back((i * 53 + 11) % 97 / 6.5 - 0.25);
    QTest::newRow("many") << many << others << 0.13209262166405022;
}

void WassersteinTest::agreesWithScipy() {
    QFETCH(std::vector<double>, a);
    QFETCH(std::vector<double>, b);
    QFETCH(double, expected);
    QVERIFY(std::abs(metrics::wasserstein(a, b) - expected) < 1e-12);
    QVERIFY(std::abs(metrics::wasserstein(b, a) - expected) < 1e-12);
}

void WassersteinTest::isADistance() {
    const std::vector<double> a{1, 2, 4}, same{4, 1, 2, 4, 1, 2};
    QVERIFY(std::abs(metrics::wasserstein(a, same)) < 1e-15);
    std::vector<double> moved = a;
    for (double& value : moved) value = -2 * value + 100;
    QVERIFY(std::abs(metrics::wasserstein(moved, {96}) - 2 * metrics::wasserstein(a, {2})) < 1e-12);
}

void WassersteinTest::needsValues() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(std::isnan(metrics::wasserstein({}, {1})));
    QVERIFY(std::isnan(metrics::wasserstein({1}, {})));
    QVERIFY(std::isnan(metrics::wasserstein({1, nan}, {1})));
    QVERIFY(std::isnan(metrics::wasserstein({1}, {HUGE_VAL})));
}

STRATA_TEST(WassersteinTest, tst_wasserstein);
#include "tst_wasserstein.moc"
