// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/decoders/local_decoder.h"
#include "engine/layers/pair_index.h"
#include "tests/support/properties.h"
#endif

#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "engine/bench/process_memory.h"
#include "engine/bench/scale_bench.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::bench;
#endif

class TestScale : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exponentsAreSlopesOfLogarithms() {
        QCOMPARE(fittedExponent({1, 10, 100}, {3, 300, 30000}), 2.0);
        QCOMPARE(fittedExponent({2, 4}, {5, 5}), 0.0);
        // Python: statistics.linear_regression([log(x) for x in (1, 2, 4, 8)], [log(y) for y in (1, 3, 5, 20)])
        QVERIFY(std::abs(fittedExponent({1, 2, 4, 8}, {1, 3, 5, 20}) - 1.3702750) < 1e-6);
        QVERIFY(std::isnan(fittedExponent({4}, {2})));
    }

    void reportsHaveARowEachAndExponentsInTheLast() {
        const auto at = [](double size) { return Sized{size, 2 * size, "n = " + std::to_string(int(size)), {}}; };
        const std::vector<Series> series{{"one", "n", {at(10), at(100)}}, {"two", "n", {at(10)}}};
        const auto report = scalingReport(series, {{{{0.5, 0.25, 1}, 1}, {{50, 50, 50}, 10}}, {{{1, 1, 1}, 3}}});
        const auto json = nlohmann::json::parse(toJson(report));
        QCOMPARE(json["name"].get<std::string>(), std::string("scale"));
        QCOMPARE(json["rows"].size(), std::size_t{3});
        const auto value = [&](int row, const char* column) { return json["rows"][row]["values"][column]["median"]; };
        QCOMPARE(json["rows"][1]["name"].get<std::string>(), std::string("one, n = 100"));
        QCOMPARE(value(0, "time").get<double>(), 500.0);
        QCOMPARE(value(0, "time_per_item").get<double>(), 0.5e9 / 20);
        QCOMPARE(value(1, "memory_per_item").get<double>(), 10.0 * (1 << 20) / 200);
        QVERIFY(value(0, "time_exponent").is_null());
        QCOMPARE(value(1, "time_exponent").get<double>(), 2.0);
        QCOMPARE(value(1, "memory_exponent").get<double>(), 1.0);
        QVERIFY(value(2, "time_exponent").is_null());
    }

    // What a cluster's pairs get does not depend on whether other pairs are decoded: local decoding is global decoding
    // of fewer pairs.
    void localAndGlobalDecodingAgreeOnTheSamePairs() {
        constexpr int64_t kNodes = 24;
        torch::manual_seed(3);
        decoders::LocalDecoder decoder(5, 7, 2);
        decoder->to(torch::kFloat64);
        const auto z = torch::randn({1, kNodes, 5}, torch::kFloat64), mask = torch::ones({1, kNodes});
        const auto parent = torch::arange(kNodes, torch::kLong).remainder(4).unsqueeze(0);
        const auto some = decoders::clusterPairs(parent, mask, true),
                   all = decoders::clusterPairs(torch::zeros_like(parent), mask, true);
        QCOMPARE(some.first.size(0), 4 * int64_t{6 * 7 / 2});
        QCOMPARE(all.first.size(0), kNodes * (kNodes + 1) / 2);
        const auto local = decoder(z, some), global = decoder(z, all);
        std::vector<int64_t> rows;
        for (int64_t p = 0; p < some.first.size(0); ++p)
            rows.push_back(
                layers::PairIndex::row(kNodes, some.first[p].item<int64_t>(), some.second[p].item<int64_t>()));
        QVERIFY(tests::distance(local, global.index_select(0, torch::tensor(rows, torch::kLong))) < 1e-12);
    }

    void everySeriesRuns() {
        const auto series = scaleSeries({{32, 64}, 32, {200}});
        QCOMPARE(series.size(), std::size_t{5});
        QCOMPARE(series[0].sizes[1].items, 4.0 * 16 * 17 / 2);
        QCOMPARE(series[1].sizes[0].items, 32.0 * 33 / 2);
        QCOMPARE(series[3].sizes.size(), std::size_t{1});  // its work is cubic
        for (const auto& one : series)
            for (const auto& sized : one.sizes) {
                const auto work = sized.prepare();
                work();
                work();  // gradients of the pass before are gone
            }
    }

    void memoryIsThatOfThisProcess() {
        const auto before = residentMemory();
        if (std::isnan(before)) QSKIP("this system does not tell");
        peakMemory();
        {
            std::vector<char> block(64 << 20, 1);
            QVERIFY(residentMemory() > before + 60);
            QVERIFY(block[12345] == 1);
        }
        const auto peak = peakMemory();
        QVERIFY(peak > before + 60 && peak < before + 90);
    }
};

STRATA_TEST(TestScale, tst_scale);
#include "tst_scale.moc"
