// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/datasets/split.h"
#include "tests/support/test_main.h"

using namespace strata;

class SplitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void disjointAndCovering();
    void sizes();
    void dependsOnTheSeedOnly();
    void sameOnEveryPlatform();
    void uniform();
    void firstLines();
};

void SplitTest::disjointAndCovering() {
    for (int n : {0, 1, 2, 3, 10, 101, 5000})
        for (double fraction : {0.0, 0.001, 0.2, 0.5, 1.0, 7.0})
            for (int most : {0, 1, 64}) {
                const auto split = datasets::randomSplit(n, fraction, most, 42);
                auto all = split.train;
                all.insert(all.end(), split.heldOut.begin(), split.heldOut.end());
                std::ranges::sort(all);
                QCOMPARE(static_cast<int>(all.size()), n);
                for (int i = 0; i < n; ++i) QCOMPARE(all[static_cast<std::size_t>(i)], i);
                QVERIFY(std::ranges::is_sorted(split.train) && std::ranges::is_sorted(split.heldOut));
                QVERIFY(n == 0 || !split.train.empty());
            }
}

void SplitTest::sizes() {
    QCOMPARE(datasets::randomSplit(1000, 0.1, 0, 1).heldOut.size(), 100u);
    QCOMPARE(datasets::randomSplit(1000, 0.1, 64, 1).heldOut.size(), 64u);
    QCOMPARE(datasets::randomSplit(5, 0.1, 0, 1).heldOut.size(), 1u);
    QCOMPARE(datasets::randomSplit(2, 1.0, 0, 1).heldOut.size(), 1u);
    QCOMPARE(datasets::randomSplit(1, 0.5, 0, 1).heldOut.size(), 0u);
    QCOMPARE(datasets::randomSplit(100, 0.0, 0, 1).heldOut.size(), 0u);
}

void SplitTest::dependsOnTheSeedOnly() {
    QVERIFY(datasets::randomSplit(500, 0.2, 0, 9).heldOut == datasets::randomSplit(500, 0.2, 0, 9).heldOut);
    QVERIFY(datasets::randomSplit(500, 0.2, 0, 9).heldOut != datasets::randomSplit(500, 0.2, 0, 10).heldOut);
}

/// Worked out with an independent MT19937-64 in Python (reference_split.py): run files name a split by its seed alone.
void SplitTest::sameOnEveryPlatform() {
    QVERIFY((datasets::randomSplit(20, 0.3, 0, 7).heldOut == std::vector<int>{2, 4, 12, 14, 16, 18}));
}

void SplitTest::uniform() {
    std::vector<int> counts(10, 0);
    for (std::uint64_t seed = 0; seed < 2000; ++seed)
        for (int i : datasets::randomSplit(10, 0.3, 0, seed).heldOut) ++counts[static_cast<std::size_t>(i)];
    // Each index is held out 600 times on average, with standard deviation 20.5.
    for (int count : counts) QVERIFY2(std::abs(count - 600) < 100, qPrintable(QString::number(count)));
}

void SplitTest::firstLines() {
    const auto split = datasets::firstLinesSplit(100, 0.2);
    QCOMPARE(split.heldOut.size(), 20u);
    QCOMPARE(split.heldOut.front(), 0);
    QCOMPARE(split.heldOut.back(), 19);
    QCOMPARE(split.train.front(), 20);
    QCOMPARE(split.train.back(), 99);
    QVERIFY(datasets::firstLinesSplit(0, 0.2).train.empty());
    QCOMPARE(datasets::firstLinesSplit(1, 0.2).train.size(), 1u);
}

STRATA_TEST(SplitTest, tst_split);
#include "tst_split.moc"
