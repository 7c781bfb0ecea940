// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_statistics.h"

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"

#include <climits>

using namespace strata;
using namespace strata::data;

class DataStatisticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The eight molecules of fake_data.h have 1, 2, 3, 4, 3, 6, 6, 9 atoms and 0, 1, 2, 3, 2, 6, 6, 9 bonds.
    void countsTheEightMolecules() {
        const auto statistics = statisticsOf(*tests::moleculeData(8));
        QCOMPARE(statistics.smallest, 1);
        QCOMPARE(statistics.median, 3);
        QCOMPARE(statistics.largest, 9);
        QCOMPARE(statistics.meanEdges, 29.0 / 8);
        QCOMPARE(statistics.sizes.size(), std::size_t(9));
        const std::vector<std::size_t> expected{1, 1, 2, 1, 0, 2, 0, 0, 1};
        for (std::size_t i = 0; i < 9; ++i)
            QCOMPARE(statistics.sizes[i], (SizeBin{int(i) + 1, int(i) + 1, expected[i]}));
        // C: 1+1+2+2+2+5+6+7 = 26; O: 1+1+2+1 = 5; N: 1+1 = 2; F: 1.
        QCOMPARE(statistics.types, (std::vector<TypeCount>{{"C", 26}, {"O", 5}, {"N", 2}, {"F", 1}}));
    }

    void generalGraphsHaveNoTypes() {
        const auto statistics = statisticsOf(*tests::communityData(3));
        QVERIFY(statistics.types.empty());
        // Cliques of 4, 5, 6 twice and one link: 13, 21, 31 edges.
        QCOMPARE(statistics.edges.front().from, 13);
        QCOMPARE(statistics.edges.back().to, 31);
        QCOMPARE(statistics.meanEdges, 65.0 / 3);
    }

    // A star of five, two nodes that are linked, and one alone.
    void oneGraphByItself() {
        api::Dataset data;
        data.vocabulary.nodeClasses = {{}};
        data.graphs = {{std::vector<int>(8, 0), {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {5, 6, 1}}, ""}};
        data.words =
            std::make_shared<api::NodeWords>(api::NodeWords{20, {{1, 2}, {3}, {}, {}, {}, {}, {}, {4, 5, 6}}, {}});
        const auto network = statisticsOf(data).network;
        QVERIFY(network);
        QCOMPARE(network->nodes, std::size_t(8));
        QCOMPARE(network->edges, std::size_t(5));
        QCOMPARE(network->highestDegree, 4);
        QCOMPARE(network->degrees, (std::vector<SizeBin>{{0, 0, 1}, {1, 1, 6}, {2, 2, 0}, {3, 3, 0}, {4, 4, 1}}));
        QCOMPARE(network->components, std::size_t(3));
        QCOMPARE(network->largestComponent, std::size_t(5));
        QCOMPARE(network->words, 20);
        QCOMPARE(network->meanWords, 6.0 / 8);
        QCOMPARE(network->wordsUsed, (std::vector<SizeBin>{{0, 0, 5}, {1, 1, 1}, {2, 2, 1}, {3, 3, 1}}));
        QVERIFY(!statisticsOf(*tests::communityData(3)).network);
    }

    // One node in a thousand has far more edges than the others: the histogram is of the others.
    void farOutDegreesAreLeftOut() {
        api::Graph star{std::vector<int>(1000, 0), {}, ""};
        for (int i = 1; i < 1000; ++i) star.edges.push_back({0, i, 1});
        const auto network = networkStatistics(star, nullptr);
        QCOMPARE(network.highestDegree, 999);
        QCOMPARE(network.degrees, (std::vector<SizeBin>{{1, 1, 999}}));
        QCOMPARE(network.words, 0);
        QVERIFY(network.wordsUsed.empty());
    }

    void emptyData() {
        const auto statistics = statisticsOf(api::Dataset{});
        QCOMPARE(statistics.largest, 0);
        QVERIFY(statistics.sizes.empty());
    }

    void wideRangesAreBinned() {
        const auto bins = binned({1, 2, 10, 399, 400});
        QVERIFY(bins.size() <= std::size_t(kMostBins));
        QCOMPARE(bins.front(), (SizeBin{0, 19, 3}));
        QCOMPARE(bins.back(), (SizeBin{400, 419, 1}));
        std::size_t sum = 0;
        for (const auto& bin : binned({0, 7, INT_MAX - 1000})) sum += bin.count;
        QCOMPARE(sum, std::size_t(3));
    }

    void passing() {
        const std::atomic<bool> go{false}, cancelled{true};
        const auto data = tests::moleculeData(80);
        QCOMPARE(countPassing(*data, {}, go), std::size_t(80));
        QCOMPARE(countPassing(*data, {{}, 4, 0}, go), std::size_t(50));  // sizes 1, 2, 3, 4, 3 of each eight
        QCOMPARE(countPassing(*data, {{"C", "O"}, 0, 0}, go),
                 std::size_t(50));  // all but CC#N, pyridine and the fluorophenol
        QCOMPARE(countPassing(*data, {{"C"}, 3, 0}, go), std::size_t(10));  // methane
        QCOMPARE(countPassing(*data, {{}, 0, 7}, go), std::size_t(7));
        QCOMPARE(countPassing(*data, {}, cancelled), std::size_t(0));
    }
};

STRATA_TEST(DataStatisticsTest, tst_data_statistics);
#include "tst_data_statistics.moc"
