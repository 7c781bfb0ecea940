// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "engine/api/dataset.h"
#include "tests/support/test_main.h"

using namespace strata;

class FilteredTest : public QObject {
    Q_OBJECT

    /// Methane, water, ethane, with a number and a word each.
    static api::DatasetPtr table() {
        auto data = std::make_shared<api::Dataset>();
        data->vocabulary = {api::DataKind::Molecules, {{"C", 6, 0}, {"O", 8, 0}}, {"none", "single"}};
        data->graphs = {{{0}, {}, "C"}, {{1}, {}, "O"}, {{0, 0}, {{0, 1, 1}}, "CC"}};
        data->lines = {2, 3, 4};
        data->columns = {{"mu", {1, std::numeric_limits<double>::quiet_NaN(), 3}, 1}};
        data->texts = {{"split", {"train", "train", "test"}}};
        return data;
    }

    static api::DatasetPtr threeImages() {
        auto images = std::make_shared<api::Images>();
        images->width = 2;
        images->height = 1;
        images->pixels = {1, 2, 3, 4, 5, 6};
        images->labels = {7, 8, 9};
        auto data = std::make_shared<api::Dataset>();
        data->vocabulary.kind = api::DataKind::Images;
        data->images = images;
        return data;
    }

private Q_SLOTS:
    void columnsStayWithTheirGraphs() {
        api::DataFilter filter;
        filter.elements = {"C"};
        const auto carbon = api::filtered(table(), filter);
        QCOMPARE(carbon->graphs.size(), std::size_t{2});
        QCOMPARE(carbon->columns[0].values, (std::vector<double>{1, 3}));
        QCOMPARE(carbon->columns[0].missing, std::size_t{0});
        QCOMPARE(carbon->texts[0].values, (std::vector<std::string>{"train", "test"}));
        filter = {};
        filter.limit = 2;
        const auto first = api::filtered(table(), filter);
        QCOMPARE(first->columns[0].missing, std::size_t{1});
        QVERIFY(std::isnan(first->columns[0].values[1]));
    }

    void imagesCanBeLimited() {
        api::DataFilter filter;
        filter.limit = 2;
        const auto two = api::filtered(threeImages(), filter);
        QCOMPARE(two->size(), std::size_t{2});
        QCOMPARE(two->images->pixels, (std::vector<std::uint8_t>{1, 2, 3, 4}));
        QCOMPARE(two->images->labels, (std::vector<std::uint8_t>{7, 8}));
        QCOMPARE(two->filteredOut, std::size_t{1});
        filter.limit = 5;
        QCOMPARE(api::filtered(threeImages(), filter)->size(), std::size_t{3});
    }

    void noFilterKeepsTheOneBefore() {
        api::DataFilter filter;
        filter.limit = 2;
        const auto two = api::filtered(table(), filter);
        QCOMPARE(api::filtered(two, {}), two);
        QCOMPARE(two->source.filter.limit, std::size_t{2});
    }

    void dataSayWhatCanBeTrainedOnThem() {
        QCOMPARE(api::presetKinds(*table()), (std::vector<std::string>{"molecules", "columns"}));
        QCOMPARE(api::presetKinds(*threeImages()), (std::vector<std::string>{"images"}));
        api::Dataset graphs;
        graphs.graphs = {{std::vector<int>(100, 0), {}, "small"}};
        QCOMPARE(api::presetKinds(graphs), (std::vector<std::string>{"graphs"}));
        graphs.graphs = {{std::vector<int>(3000, 0), {}, "large"}};
        QCOMPARE(api::presetKinds(graphs), (std::vector<std::string>{"network"}));
        graphs.graphs.push_back(graphs.graphs.front());
        QCOMPARE(api::presetKinds(graphs), (std::vector<std::string>{"graphs"}));
    }
};

STRATA_TEST(FilteredTest, tst_filtered);
#include "tst_filtered.moc"
