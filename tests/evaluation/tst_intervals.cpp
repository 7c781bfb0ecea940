// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/intervals.h"

#include <cmath>
#include <numeric>
#include <random>

#include "engine/evaluation/resampled_wasserstein.h"
#include "engine/evaluation/resampling.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::evaluation;

namespace {

bool near(double a, double b, double apart = 1e-12) {
    return std::abs(a - b) <= apart;
}

}  // namespace

class IntervalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // scipy.stats.binomtest(k, n).proportion_ci(0.95, "wilson"), SciPy 1.10.1
    void wilsonIsSciPys() {
        const auto check = [](std::size_t k, std::size_t n, double low, double high) {
            const auto interval = wilson(k, n);
            QVERIFY2(near(interval.low, low) && near(interval.high, high), qPrintable(QString("%1/%2").arg(k).arg(n)));
        };
        check(0, 10, 0.0, 0.27753279986288926);
        check(10, 10, 0.7224672001371109, 1.0);
        check(7, 10, 0.39677814746114526, 0.892208732593699);
        check(953, 1000, 0.9380600619184716, 0.9644728948936154);
        check(1, 3, 0.06149194472039626, 0.7923403991979523);
        QVERIFY(std::isnan(wilson(0, 0).low) && std::isnan(wilson(0, 0).high));
    }

    // scipy.stats.t.ppf(0.975, d)
    void studentIsSciPys() {
        for (const auto& [degrees, value] : {std::pair{1u, 12.706204736432095},
                                             {2u, 4.302652729911275},
                                             {10u, 2.2281388519649385},
                                             {11u, 2.200985160082949},
                                             {14u, 2.1447866879169273},
                                             {30u, 2.0422724563012373},
                                             {100u, 1.9839715184496334}})
            QVERIFY2(near(studentQuantile(degrees), value, 2e-4), qPrintable(QString::number(degrees)));
    }

    // numpy.percentile(x, [2.5, 97.5]) - x.mean() + 10
    void bootstrapIntervalsLieAroundTheValue() {
        const std::vector<double> x{3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        const auto interval = bootstrapInterval(10, x);
        QVERIFY(near(interval.low, 7.1) && near(interval.high, 14.425));
        QVERIFY(std::isnan(bootstrapInterval(10, {3}).low));
        QVERIFY(std::isnan(bootstrapInterval(std::nan(""), x).low));
    }

    void averagesHaveStudentsInterval() {
        const auto mean = average({3, 1, 4, 1, 5, 9, 2, 6, 5, 3});
        QVERIFY(near(mean.mean, 3.9) && near(mean.deviation, 2.4698178070456938));
        QVERIFY(near(mean.interval.low, 2.1331987752852255, 1e-4) && near(mean.interval.high, 5.666801224714774, 1e-4));
        QVERIFY(std::isnan(average({5}).deviation) && average({5}).mean == 5);
        QVERIFY(std::isnan(average({}).mean));
    }

    // scipy.stats.wasserstein_distance(a, b) and (a, b, [1, 2, 0, 1, 1], [2, 0, 1])
    void weightedWassersteinIsSciPys() {
        const ResampledWasserstein distance({0.5, 2.0, 3.25, -1.0, 2.0}, {1.0, 0.0, 4.5});
        QVERIFY(near(distance.distance({1, 1, 1, 1, 1}, {1, 1, 1}), 1.15));
        QVERIFY(near(distance.distance({1, 2, 0, 1, 1}, {2, 0, 1}), 1.6));
    }

    // The bootstrap's spread of a mean is the standard error of the mean.
    void resamplesSpreadLikeTheStandardError() {
        std::mt19937 random(5);
        std::normal_distribution<double> normal(0, 2);
        std::vector<double> x(400);
        for (double& value : x) value = normal(random);
        std::vector<double> means;
        for (std::uint64_t r = 0; r < 2000; ++r) {
            const auto counts = resampleCounts(x.size(), 1, 2, r);
            QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0.0), 400.0);
            double sum = 0;
            for (std::size_t i = 0; i < x.size(); ++i) sum += static_cast<double>(counts[i]) * x[i];
            means.push_back(sum / 400);
        }
        const auto spread = average(means), sample = average(x);
        QVERIFY(near(spread.deviation, sample.deviation / 20, 0.05 * sample.deviation / 20));
        const auto interval = bootstrapInterval(sample.mean, means);
        QVERIFY(near(interval.high - interval.low, 2 * 1.96 * sample.deviation / 20, 0.05 * sample.deviation / 5));
        QVERIFY(resampleCounts(400, 1, 2, 0) == resampleCounts(400, 1, 2, 0));
        QVERIFY(resampleCounts(400, 1, 2, 0) != resampleCounts(400, 1, 3, 0));
    }

    void rowsAreDrawnWithAndWithoutReplacement() {
        const auto some = drawRows(100, 30, false, 3);
        QCOMPARE(some.size(), std::size_t{30});
        QVERIFY(std::ranges::is_sorted(some) && std::ranges::adjacent_find(some) == some.end() && some.back() < 100);
        QCOMPARE(drawRows(10, 30, false, 3).size(), std::size_t{10});
        auto again = drawRows(10, 300, true, 3);
        std::ranges::sort(again);
        QVERIFY(again.size() == 300 && again.front() == 0 && again.back() == 9);
        QVERIFY(drawRows(0, 5, true, 1).empty());
    }
};

STRATA_TEST(IntervalsTest, tst_intervals);
#include "tst_intervals.moc"
