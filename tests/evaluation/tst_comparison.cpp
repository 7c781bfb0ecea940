// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/comparison.h"

#include "tests/support/test_main.h"

using namespace strata;
using evaluation::compare;
using evaluation::Comparison;

class ComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lowerDistancesAreBetter() {
        const api::Figure low{"w1_logp", 0.1, 0.08, 0.12}, high{"w1_logp", 0.3, 0.25, 0.4};
        QVERIFY(compare(low, high) == Comparison::Better);
        QVERIFY(compare(high, low) == Comparison::Worse);
        QVERIFY(compare(low, low) == Comparison::NoDifference);
    }
    void higherSharesAreBetter() {
        const api::Figure low{"share_valid_raw", 0.7, 0.68, 0.72}, high{"share_valid_raw", 0.9, 0.88, 0.92};
        QVERIFY(compare(high, low) == Comparison::Better);
        QVERIFY(compare(low, high) == Comparison::Worse);
    }
    // The rule that the tables stand on: nothing is called better where intervals meet.
    void overlapsShowNothing() {
        const api::Figure a{"mmd_degree", 0.010, 0.005, 0.015};
        QVERIFY(compare(a, {"mmd_degree", 0.020, 0.014, 0.030}) == Comparison::NoDifference);
        QVERIFY(compare(a, {"mmd_degree", 0.020, 0.015, 0.030}) == Comparison::NoDifference);
        QVERIFY(compare(a, {"mmd_degree", 0.020, 0.0151, 0.030}) == Comparison::Better);
    }
    void withoutIntervalsNothingIsShown() {
        const api::Figure a{"mmd_degree", 0.001, 0.0005, 0.0015};
        QVERIFY(compare(a, {"mmd_degree", 0.5}) == Comparison::NoDifference);
        QVERIFY(compare({"mmd_degree", 0.5}, a) == Comparison::NoDifference);
    }
    void whatOnlyDescribesIsNotJudged() {
        for (const char* name : {"share_novel", "qed_mean", "internal_diversity", "generated"})
            QVERIFY2(compare({name, 1, 0.9, 1.1}, {name, 2, 1.9, 2.1}) == Comparison::NoDifference, name);
        QCOMPARE(evaluation::toText(Comparison::NoDifference), std::string("no difference shown"));
    }
};

STRATA_TEST(ComparisonTest, tst_comparison);
#include "tst_comparison.moc"
