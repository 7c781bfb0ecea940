// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_model.h"

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/runs/sparkline_delegate.h"

#include <limits>

using namespace strata;
using runs::RunModel;

class RunModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsTheRuns() {
        const tests::FakeServices services;
        RunModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns(services.runList);
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, RunModel::Name), QStringLiteral("first"));
        QCOMPARE(cell(0, RunModel::Changed), QStringLiteral("latent.dimension = 32"));
        QCOMPARE(cell(0, RunModel::Epochs), QStringLiteral("20 of 20"));
        QCOMPARE(cell(0, RunModel::ValidRaw), QStringLiteral("42.0\u00a0%"));
        QCOMPARE(cell(1, RunModel::State), QStringLiteral("stopped"));
        QCOMPARE(cell(2, RunModel::State), QStringLiteral("cannot be used"));
        QCOMPARE(cell(2, RunModel::Epochs), QString());
        QVERIFY(model.index(2, 0).data(Qt::ToolTipRole).toString().contains("file is not a database"));
        QCOMPARE(model.index(0, RunModel::Loss).data(RunModel::kCurveRole).value<QList<double>>().size(), 20);
    }

    void sortsNumbersAsNumbers() {
        const tests::FakeServices services;
        RunModel model;
        model.setRuns(services.runList);
        QSortFilterProxyModel sorted;
        const QAbstractItemModelTester tester(&sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sorted.setSourceModel(&model);
        sorted.setSortRole(RunModel::kSortRole);
        sorted.sort(RunModel::Epochs, Qt::AscendingOrder);
        const auto name = [&](int row) { return sorted.index(row, RunModel::Name).data().toString(); };
        QCOMPARE(name(1), QStringLiteral("second"));  // 7 before 20, though "20" < "7" as text
        QCOMPARE(name(2), QStringLiteral("first"));
        sorted.sort(RunModel::Loss, Qt::AscendingOrder);
        QCOMPARE(name(0), QStringLiteral("first"));
        QCOMPARE(name(2), QStringLiteral("broken"));
    }

    void sameFilesKeepTheirRows() {
        const tests::FakeServices services;
        RunModel model;
        model.setRuns(services.runList);
        const QPersistentModelIndex kept = model.index(1, 0);
        auto changed = services.runList;
        changed[1].epochsDone = 8;
        model.setRuns(changed);
        QVERIFY(kept.isValid());
        QCOMPARE(model.index(1, RunModel::Epochs).data().toString(), QStringLiteral("8 of 20"));
        changed.pop_back();
        model.setRuns(changed);
        QVERIFY(!kept.isValid());
        QCOMPARE(model.rowOf("/runs/second.strata"), 1);
        QCOMPARE(model.rowOf("/runs/broken.strata"), -1);
    }

    void sparklineFillsItsPlace() {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        const auto line = runs::sparkline({4, unknown, 2, 1}, QRectF(0, 0, 30, 10));
        QCOMPARE(line.size(), 3);
        QCOMPARE(line[0], QPointF(0, 0));
        QCOMPARE(line[2], QPointF(30, 10));
        QVERIFY(qAbs(line[1].x() - 20) < 1e-9);
        QVERIFY(qAbs(line[1].y() - 20.0 / 3) < 1e-9);
        QVERIFY(runs::sparkline({unknown}, QRectF(0, 0, 30, 10)).isEmpty());
        QCOMPARE(runs::sparkline({5}, QRectF(0, 0, 30, 10)), QPolygonF({QPointF(30, 5)}));
    }
};

STRATA_TEST(RunModelTest, tst_run_model);
#include "tst_run_model.moc"
