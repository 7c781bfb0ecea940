// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <set>

#include "engine/chemistry/molecule_comparison.h"
#include "engine/chemistry/molecule_profile.h"
#include "engine/chemistry/random_molecules.h"
#include "engine/metrics/wasserstein.h"
#include "tests/chemistry/some_molecules.h"
#include "tests/support/test_main.h"

using namespace strata;

class RandomMoleculesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areValid();
    void followSeedAndTraining();
    void ofOddGraphs();
    void ofQm9();
};

namespace {

std::set<std::string> names(const std::vector<api::Graph>& graphs, const api::Vocabulary& classes) {
    std::set<std::string> result;
    for (const auto& graph : graphs) result.insert(chemistry::judge(graph, classes).smiles);
    return result;
}

}  // namespace

void RandomMoleculesTest::areValid() {
    const auto training = test::referenceMolecules();  // with metals, charges and 20 elements
    for (const auto& graph : chemistry::randomMolecules(training.graphs, training.classes, 500, 3)) {
        const auto verdict = chemistry::judge(graph, training.classes);
        QVERIFY2(verdict.valid && verdict.connected, verdict.reason.c_str());
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            QVERIFY(graph.edges[i].u < graph.edges[i].v);
            if (i > 0)
                QVERIFY(std::pair(graph.edges[i - 1].u, graph.edges[i - 1].v) <
                        std::pair(graph.edges[i].u, graph.edges[i].v));
        }
    }
}

void RandomMoleculesTest::followSeedAndTraining() {
    test::Molecules training;
    for (const char* smiles : {"CCCC", "CO", "OC"}) training.add(smiles);
    const auto some = chemistry::randomMolecules(training.graphs, training.classes, 3000, 7);
    QVERIFY(some == chemistry::randomMolecules(training.graphs, training.classes, 3000, 7));
    QVERIFY(some != chemistry::randomMolecules(training.graphs, training.classes, 3000, 8));
    double atoms = 0, oxygen = 0, small = 0;
    for (const auto& graph : some) {
        QVERIFY(graph.size() <= 4);
        small += graph.size() <= 2;
        for (const int node : graph.nodes) {
            ++atoms;
            oxygen += training.classes.nodeClasses[static_cast<std::size_t>(node)].symbol == "O";
        }
    }
    QVERIFY(std::abs(small / 3000 - 2.0 / 3) < 0.05);
    QVERIFY(std::abs(oxygen / atoms - 2.0 / 8) < 0.03);
}

void RandomMoleculesTest::ofOddGraphs() {
    const auto classes = chemistry::emptyMoleculeVocabulary();
    QVERIFY(chemistry::randomMolecules({}, classes, 5, 1).empty());
    QVERIFY(chemistry::randomMolecules({{}, {{-1, 3}, {{0, 9, 9}}, ""}}, classes, 5, 1).empty());
    test::Molecules sodium;
    sodium.add("[Na+].[Cl-]");
    for (const auto& graph : chemistry::randomMolecules(sodium.graphs, sodium.classes, 20, 1))
        QCOMPARE(graph.size(), 1);
}

// The untrained line of QM9's benchmark: 98.7 % unique; W1 of logP 0.10, SA 1.0, rings 0.8.
void RandomMoleculesTest::ofQm9() {
    const auto real = test::qm9Molecules(2000);
    if (real.graphs.empty()) QSKIP("needs shared/data/qm9/qm9.csv.gz");
    const auto random = chemistry::randomMolecules(real.graphs, real.classes, 2000, 1);
    const auto unique = static_cast<double>(names(random, real.classes).size()) / 2000;
    const auto profile = chemistry::MoleculeProfile::of(random, real.classes, 2);
    const auto reference = chemistry::MoleculeProfile::of(real.graphs, real.classes, 2);
    const auto nspdk = chemistry::MoleculeComparison(profile, reference).values().nspdk;
    const auto logP = metrics::wasserstein(profile.logP(), reference.logP()),
               sa = metrics::wasserstein(profile.sa(), reference.sa()),
               rings = metrics::wasserstein(profile.rings(), reference.rings());
    qInfo("unique %.4f, W1 logP %.4f SA %.4f rings %.4f, NSPDK %.5f", unique, logP, sa, rings, nspdk);
    QCOMPARE(profile.leftOut(), 0u);
    QVERIFY(unique > 0.97);
    QVERIFY(logP > 0.05 && logP < 0.2);
    QVERIFY(sa > 0.8 && sa < 1.2);
    QVERIFY(rings > 0.6 && rings < 1.0);
    QVERIFY(nspdk > 0.005);
}

STRATA_TEST(RandomMoleculesTest, tst_random_molecules);
#include "tst_random_molecules.moc"
