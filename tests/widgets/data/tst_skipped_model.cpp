// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/skipped_model.h"

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/data/skipped_panel.h"

using namespace strata;

class SkippedModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void rowsAreTheSkippedEntries() {
        data::SkippedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setData(tests::moleculeData());
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(2, data::SkippedModel::File), QStringLiteral("first_5K.smi"));
        QCOMPARE(cell(2, data::SkippedModel::Line), QStringLiteral("4,998"));
        QCOMPARE(cell(0, data::SkippedModel::Text), QStringLiteral("C1CC"));
        QCOMPARE(cell(0, data::SkippedModel::Reason), QStringLiteral("ring 1 is opened but not closed"));
        model.setData(api::DatasetPtr());
        QCOMPARE(model.rowCount(), 0);
    }

    void stripCounts() {
        data::SkippedPanel panel;
        panel.setData(tests::moleculeData(4987, 12));
        QCOMPARE(panel.text(), QStringLiteral("12 of 4,999 skipped · the first 3 are listed"));
        panel.setData(tests::moleculeData(8, 3));
        QCOMPARE(panel.text(), QStringLiteral("3 of 11 skipped"));
        panel.setData(tests::moleculeData(8, 0));
        QVERIFY(panel.isHidden());
    }

    void copiesWhatIsSelected() {
        data::SkippedPanel panel;
        panel.setData(tests::moleculeData(8, 3));
        panel.findChild<QTableView*>()->selectRow(0);
        QTest::keySequence(&panel, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("first_5K.smi\t17\tC1CC\tring 1 is opened but not closed"));
    }
};

STRATA_TEST(SkippedModelTest, tst_skipped_model);
#include "tst_skipped_model.moc"
