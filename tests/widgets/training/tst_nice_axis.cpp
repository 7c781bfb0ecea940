// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <cmath>
#include <limits>

#include "widgets/training/nice_axis.h"

using namespace strata::training;

class NiceAxisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void roundNumbersEnclose() {
        const AxisTicks axis = niceAxis(0.13, 4.7, 5);
        QCOMPARE(axis.from, 0.0);
        QCOMPARE(axis.to, 5.0);
        QCOMPARE(axis.step, 1.0);
        QCOMPARE(axis.ticks.size(), 6);
        QCOMPARE(tickLabel(niceAxis(0, 1, 4), 0.25), QString("0.25"));
        QCOMPARE(tickLabel(niceAxis(0, 0.5, 5), 0.5), QString("0.5"));
    }

    void aDipBelowZeroCostsLittle() {
        const AxisTicks axis = niceAxis(-0.01, 4.7, 5);
        QCOMPARE(axis.from, -0.25);  // a quarter of a step
        QCOMPARE(axis.to, 5.0);
        QCOMPARE(axis.ticks.front().value, 0.0);
    }

    void extremeLabelsArePowers() {
        const AxisTicks axis = niceLogAxis(1e-6, 1e-4, 10);
        QCOMPARE(tickLabel(axis, 1e-6), QString("10⁻⁶"));
        QCOMPARE(tickLabel(axis, 2e-5), QString("2·10⁻⁵"));
        QCOMPARE(tickLabel(niceAxis(0, 4e6, 4), 3e6), QString("3·10⁶"));
        QCOMPARE(tickLabel(niceLogAxis(0.001, 1, 10), 0.001), QString("0.001"));
    }

    void anythingIsBorne_data() {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const double infinity = std::numeric_limits<double>::infinity();
        QTest::newRow("equal") << 3.0 << 3.0;
        QTest::newRow("zero") << 0.0 << 0.0;
        QTest::newRow("backwards") << 5.0 << -5.0;
        QTest::newRow("nan") << std::nan("") << 1.0;
        QTest::newRow("infinite") << infinity << -infinity;
        QTest::newRow("huge") << -1.7e308 << 1.7e308;
        QTest::newRow("tiny") << 1e-320 << 2e-320;
        QTest::newRow("far from zero") << 1e15 << 1e15 + 1;
    }

    void anythingIsBorne() {
        QFETCH(double, low);
        QFETCH(double, high);
        for (const AxisTicks& axis : {niceAxis(low, high, 5), niceLogAxis(low, high, 5)}) {
            QVERIFY(std::isfinite(axis.from) && std::isfinite(axis.to));
            QVERIFY(axis.from < axis.to);
            QVERIFY(axis.ticks.size() <= 100);
        }
    }

    void decadesOfALogAxis() {
        const AxisTicks axis = niceLogAxis(0.02, 300, 10);
        QCOMPARE(axis.from, -2.0);
        QCOMPARE(axis.to, 3.0);
        QCOMPARE(axis.ticks.front().value, 0.01);
        QCOMPARE(axis.ticks.size(), 6);
        const AxisTicks one = niceLogAxis(1.5, 8, 10);  // 1, 2, 5, 10
        QCOMPARE(one.ticks.size(), 4);
        QCOMPARE(one.ticks[1].value, 2.0);
        QVERIFY(std::abs(one.ticks[1].at - 0.30102999566398) < 1e-12);
    }

    void endStandsStillForAWhile() {
        QCOMPARE(niceEnd(0), 10.0);
        QCOMPARE(niceEnd(11), 15.0);
        QCOMPARE(niceEnd(151), 200.0);
        QCOMPARE(niceEnd(199), 200.0);
        QCOMPARE(niceEnd(81'000), 100'000.0);
    }

    void glideArrivesIn150Milliseconds() {
        AxisGlide glide;
        glide.aim(0, 10);
        QCOMPARE(glide.to(), 10.0);  // the first is taken at once
        glide.aim(0, 20);
        QVERIFY(glide.advance(0.05));
        QVERIFY(glide.to() > 10 && glide.to() < 20);
        const double before = glide.to();
        QVERIFY(glide.advance(0.05));
        QVERIFY(glide.to() > before);
        QVERIFY(!glide.advance(0.06));
        QCOMPARE(glide.to(), 20.0);
    }
};

STRATA_TEST(NiceAxisTest, tst_nice_axis);
#include "tst_nice_axis.moc"
