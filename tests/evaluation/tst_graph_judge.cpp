// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/graph_judge.h"

#include <cmath>
#include <map>

#include "engine/api/error.h"
#include "engine/datasets/community_small.h"
#include "engine/metrics/random_graphs.h"
#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using evaluation::Effort;
using evaluation::GraphJudge;

namespace {

std::map<std::string, api::Figure> byName(const std::vector<api::Figure>& figures) {
    std::map<std::string, api::Figure> result;
    for (const auto& figure : figures) result[figure.name] = figure;
    return result;
}

std::vector<api::Graph> part(const std::vector<api::Graph>& graphs, std::size_t from, std::size_t to) {
    return {graphs.begin() + static_cast<std::ptrdiff_t>(from), graphs.begin() + static_cast<std::ptrdiff_t>(to)};
}

}  // namespace

class GraphJudgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_graphs = datasets::communitySmall(7);
        m_test = part(m_graphs, 0, 20);
        m_training = part(m_graphs, 20, 100);
    }

    void valuesAreThoseOfMmd() {
        const GraphJudge judge(m_test, m_training, {1, 1, 50});
        const auto emd = metrics::mmd(m_training, m_test, metrics::Kernel::GaussianEmd),
                   tv = metrics::mmd(m_training, m_test, metrics::Kernel::GaussianTv);
        auto floor = byName(judge.floor());
        QCOMPARE(floor["mmd_degree"].value, emd.degree);
        QCOMPARE(floor["mmd_spectral"].value, emd.spectral);
        QCOMPARE(floor["tv_mmd_clustering"].value, tv.clustering);
        for (const auto& figure : judge.floor())
            QVERIFY2(figure.low <= figure.value && figure.value <= figure.high, figure.name.c_str());
        // The training graphs themselves are at the floor.
        for (const auto& [name, figure] : byName(judge.figures(m_training)))
            if (name.starts_with("ratio_"))
                QVERIFY2(std::abs(figure.value - 1) < 1e-12 && figure.low < 1 && figure.high > 1, name.c_str());
    }

    // A set of one graph has no spread of its own: with one test graph, resamples equal the value.
    void resamplingKeepsTheValueWhereNothingVaries() {
        const GraphJudge judge({tests::cycleGraph(8)}, {tests::pathGraph(8)}, {1, 3, 20});
        for (const auto& figure : judge.floor())
            QVERIFY2(std::abs(figure.high - figure.low) < 1e-6, figure.name.c_str());
    }

    void randomGraphsAreFarFromTheFloor() {
        const GraphJudge judge(m_test, m_training, {1, 1, 100});
        auto figures = byName(judge.figures(metrics::erdosRenyiGraphs(m_training, 100, 5)));
        QVERIFY(figures["ratio_clustering"].low > 2);
        for (const char* name : {"ratio_degree", "ratio_clustering", "ratio_orbit", "ratio_spectral"})
            QVERIFY2(figures[name].low > 0 && figures[name].low <= figures[name].value &&
                         figures[name].value <= figures[name].high,
                     name);
        QVERIFY(figures["mmd_clustering"].low > byName(judge.floor())["mmd_clustering"].high);
    }

    void moreGraphsNarrowTheInterval() {
        const GraphJudge judge(part(m_graphs, 0, 60), part(m_graphs, 60, 100), {1, 1, 200});
        const auto many = metrics::erdosRenyiGraphs(m_training, 400, 5);
        auto few = byName(judge.figures(part(many, 0, 20))), all = byName(judge.figures(many));
        QVERIFY(all["mmd_degree"].high - all["mmd_degree"].low < few["mmd_degree"].high - few["mmd_degree"].low);
    }

    void withoutResamplesThereAreNoIntervals() {
        const GraphJudge judge(m_test, m_training, {1, 1, 0});
        for (const auto& figure : judge.figures(m_training)) QVERIFY(std::isnan(figure.low) && std::isnan(figure.high));
        QVERIFY_THROWS_EXCEPTION(api::Error, GraphJudge({}, m_training, {1, 1, 10}));
    }

private:
    std::vector<api::Graph> m_graphs, m_test, m_training;
};

STRATA_TEST(GraphJudgeTest, tst_graph_judge);
#include "tst_graph_judge.moc"
