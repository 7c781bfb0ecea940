// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/lines.h"

#include <cmath>

#include "engine/api/error.h"
#include "engine/datasets/community_small.h"
#include "engine/datasets/graph6.h"
#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using namespace strata::evaluation;

namespace {

const api::FigureLine* find(const std::vector<api::FigureLine>& lines, const std::string& key) {
    for (const auto& line : lines)
        if (line.key == key) return &line;
    return nullptr;
}

double value(const api::FigureLine& line, const std::string& name) {
    for (const auto& figure : line.figures)
        if (figure.name == name) return figure.value;
    return std::nan("");
}

Material graphMaterial() {
    const auto graphs = datasets::communitySmall(3);
    Material material;
    material.vocabulary = material.testVocabulary = datasets::graphVocabulary();
    material.test = {graphs.begin(), graphs.begin() + 20};
    material.training = {graphs.begin() + 20, graphs.end()};
    material.copies = {material.training.begin(), material.training.begin() + 30};
    material.known = identitiesOf(material.training, material.vocabulary);
    auto generated = material.test;
    generated.resize(10);
    material.run = populationOf("run", "A run", generated, material.vocabulary);
    material.counts = {{"requested", 10}};
    return material;
}

bool goOn(const std::string&, double) {
    return true;
}

}  // namespace

class LinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsKnowEqualGraphs() {
        std::mt19937 random(1);
        const auto vocabulary = datasets::graphVocabulary();
        std::vector<api::Graph> graphs{cycleGraph(6), shuffled(pathGraph(6), random), pathGraph(6),
                                       together(cycleGraph(3), cycleGraph(3)), makeGraph(0, {})};
        const auto population = populationOf("run", "", graphs, vocabulary);
        const auto counts = count(population, api::DataKind::Graphs, identitiesOf({cycleGraph(6)}, vocabulary));
        QCOMPARE(counts.generated, std::size_t{5});
        QCOMPARE(counts.valid, std::size_t{4});
        QCOMPARE(counts.connected, std::size_t{3});
        QCOMPARE(counts.unique, std::size_t{3});
        QCOMPARE(counts.novel, std::size_t{2});
        const auto shown = shares(counts, "_raw");
        QCOMPARE(shown[0].name, std::string("share_valid_raw"));
        QCOMPARE(shown[0].value, 0.8);
        QCOMPARE(shown[2].value, 0.75);  // distinct among the valid
        QVERIFY(shown[2].low < 0.75 && shown[2].high > 0.75);
    }

    void everyGraphTableHasItsReferenceLines() {
        const auto material = graphMaterial();
        double last = -1;
        const auto lines = graphLines(material, {1, 1, 30}, [&](const std::string&, double fraction) {
            const bool forwards = fraction >= last;
            last = fraction;
            return forwards;
        });
        for (const char* key : {"run", "floor", "copies", "untrained"}) QVERIFY2(find(lines, key), key);
        const auto& run = lines.front();
        QCOMPARE(run.key, std::string("run"));
        for (const char* name :
             {"requested", "mmd_degree", "mmd_clustering", "mmd_orbit", "mmd_spectral", "tv_mmd_degree", "ratio_degree",
              "floor_mmd_degree", "floor_mmd_clustering", "floor_mmd_orbit", "share_unique", "share_novel"})
            QVERIFY2(std::isfinite(value(run, name)), name);
        QCOMPARE(value(run, "floor_mmd_degree"), value(*find(lines, "floor"), "mmd_degree"));
        QCOMPARE(value(*find(lines, "floor"), "novel_raw"), 0.0);
        QCOMPARE(value(*find(lines, "copies"), "share_novel"), 0.0);
        QCOMPARE(value(*find(lines, "untrained"), "generated"), 10.0);
        QVERIFY(value(*find(lines, "untrained"), "mmd_clustering") > value(run, "mmd_clustering"));
    }

    void stoppingGivesNothing() {
        int asked = 0;
        QVERIFY(
            graphLines(graphMaterial(), {1, 1, 10}, [&](const std::string&, double) { return ++asked < 3; }).empty());
        QCOMPARE(asked, 3);
    }

    void withoutATestSetThereIsAnError() {
        auto material = graphMaterial();
        material.test.clear();
        QVERIFY_THROWS_EXCEPTION(api::Error, graphLines(material, {1, 1, 10}, goOn));
    }
};

STRATA_TEST(LinesTest, tst_lines);
#include "tst_lines.moc"
