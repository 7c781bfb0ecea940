// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include <algorithm>
#include <cmath>

#include "engine/chemistry/molecule.h"
#include "engine/chemistry/properties.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/community_small.h"
#include "engine/datasets/reader.h"
#include "tests/support/test_main.h"

using namespace strata;

class BuiltinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void catalogue();
    void communitySmall();
    void communitySmallIsReproducible();
    void nciRoundTrip();
    void nciHasItsLogPWhereThatIsAskedFor();
    void citationsAreMadeUpButConsistent();
};

void BuiltinTest::catalogue() {
    const auto all = datasets::builtinDatasets();
    QCOMPARE(all.size(), 5u);
    QCOMPARE(all[0].location, std::string("builtin:community-small"));
    QVERIFY(all[0].available);
    QCOMPARE(all[1].location, std::string("builtin:nci"));
    QCOMPARE(all[1].available, !datasets::nciFile().empty());
    QCOMPARE(all[2].location, std::string("builtin:nci-logp"));
    QCOMPARE(all[3].location, std::string("builtin:citations"));
    QVERIFY(all[3].available);
    QCOMPARE(all[4].location, std::string("builtin:fashion-mnist"));
    QCOMPARE(all[4].available, !datasets::fashionMnistFile().empty());
    for (const auto& entry : all)
        QVERIFY(datasets::isBuiltin(entry.location) && !entry.title.empty() && entry.description.ends_with('.'));
}

void BuiltinTest::communitySmall() {
    const auto data = datasets::load({"builtin:community-small", {}});
    QCOMPARE(data->graphs.size(), 100u);
    QCOMPARE(data->name, std::string("Community-small"));
    QCOMPARE(data->sha256.size(), 64u);
    QSet<QString> distinct;
    double inside = 0, pairs = 0;
    for (const auto& graph : data->graphs) {
        const int n = graph.size(), half = n / 2;
        QVERIFY(n >= 12 && n <= 20 && n % 2 == 0);
        int between = 0;
        for (const auto& edge : graph.edges) {
            QVERIFY(edge.u < edge.v && edge.v < n && edge.type == 1);
            if (edge.u < half && edge.v >= half) ++between;
        }
        QCOMPARE(between, 1);  // 0.05·|V| is 0.6 to 1
        // Connected: everything is reached from node 0.
        QSet<int> reached{0};
        for (int round = 0; round < n; ++round)
            for (const auto& edge : graph.edges)
                if (reached.contains(edge.u) || reached.contains(edge.v)) reached << edge.u << edge.v;
        QCOMPARE(reached.size(), n);
        inside += static_cast<double>(graph.edges.size()) - between;
        pairs += half * (half - 1);
        distinct << QString::fromStdString(graph.name);
    }
    QCOMPARE(distinct.size(), 100);
    // p = 0.7 (a little more since communities are connected); the standard deviation of this share is 0.006.
    QVERIFY2(inside / pairs > 0.68 && inside / pairs < 0.73, qPrintable(QString::number(inside / pairs)));
}

void BuiltinTest::communitySmallIsReproducible() {
    QVERIFY(datasets::communitySmall(5) == datasets::communitySmall(5));
    QVERIFY(datasets::communitySmall(5) != datasets::communitySmall(6));
}

/// SMILES → graph → SMILES over all of it: every line comes back as itself, or is told of with a reason.
void BuiltinTest::nciRoundTrip() {
    if (datasets::nciFile().empty()) QSKIP("rdkit-data is not installed");
    const auto data = datasets::load({"builtin:nci", {}});
    QCOMPARE(data->graphs.size() + data->skippedCount, 4999u);
    // By hand: 9 molecules with sulfur, iodine or phosphorus radicals; 6 that RDKit itself refuses for their valences.
    QCOMPARE(data->skippedCount, 15u);
    int radicals = 0, valences = 0;
    for (const auto& skipped : data->skipped) {
        radicals += skipped.reason.find("is a radical") != std::string::npos;
        valences += skipped.reason.find("breaks valence") != std::string::npos;
    }
    QCOMPARE(radicals, 9);
    QCOMPARE(valences, 6);
    for (const auto& graph : data->graphs) {
        const auto verdict = chemistry::judge(graph, data->vocabulary);
        QVERIFY2(verdict.valid, graph.name.c_str());
        QCOMPARE(verdict.smiles, graph.name);
        QCOMPARE(chemistry::graphFromSmiles(verdict.smiles, data->vocabulary).name, graph.name);
    }
}

void BuiltinTest::nciHasItsLogPWhereThatIsAskedFor() {
    if (datasets::nciFile().empty()) QSKIP("rdkit-data is not installed");
    api::DataFilter filter;
    filter.limit = 50;
    const auto data = datasets::load({"builtin:nci-logp", filter});
    QCOMPARE(data->columns.size(), 1u);
    QCOMPARE(data->columns[0].values.size(), data->graphs.size());
    QVERIFY(datasets::load({"builtin:nci", filter})->columns.empty());
    // Toluene: Chem.Crippen.MolLogP(Chem.MolFromSmiles("Cc1ccccc1")) of Python RDKit 2022.09.
    const auto toluene = chemistry::graphFromSmiles("Cc1ccccc1", data->vocabulary);
    QVERIFY(std::abs(chemistry::logP(toluene, data->vocabulary) - 1.99502) < 1e-5);
}

void BuiltinTest::citationsAreMadeUpButConsistent() {
    const auto data = datasets::load({"builtin:citations", {}});
    QCOMPARE(data->graphs.size(), 1u);
    const auto& graph = data->graphs.front();
    QCOMPARE(graph.size(), 600);
    QCOMPARE(data->vocabulary.nodeClasses.size(), 6u);
    QVERIFY(data->words && data->words->count == 300 && data->words->used.size() == 600);
    std::size_t within = 0;
    for (const auto& edge : graph.edges) {
        QVERIFY(edge.u < edge.v && edge.v < 600);
        within += graph.nodes[static_cast<std::size_t>(edge.u)] == graph.nodes[static_cast<std::size_t>(edge.v)];
    }
    const auto links = static_cast<double>(graph.edges.size());
    QVERIFY2(links > 1000 && links < 1200, qPrintable(QString::number(links)));
    QVERIFY(static_cast<double>(within) / links > 0.87);  // nine in ten, and some of the others by chance
    for (const auto& words : data->words->used)
        QVERIFY(!words.empty() && std::ranges::is_sorted(words) && words.back() < 300);
    QCOMPARE(datasets::load({"builtin:citations", {}})->sha256, data->sha256);
    QVERIFY(datasets::load({"builtin:citations?seed=2", {}})->sha256 != data->sha256);
    QVERIFY(api::presetKinds(*data) == std::vector<std::string>{"network"});
}

STRATA_TEST(BuiltinTest, tst_builtin);
#include "tst_builtin.moc"
