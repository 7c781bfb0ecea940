// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/plot_card.h"
#include "widgets/style/chart_legend.h"

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QLabel>
#include <QTemporaryDir>
#include <QValueAxis>
#include <QXYSeries>

#include <algorithm>
#include <limits>

#include "tests/support/test_main.h"

using namespace strata;
using evaluation::PlotCard;

class PlotCardTest : public QObject {
    Q_OBJECT

    static std::vector<api::Plot> twoPlots() {
        const double none = std::numeric_limits<double>::quiet_NaN();
        return {
            {"roc",
             "ROC curve",
             "false positives",
             "true positives",
             false,
             {{"run", "Model", {0, 0.5, 1}, {0, 0.75, 1}}, {"reference.a", "Untrained", {0, none, 1}, {0, 0.5, 1}}}},
            {"predicted.mu", "mu", "measured (D)", "predicted (D)", true, {{"run", "Model", {2, 2}, {3, 3}}}}};
    }

private Q_SLOTS:
    void showsEachPlotWithItsAxes() {
        PlotCard card;
        card.setPlots(twoPlots());
        QCOMPARE(card.choice()->count(), 2);
        const auto* chart = card.view()->chart();
        QCOMPARE(chart->series().size(), 2);
        QCOMPARE(qobject_cast<QXYSeries*>(chart->series()[1])->count(), 2);  // what is no number is left out
        QCOMPARE(card.findChild<style::ChartLegend*>()->names(), (QStringList{"Model", "Untrained"}));
        card.choice()->setCurrentIndex(1);
        QCOMPARE(chart->series().size(), 1);
        QCOMPARE(chart->series()[0]->type(), QAbstractSeries::SeriesTypeScatter);
        const auto* axis = qobject_cast<QValueAxis*>(chart->axes(Qt::Horizontal).first());
        QCOMPARE(axis->titleText(), QString("measured (D)"));
        QVERIFY(axis->min() < axis->max());  // also where all values are one
    }

    void keepsTheChosenPlot() {
        PlotCard card;
        card.setPlots(twoPlots());
        card.choice()->setCurrentIndex(1);
        auto more = twoPlots();
        std::swap(more[0], more[1]);
        card.setPlots(more);
        QCOMPARE(card.choice()->currentText(), QString("mu"));
        card.setPlots({});
        QCOMPARE(card.view()->chart()->series().size(), 0);
    }

    void exportsNumbersAndPicture() {
        const QTemporaryDir folder;
        PlotCard card;
        QSignalSpy done(&card, &PlotCard::exported), failed(&card, &PlotCard::failed);
        card.exportTo(folder.filePath("a.csv"));
        card.setPlots(twoPlots());
        card.exportTo(folder.filePath("a.txt"));
        QCOMPARE(failed.count(), 2);
        card.exportTo(folder.filePath("a.csv"));
        card.exportTo(folder.filePath("a.png"));
        QCOMPARE(done.count(), 2);
        QFile file(folder.filePath("a.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QCOMPARE(lines[0], QByteArray("series,\"false positives\",\"true positives\""));
        QCOMPARE(lines[2], QByteArray("\"Model\",0.5,0.75"));
        QVERIFY(!QImage(folder.filePath("a.png")).isNull());
    }
};

STRATA_TEST(PlotCardTest, tst_plot_card);
#include "tst_plot_card.moc"
