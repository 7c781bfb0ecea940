// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QAbstractItemModelTester>

#include "tests/support/fake_services.h"
#include "widgets/training/parameter_model.h"

using namespace strata;
using namespace strata::training;

class ParameterModelTest : public QObject {
    Q_OBJECT

    ParameterModel m_model{tests::FakeServices().parameters(api::kMgvae)};

    QModelIndex at(const char* key) const { return m_model.index(m_model.rowOf(key)); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { m_model.setPreset({}); }

    void keepsTheRulesOfAModel() {
        QAbstractItemModelTester tester(&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model.setPreset({{"epochs", 20LL}});
        QVERIFY(m_model.setData(at("levels"), 4));
        m_model.resetAll();
        QVERIFY(!m_model.setData(QModelIndex(), 4));
        QCOMPARE(m_model.rowCount(at("levels")), 0);
    }

    void presetIsTheDefault() {
        QCOMPARE(at("epochs").data(Qt::EditRole).toLongLong(), 50);
        QVERIFY(m_model.setPreset({{"epochs", 20LL}}).isEmpty());
        QCOMPARE(at("epochs").data(Qt::EditRole).toLongLong(), 20);
        QCOMPARE(at("epochs").data(ParameterModel::DefaultRole).toLongLong(), 20);
        QVERIFY(!at("epochs").data(ParameterModel::ChangedRole).toBool());
        QVERIFY(m_model.changed().empty());
    }

    void onlyDifferencesAreChanged() {
        m_model.setPreset({{"epochs", 20LL}});
        QVERIFY(m_model.setData(at("epochs"), 30));
        QVERIFY(m_model.setData(at("optimiser.rate"), 0.01));
        QVERIFY(m_model.setData(at("levels"), 3));  // its default
        const api::Settings expected{{"epochs", 30LL}, {"optimiser.rate", 0.01}};
        QCOMPARE(m_model.changed(), expected);
        m_model.reset(m_model.rowOf("epochs"));
        QCOMPARE(m_model.changed().size(), std::size_t(1));
        QCOMPARE(m_model.all().size(), std::size_t(7));
        m_model.resetAll();
        QVERIFY(m_model.changed().empty());
    }

    void changesAreAnnounced() {
        QSignalSpy spy(&m_model, &QAbstractItemModel::dataChanged);
        m_model.setData(at("levels"), 5);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.front().front().toModelIndex(), at("levels"));
        m_model.setData(at("levels"), 5);
        QCOMPARE(spy.count(), 1);  // nothing new
    }

    void typesAreKept_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("taken");
        QTest::newRow("text as a number") << "levels" << QVariant("4") << true;
        QTest::newRow("words as a number") << "levels" << QVariant("four") << false;
        QTest::newRow("whole real") << "levels" << QVariant(4.0) << true;
        QTest::newRow("half level") << "levels" << QVariant(3.5) << false;
        QTest::newRow("yes as a number") << "levels" << QVariant(true) << false;
        QTest::newRow("whole as real") << "optimiser.rate" << QVariant(1) << true;
        QTest::newRow("not a number") << "optimiser.rate" << QVariant(std::nan("")) << false;
        QTest::newRow("number as yes") << "decoder.correct" << QVariant(1) << false;
        QTest::newRow("nothing") << "prior" << QVariant() << false;
    }

    void typesAreKept() {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(bool, taken);
        const auto before = m_model.all();
        QCOMPARE(m_model.setData(m_model.index(m_model.rowOf(key)), value), taken);
        if (!taken) QCOMPARE(m_model.all(), before);
    }

    void rangesAndChoicesAreChecked() {
        QVERIFY(m_model.firstProblem().isEmpty());
        QVERIFY(m_model.setData(at("levels"), 7));
        QCOMPARE(at("levels").data(ParameterModel::ProblemRole).toString(), QString("7 is not between 1 and 6."));
        QCOMPARE(m_model.firstProblem(), QString("Levels: 7 is not between 1 and 6."));
        m_model.reset(m_model.rowOf("levels"));
        QVERIFY(m_model.setData(at("prior"), "odd"));
        QCOMPARE(m_model.firstProblem(), QString("Prior: “odd” is not one of its choices."));
        QVERIFY(m_model.setData(at("prior"), "learned"));
        QVERIFY(m_model.firstProblem().isEmpty());
    }

    void unknownSettingsAreNamed() {
        const QStringList unknown = m_model.setValues(
            {{"levels", 2LL}, {"gone", 1LL}, {"prior", std::string("learned")}, {"decoder.correct", 2.5}});
        QCOMPARE(unknown, QStringList({"decoder.correct", "gone"}));
        QCOMPARE(at("levels").data(Qt::EditRole).toLongLong(), 2);
        QVERIFY(at("levels").data(ParameterModel::ChangedRole).toBool());
    }

    void toolTipTellsHelpDefaultRangeAndKey() {
        const QString tip = at("optimiser.rate").data(Qt::ToolTipRole).toString();
        for (const char* part : {"Step size of Adam. App. E", "Default: 0.001", "From 1e-06 to 1", "optimiser.rate"})
            QVERIFY2(tip.contains(part), part);
        QVERIFY(at("epochs").data(Qt::ToolTipRole).toString().contains("Default: 50 epochs"));
    }
};

STRATA_TEST(ParameterModelTest, tst_parameter_model);
#include "tst_parameter_model.moc"
