// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QLineSeries>

#include <cmath>
#include <ctime>

#include "engine/api/error.h"
#include "tests/support/fake_data.h"
#include "widgets/training/curve_export.h"
#include "widgets/training/curves_toolbar.h"
#include "widgets/training/curves_view.h"
#include "widgets/training/metric_chart.h"
#include "widgets/training/series_legend.h"
#include "widgets/training/value_box.h"

using namespace strata;
using namespace strata::training;

namespace {

std::vector<api::Metric> longRun(int steps, int terms) {
    std::vector<api::Metric> metrics;
    for (int step = 1; step <= steps; ++step)
        for (int term = 0; term < terms; ++term)
            metrics.push_back({step, 1 + step / 1000, term == 0 ? "loss" : "loss.kl." + std::to_string(term),
                               1.0 / (1 + term) + 3 * std::exp(-step / 2e4) + 0.2 * std::sin(step * (1.7 + term))});
    return metrics;
}

QList<QPointF> drawn(const MetricChart& chart) {
    QList<QPointF> points;
    for (auto* series : chart.chart()->series()) points += qobject_cast<QLineSeries*>(series)->points();
    return points;
}

}  // namespace

class CurvesViewTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CurvesView> m_view;
    MetricChart* loss() { return m_view->chart(ChartPart::Loss); }
    MetricChart* sample() { return m_view->chart(ChartPart::Sample); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() {
        m_view = std::make_unique<CurvesView>();
        m_view->resize(800, 560);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void pointsAreReplacedByTheTimerOnly() {
        m_view->append(std::vector<api::Metric>{{1, 1, "loss", 3}, {2, 1, "loss", 2}});
        QVERIFY(drawn(*loss()).isEmpty());
        QTRY_VERIFY(!drawn(*loss()).isEmpty());
    }

    void metricsGoWhereTheyBelong() {
        m_view->append(std::vector<api::Metric>{{1, 1, "loss", 3}, {1, 1, "sample.valid", 0.5}, {1, 1, "rate", 1e-3}});
        QCOMPARE(m_view->legend(ChartPart::Loss)->names(), QStringList({"loss", "rate"}));
        QVERIFY(!m_view->legend(ChartPart::Loss)->isShown("rate"));
        QCOMPARE(m_view->legend(ChartPart::Sample)->names(), QStringList({"sample.valid"}));
        m_view->refresh();
        QCOMPARE(sample()->valueAxis().to, 1.0);  // a share
        m_view->append(std::vector<api::Metric>{{1, 1, "sample.mmd_degree", 3.2}});
        m_view->refresh();
        QVERIFY(sample()->valueAxis().to > 3);
    }

    void legendTogglesSeries() {
        m_view->append(std::vector<api::Metric>{
            {1, 1, "loss", 900}, {2, 1, "loss", 900}, {1, 1, "loss.kl.1", 1}, {2, 1, "loss.kl.1", 2}});
        m_view->refresh(true);
        QVERIFY(loss()->valueAxis().to >= 900);
        m_view->legend(ChartPart::Loss)->setShown("loss", false);
        QVERIFY(loss()->valueAxis().to < 10);
        for (const QPointF& point : drawn(*loss())) QVERIFY(point.y() <= 2);
    }

    void logAxisCountsWhatItCannotShow() {
        m_view->toolbar()->setOptions({.smoothing = 0, .logY = true});
        m_view->append(
            std::vector<api::Metric>{{1, 1, "loss", 0}, {2, 1, "loss", -1}, {3, 1, "loss", 0.1}, {4, 1, "loss", 100}});
        m_view->refresh(true);
        QVERIFY(loss()->note().endsWith(": 2"));
        QCOMPARE(drawn(*loss()), QList<QPointF>({{3, -1}, {4, 2}}));  // log10
        m_view->clear();
        m_view->append(std::vector<api::Metric>{{1, 1, "loss", -1}});
        m_view->refresh(true);  // nothing at all can be shown
        QVERIFY(drawn(*loss()).isEmpty());
    }

    void lastStepsOnly() {
        m_view->toolbar()->setOptions({.smoothing = 0, .lastSteps = 100});
        m_view->append(longRun(1000, 1));
        m_view->refresh(true);
        for (const QPointF& point : drawn(*loss())) QVERIFY(point.x() >= 899);
    }

    void crosshairShowsAllSeriesAtTheStep() {
        m_view->toolbar()->setOptions({.smoothing = 0});
        m_view->append(std::vector<api::Metric>{{10, 1, "loss", 3},
                                                {10, 1, "loss.kl.2", 1.25},
                                                {10, 1, "sample.valid", 0.5},
                                                {20, 2, "loss", 2},
                                                {20, 2, "loss.kl.2", 0.75},
                                                {20, 2, "sample.valid", 0.75}});
        m_view->refresh(true);
        Q_EMIT loss()->hovered(18, {40, 40});
        QVERIFY(m_view->valueBox()->isVisible());
        QStringList texts;
        for (const auto& row : m_view->valueBox()->rows()) texts.append((row.title + '|' + row.value));
        QCOMPARE(texts, QStringList({"Step 20, epoch 2|", "Total loss|2.00", "KL, level 2|0.750", "Sample of epoch 2|",
                                     "Valid|75.0\u00a0%"}));
        Q_EMIT loss()->left();
        QVERIFY(m_view->valueBox()->isHidden());
    }

    // A chart that is not shown neither takes turns nor keeps the other one waiting.
    void chartsTakeTurnsWhereBothAreShown() {
        m_view->append(std::vector<api::Metric>{{1, 1, "loss", 3}, {2, 1, "sample.valid", 0.5}});
        QTRY_COMPARE(drawn(*loss()).size(), 2);  // smoothed and as logged
        QTRY_COMPARE(drawn(*sample()).size(), 1);
        m_view->setSampled(false);
        for (int step = 3; step < 6; ++step) {
            m_view->append(std::vector<api::Metric>{{step, 1, "loss", 3}});
            QTRY_COMPARE(drawn(*loss()).size(), 2 * (step - 1));
        }
        m_view->setSampled(true);
        m_view->append(std::vector<api::Metric>{{6, 1, "sample.valid", 0.75}});
        QTRY_COMPARE(drawn(*sample()).size(), 2);
    }

    void hundredThousandStepsStayQuick() {
        m_view->append(longRun(100'000, 10));
        m_view->refresh(true);
        constexpr int kFrames = 10;
        const std::clock_t start = std::clock();  // the processor's time: the machine may be busy with other work
        for (int i = 0; i < kFrames; ++i) {
            m_view->append(std::vector<api::Metric>{{100'001 + i, 101, "loss", 1}});
            m_view->refresh();
            loss()->viewport()->repaint();
        }
        const double frame = 1e3 * double(std::clock() - start) / CLOCKS_PER_SEC / kFrames;
        qInfo("%.1f ms a frame with 10 series of 100,000 steps", frame);
        QVERIFY2(drawn(*loss()).size() < 20'000, "points are not thinned");
        QVERIFY2(frame < 100, "far too slow for 30 frames a second");  // wide: sanitizers and slow machines
    }

    void exportsAreWhole() {
        m_view->append(tests::metrics(5));
        m_view->append(std::vector<api::Metric>{{999, 9, "odd,\"name\"", std::nan("")}});
        m_view->refresh(true);
        QTemporaryDir folder;
        const QString csv = folder.filePath("a.csv"), svg = folder.filePath("a.svg"), png = folder.filePath("a.png");
        saveCurvesCsv(m_view->book(), csv);
        saveChartsSvg(*m_view->charts(), svg);
        saveChartsPng(*m_view->charts(), png);
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = table.readAll().trimmed().split('\n');
        QCOMPARE(lines.front(), QByteArray("step,epoch,name,value,kept"));
        QCOMPARE(lines.size(), qsizetype(tests::metrics(5).size()) + 2);
        QCOMPARE(lines.back(), QByteArray("999,9,\"odd,\"\"name\"\"\",,exact"));
        QCOMPARE(QImage(png).size(), m_view->charts()->size() * 2);
        QFile picture(svg);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        const QByteArray text = picture.readAll();
        QVERIFY(text.contains("<polyline") || text.contains("<path"));
        QVERIFY(text.contains("Total loss"));
        QVERIFY(!text.contains("<image"));
        QVERIFY_EXCEPTION_THROWN(saveCurvesCsv(m_view->book(), folder.filePath("none/a.csv")), api::Error);
    }

    void nothingIsDrawnOfNothing() {
        m_view->append({});
        m_view->refresh(true);
        m_view->append(std::vector<api::Metric>{{1, 1, "loss", std::nan("")}, {2, 1, "loss", HUGE_VAL}});
        m_view->refresh(true);
        QVERIFY(drawn(*loss()).isEmpty());
        m_view->grab();
    }
};

STRATA_TEST(CurvesViewTest, tst_curves_view);
#include "tst_curves_view.moc"
