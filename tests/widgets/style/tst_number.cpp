// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/number.h"

#include "tests/support/test_main.h"

#include <cmath>
#include <limits>

using namespace strata::style;

class NumberTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void figureHasThreeSignificantFigures_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0.00";
        QTest::newRow("fraction") << 0.12345 << "0.123";
        QTest::newRow("one") << 1.0 << "1.00";
        QTest::newRow("tens") << 12.345 << "12.3";
        QTest::newRow("hundreds") << 123.45 << "123";
        QTest::newRow("thousands") << 1234.5 << "1,230";
        QTest::newRow("rounds up a digit") << 9.996 << "10.0";
        QTest::newRow("rounds up to thousands") << 999.6 << "1,000";
        QTest::newRow("negative") << -0.04567 << "-0.0457";
        QTest::newRow("small") << 1.234e-5 << "1.23·10⁻⁵";
        QTest::newRow("large") << 4.5678e12 << "4.57·10¹²";
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << "–";
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << "–";
        QTest::newRow("smallest") << std::numeric_limits<double>::denorm_min() << "4.94·10⁻³²⁴";
    }
    void figureHasThreeSignificantFigures() {
        QFETCH(double, value);
        QTEST(figure(value), "text");
    }

    void countsAndShares() {
        QCOMPARE(count(130462), QStringLiteral("130,462"));
        QCOMPARE(percent(0.9731), QStringLiteral("97.3\u00a0%"));
        QCOMPARE(percent(1), QStringLiteral("100\u00a0%"));
        QCOMPARE(meanAndDeviation(0.7123, 0.0512), QStringLiteral("0.712 ± 0.051"));
        QCOMPARE(meanAndDeviation(0.7123, std::nan("")), QStringLiteral("0.712"));
    }

    void thousandsFollowTheLocale() {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(count(130462), QStringLiteral("130.462"));
        QCOMPARE(figure(0.12345), QStringLiteral("0,123"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void durations() {
        QCOMPARE(duration(0.42), QStringLiteral("0.4 s"));
        QCOMPARE(duration(40.4), QStringLiteral("40 s"));
        QCOMPARE(duration(59.9), QStringLiteral("1 min"));
        QCOMPARE(duration(170), QStringLiteral("3 min"));
        QCOMPARE(duration(7800), QStringLiteral("2 h 10 min"));
        QCOMPARE(duration(7200), QStringLiteral("2 h"));
        QCOMPARE(duration(3.1 * 86400), QStringLiteral("3 days"));
        QCOMPARE(timeLeft(170), QStringLiteral("3 min left"));
        QCOMPARE(timeLeft(-1), QString());
        QCOMPARE(dateAndTime(QStringLiteral("yesterday")), QStringLiteral("yesterday"));
    }
};

STRATA_TEST(NumberTest, tst_number);
#include "tst_number.moc"
