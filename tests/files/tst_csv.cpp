// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "engine/files/csv.h"
#include "tests/support/test_main.h"

using strata::files::csvCell;

class TestCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatNeedsQuotesHasThem() {
        QCOMPARE(csvCell(std::string("logP")), std::string("logP"));
        QCOMPARE(csvCell(std::string("a \"b\", c")), std::string("\"a \"\"b\"\", c\""));
        QCOMPARE(csvCell(std::string("two\nlines")), std::string("\"two\nlines\""));
    }

    void numbersReadBackAsTheSame() {
        for (const double value : {0.1, -1e-300, 1.0 / 3, 12345678.9}) QCOMPARE(std::stod(csvCell(value)), value);
        QCOMPARE(csvCell(0.1), std::string("0.1"));
        QCOMPARE(csvCell(std::nan("")), std::string());
        QCOMPARE(csvCell(std::numeric_limits<double>::infinity()), std::string());
    }
};

STRATA_TEST(TestCsv, tst_csv);
#include "tst_csv.moc"
