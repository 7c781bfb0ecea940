// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <cmath>
#include <limits>

#include "widgets/training/metric_book.h"
#include "widgets/training/metric_series.h"

using namespace strata;
using namespace strata::training;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

QList<QPointF> thinned(const CurveWindow& window, const std::vector<double>& values, double firstStep = 0) {
    Decimator decimator(window);
    for (std::size_t i = 0; i < values.size(); ++i) decimator.feed(firstStep + static_cast<double>(i), values[i]);
    return decimator.finish().points;
}

}  // namespace

class MetricSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smoothingIsDebiased() {
        // w = 0.6: sums 0.4, 0.4·0.6 + 0.8 = 1.04, 1.04·0.6 + 1.2 = 1.824, over 1 - 0.6, 1 - 0.36, 1 - 0.216.
        MovingAverage average(0.6);
        QVERIFY(near(average.add(1), 1));
        QVERIFY(near(average.add(2), 1.625));
        QVERIFY(std::isnan(average.add(kNan)));
        QVERIFY(near(average.add(3), 1.824 / 0.784));
    }

    void smoothingOfOneWeightIsOff() {
        MovingAverage average(0);
        QCOMPARE(average.add(4), 4.0);
        QCOMPARE(average.add(-1), -1.0);
    }

    void aMeanCountsAsManyValues() {
        // Two values of 2 after a 1 with w = 0.5: ((0.5·0.5 + 1)·0.5 + 1) / (1 - 0.125) = 1.625 / 0.875.
        MovingAverage average(0.5);
        average.add(1);
        QVERIFY(near(average.add(2, 2), 1.625 / 0.875));
    }

    void bucketsKeepTheirExtremes() {
        const CurveWindow window{.from = 0, .to = 10, .buckets = 2};
        const QList<QPointF> expected{{1, 5}, {3, -3}, {5, 2}, {7, 9}};
        QCOMPARE(thinned(window, {0, 5, 1, -3, 2, 2, 2, 9, 2, 2}), expected);
    }

    void fewValuesStayAsTheyAre() {
        const CurveWindow window{.from = 0, .to = 3, .buckets = 100};
        const QList<QPointF> expected{{0, 3}, {1, 1}, {2, 2}};
        QCOMPARE(thinned(window, {3, 1, 2}), expected);
    }

    void notANumberMakesOneGap() {
        const CurveWindow window{.from = 0, .to = 6, .buckets = 6};
        const auto points = thinned(window, {kNan, 1, kNan, kNan, 4, kNan});
        QCOMPARE(points.size(), 3);
        QCOMPARE(points[0], QPointF(1, 1));
        QVERIFY(std::isnan(points[1].y()));
        QCOMPARE(points[2], QPointF(4, 4));
    }

    void logAxisLeavesOutWhatItCannotShow() {
        Decimator decimator({.from = 0, .to = 10, .buckets = 10, .logY = true});
        for (const double value : {2.0, 0.0, -1.0, 8.0}) decimator.feed(value == 8 ? 9 : value + 2, value);
        const CurvePoints curve = decimator.finish();
        QCOMPARE(curve.hidden, 2);
        QCOMPARE(curve.points.front(), QPointF(4, 2));
        QCOMPARE(curve.points.back(), QPointF(9, 8));
    }

    void logStepsHaveEqualBucketsInTheLogarithm() {
        // From 1 to 100 in two buckets: steps 1 to 9 and 10 to 99, with their extremes.
        CurveWindow window{.from = 1, .to = 100, .buckets = 2, .logX = true};
        std::vector<double> values(100);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<double>(i);
        const QList<QPointF> expected{{1, 1}, {9, 9}, {10, 10}, {99, 99}};
        QCOMPARE(thinned(window, values), expected);  // step 0 has no logarithm
    }

    void aLongRunIsBoundedAndKeepsItsPeaks() {
        MetricSeries series;
        for (int step = 0; step < 1'000'000; ++step)
            series.append(step, step == 12'345 ? 1000 : step == 54'321 ? -1000 : 1);
        QVERIFY(series.exact().size() <= MetricSeries::kExactKept);
        QVERIFY(series.old().size() <= MetricSeries::kBucketsKept);
        const auto points = series.curve({.from = 0, .to = 1e6, .buckets = 300}).points;
        QVERIFY(points.size() <= 602);
        QVERIFY(points.contains(QPointF(12'345, 1000)));
        QVERIFY(points.contains(QPointF(54'321, -1000)));
        QCOMPARE(series.firstStep(), 0.0);
        QCOMPARE(series.lastStep(), 999'999.0);
        for (qsizetype i = 1; i < points.size(); ++i) QVERIFY(points[i].x() > points[i - 1].x());
    }

    void oldValuesAreMeans() {
        MetricSeries series;
        for (std::size_t step = 0; step <= MetricSeries::kExactKept; ++step)
            series.append(static_cast<double>(step), double(step % 16));
        const auto old = series.at(20);
        QVERIFY(old && !old->exact);
        QCOMPARE(old->point.value, 7.5);  // the mean of 0..15
        const auto recent = series.at(MetricSeries::kExactKept - 6);
        QVERIFY(recent && recent->exact);
        QCOMPARE(recent->point.value, 10.0);  // (65,536 - 6) modulo 16
    }

    void lastStepsComeInFromOutside() {
        MetricSeries series;
        for (int step = 0; step < 100; ++step) series.append(step, step);
        const auto points = series.curve({.from = 90, .to = 99, .buckets = 500}).points;
        QCOMPARE(points.front(), QPointF(89, 89));
        QCOMPARE(points.back(), QPointF(99, 99));
        QCOMPARE(points.size(), 11);
    }

    void hoverFindsTheValueAtOrBefore() {
        MetricSeries series;
        series.append(10, 1);
        series.append(20, 2);
        QVERIFY(!series.at(9));
        QCOMPARE(series.at(19)->point.step, 10.0);
        QCOMPARE(series.at(20)->point.value, 2.0);
        QCOMPARE(*series.nearestStep(14), 10.0);
        QCOMPARE(*series.nearestStep(16), 20.0);
        QCOMPARE(*series.nearestStep(1e9), 20.0);
        QVERIFY(!MetricSeries().nearestStep(1));
    }

    void goingBackToACheckpointReplacesWhatCameAfter() {
        MetricSeries series;
        series.setSmoothing(0.6);
        for (const auto& [step, value] : {std::pair{1.0, 1.0}, {2.0, 2.0}, {3.0, 50.0}, {4.0, 60.0}})
            series.append(step, value);
        series.append(3, 3);
        QCOMPARE(series.exact().size(), std::size_t(3));
        QCOMPARE(series.exact().back().value, 3.0);
        QVERIFY(near(series.exact().back().smooth, 1.824 / 0.784));
    }

    void bookKeepsOrderEpochsAndBounds() {
        MetricBook book;
        book.append(
            std::vector<api::Metric>{{1, 1, "loss", 5}, {1, 1, "loss.kl.2", 1}, {2, 1, "loss", 4}, {3, 2, "loss", 3}});
        QCOMPARE(book.names(), QStringList({"loss", "loss.kl.2"}));
        QCOMPARE(book.epochAt(0.5), 0);
        QCOMPARE(book.epochAt(2), 1);
        QCOMPARE(book.epochAt(3), 2);
        book.append(std::vector<api::Metric>{{3, 2, "loss", 7}});
        QCOMPARE(book.epochAt(9), 2);
        QCOMPARE(book.series("loss").exact().back().value, 7.0);
        for (int i = 0; i < 100; ++i) book.append(std::vector<api::Metric>{{4, 2, "m" + std::to_string(i), 0}});
        QCOMPARE(std::size_t(book.names().size()), MetricBook::kSeries);
        QCOMPARE(book.dropped(), std::size_t(100) - (MetricBook::kSeries - 2));
    }
};

STRATA_TEST(MetricSeriesTest, tst_metric_series);
#include "tst_metric_series.moc"
