// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/figure_model.h"

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/evaluation/table_card.h"

using namespace strata;
using evaluation::FigureModel;

class FigureModelTest : public QObject {
    Q_OBJECT

    static api::ExperimentTablePtr table() { return std::make_shared<api::ExperimentTable>(tests::experimentTable()); }
    static evaluation::TableTools tools() {
        evaluation::TableTools result;
        result.toMarkdown = [](const api::ExperimentTable& table) { return "| " + table.title + " |"; };
        result.toCsv = [](const api::ExperimentTable& table) { return "csv of " + table.name; };
        return result;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rowsStandBelowTheirHeadings() {
        FigureModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(table());
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row) titles << model.headerData(row, Qt::Vertical).toString();
        QCOMPARE(titles, (QStringList{"Models", "MGVAE, grown", "MGVAE, all at once", "References",
                                      "Training graphs (floor)", "Paper, as printed", "MGVAE"}));
        QVERIFY(!model.row(0) && model.row(1));
        QVERIFY(model.index(0, 0).data(FigureModel::kHeadingRole).toBool());
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QString("degree ↓"));
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QString("novel"));
        QVERIFY(model.headerData(1, Qt::Vertical, Qt::ToolTipRole).toString().contains("growth-s1.strata"));
        model.setTable(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
    }

    void cellsShowDeviationsIntervalsAndGaps() {
        FigureModel model;
        model.setTable(table());
        const auto value = [&](int row, int column) { return model.index(row, column).data().toString(); };
        const auto interval = [&](int row, int column) {
            return model.index(row, column).data(FigureModel::kIntervalRole).toString();
        };
        QCOMPARE(value(1, 0), QString("90.0 ± 5.0") + QChar(0xA0) + '%');  // shares are percentages
        QCOMPARE(interval(1, 0), QString("[80.0, 100]"));
        QCOMPARE(value(1, 1), QString("0.0200 ± 0.0040"));
        QCOMPARE(value(4, 1), QString("0.0150"));
        QCOMPARE(interval(4, 1), QString("[0.00500, 0.0250]"));
        QCOMPARE(value(6, 0), QString("–"));
        QCOMPARE(value(6, 1), QString("0.00200"));
        QCOMPARE(interval(6, 1), QString());  // the paper prints none
    }

    void cardExportsInTheFormatsItHas() {
        QTemporaryDir folder;
        evaluation::TableCard card(tools());
        QSignalSpy done(&card, &evaluation::TableCard::exported), failed(&card, &evaluation::TableCard::failed);
        card.exportTo(folder.filePath("none.md"));
        QCOMPARE(failed.size(), 1);  // nothing yet
        card.setTable(table(), "about");
        QCOMPARE(card.notes(), QString("32 graphs from each run, 3 seeds."));
        card.exportTo(folder.filePath("table.md"));
        QCOMPARE(done.size(), 1);
        QFile file(folder.filePath("table.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("| Community-small: generated graphs |\n"));
        card.exportTo(folder.filePath("table.json"));  // no writer for it
        QCOMPARE(failed.size(), 2);
        card.exportTo(folder.filePath("nowhere/table.csv"));
        QCOMPARE(failed.size(), 3);
        QVERIFY(failed.last().first().toString().contains("nowhere"));
    }

    void copiesWhatIsSelectedAndOpensRuns() {
        evaluation::TableCard card(tools());
        card.setTable(table(), {});
        card.resize(700, 500);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        card.view()->setFocus();
        card.view()->selectionModel()->select(QItemSelection(card.model().index(1, 0), card.model().index(2, 1)),
                                              QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(card.view(), Qt::Key_C, Qt::ControlModifier);
        const auto lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].split('\t').value(1), QString("0.0200 ± 0.0040 [0.0100, 0.0300]"));
        QSignalSpy opened(&card, &evaluation::TableCard::runActivated);
        Q_EMIT card.view()->doubleClicked(card.model().index(2, 0));
        QCOMPARE(opened.last().first().toString(), QString("/runs/small-s0.strata"));
        Q_EMIT card.view()->doubleClicked(card.model().index(4, 0));  // the floor has no run
        QCOMPARE(opened.size(), 1);
    }
};

STRATA_TEST(FigureModelTest, tst_figure_model);
#include "tst_figure_model.moc"
