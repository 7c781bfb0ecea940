// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>
#include <random>

#include "engine/chemistry/correction.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

using namespace strata;

class CorrectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void maximalValences();
    void takesTheMostProbable();
    void breaksTiesByPlace();
    void ignoresNonsense();
    void keepsTheLargestComponent();
    void alwaysValid();
    void lowersTheHighestBond();
    void loweringIsAlwaysValid();
    void orderOfCandidatesDoesNotMatter();
};

namespace {

api::Vocabulary classes(const std::vector<api::NodeClass>& types) {
    auto vocabulary = chemistry::emptyMoleculeVocabulary();
    vocabulary.nodeClasses = types;
    return vocabulary;
}

const std::vector<api::NodeClass> kTypes{
    {"C", 6, 0},  {"N", 7, 0},  {"N", 7, 1},  {"N", 7, -1},  {"O", 8, 0},   {"O", 8, -1},  {"O", 8, 1},
    {"F", 9, 0},  {"P", 15, 0}, {"S", 16, 0}, {"Cl", 17, 0}, {"B", 5, 0},   {"B", 5, -1},  {"Si", 14, 0},
    {"I", 53, 0}, {"C", 6, -1}, {"C", 6, 1},  {"Se", 34, 0}, {"Na", 11, 1}, {"Zn", 30, 2}, {"Sn", 50, 0}};

}  // namespace

// Values: the largest v up to 8 for which Python RDKit 2022.09 sanitises the atom with v fluorines.
void CorrectionTest::maximalValences() {
    const std::vector<int> expected{4, 3, 4, 2, 2, 1, 3, 1, 7, 6, 1, 3, 4, 6, 5, 3, 3, 6, 0, 8, 4};
    QVERIFY(chemistry::maximalValences(classes(kTypes)) == expected);
}

void CorrectionTest::takesTheMostProbable() {
    const auto vocabulary = classes({{"C", 6, 0}, {"O", 8, 0}});
    // Both oxygens want a double bond with the first carbon; the triple bond to the other carbon is more probable than
    // one.
    const auto graph = chemistry::correct(
        {0, 0, 1, 1}, {{0, 2, 2, 0.6}, {0, 1, 3, 0.7}, {3, 0, 2, 0.5}, {3, 0, 1, 0.8}, {0, 1, 1, 0.9}}, vocabulary);
    // 0-1 single (0.9), 0-3 single (0.8), 0-1 triple is a second bond of the pair, 0-2 double (0.6) fills carbon 0.
    QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 1}, {0, 2, 2}, {0, 3, 1}}));
    QCOMPARE(chemistry::judge(graph, vocabulary).smiles, std::string("CC(=O)O"));
}

void CorrectionTest::breaksTiesByPlace() {
    const auto vocabulary = classes({{"C", 6, 0}, {"F", 9, 0}});
    const auto graph =
        chemistry::correct({0, 0, 1}, {{1, 2, 1, 0.5}, {0, 2, 1, 0.5}, {0, 1, 2, 0.5}, {0, 1, 1, 0.5}}, vocabulary);
    QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 1}, {0, 2, 1}}));
}

void CorrectionTest::ignoresNonsense() {
    const auto vocabulary = classes({{"C", 6, 0}});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto graph = chemistry::correct(
        {0, 0}, {{0, 0, 1, 1}, {0, 2, 1, 1}, {-1, 0, 1, 1}, {0, 1, 0, 1}, {0, 1, 9, 1}, {0, 1, 3, nan}, {1, 0, 2, 0.1}},
        vocabulary);
    QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 2}}));
    QVERIFY(chemistry::correct({}, {{0, 1, 1, 1}}, vocabulary).nodes.empty());
}

void CorrectionTest::keepsTheLargestComponent() {
    const api::Graph two{{5, 6, 7, 8, 9}, {{0, 3, 2}, {1, 2, 1}, {2, 4, 3}}, "x"};
    const auto kept = chemistry::keepLargestComponent(two);
    QVERIFY((kept == api::Graph{{6, 7, 9}, {{0, 1, 1}, {1, 2, 3}}, ""}));
    const api::Graph tie{{5, 6, 7, 8}, {{0, 2, 1}, {1, 3, 2}}, ""};
    QVERIFY((chemistry::keepLargestComponent(tie) == api::Graph{{5, 7}, {{0, 1, 1}}, ""}));
    const api::Graph whole{{1, 2}, {{0, 1, 1}}, "whole"};
    QVERIFY(chemistry::keepLargestComponent(whole) == whole);
}

void CorrectionTest::alwaysValid() {
    const auto vocabulary = classes(kTypes);
    std::mt19937 random(3);
    for (int round = 0; round < 4000; ++round) {
        const int n = 1 + static_cast<int>(random() % (round % 50 == 0 ? 120 : 20));
        std::vector<int> nodes;
        for (int i = 0; i < n; ++i) nodes.push_back(static_cast<int>(random() % kTypes.size()));
        std::vector<chemistry::EdgeCandidate> candidates;
        for (int i = 0; i < n * 6; ++i)
            candidates.push_back({static_cast<int>(random() % static_cast<unsigned>(n)),
                                  static_cast<int>(random() % static_cast<unsigned>(n)),
                                  1 + static_cast<int>(random() % 3), static_cast<double>(random() % 10) / 10});
        const auto graph = chemistry::correct(nodes, candidates, vocabulary);
        const auto verdict = chemistry::judge(graph, vocabulary);
        QVERIFY2(verdict.valid && verdict.connected, verdict.reason.c_str());
    }
}

// Worked by hand: C(#C)(=C)C has six bond orders; the triple bond goes down twice. F-F-F loses a bond and its third
// atom.
void CorrectionTest::lowersTheHighestBond() {
    const auto vocabulary = classes({{"C", 6, 0}, {"F", 9, 0}});
    const auto graph = chemistry::correctByLowering({{0, 0, 0, 0}, {{0, 1, 3}, {0, 2, 2}, {0, 3, 1}}, "x"}, vocabulary);
    QVERIFY((graph == api::Graph{{0, 0, 0, 0}, {{0, 1, 1}, {0, 2, 2}, {0, 3, 1}}, ""}));
    QVERIFY((chemistry::correctByLowering({{1, 1, 1}, {{0, 1, 1}, {1, 2, 1}}, ""}, vocabulary) ==
             api::Graph{{1, 1}, {{0, 1, 1}}, ""}));
    const api::Graph fine{{0, 0}, {{0, 1, 2}}, ""};
    QVERIFY(chemistry::correctByLowering(fine, vocabulary) == fine);
}

void CorrectionTest::loweringIsAlwaysValid() {
    const auto vocabulary = classes(kTypes);
    std::mt19937 random(5);
    for (int round = 0; round < 1000; ++round) {
        api::Graph graph;
        const int n = 1 + static_cast<int>(random() % (round % 50 == 0 ? 120 : 20));
        for (int i = 0; i < n; ++i) graph.nodes.push_back(static_cast<int>(random() % kTypes.size()));
        for (int u = 0; u < n; ++u)
            for (int v = u + 1; v < n; ++v)
                if (random() % 3 == 0) graph.edges.push_back({u, v, 1 + static_cast<int>(random() % 3)});
        const auto verdict = chemistry::judge(chemistry::correctByLowering(graph, vocabulary), vocabulary);
        QVERIFY2(verdict.valid && verdict.connected, verdict.reason.c_str());
    }
}

void CorrectionTest::orderOfCandidatesDoesNotMatter() {
    const auto vocabulary = classes(kTypes);
    std::mt19937 random(4);
    const std::vector<int> nodes{0, 1, 4, 0, 9, 0, 0, 1};
    std::vector<chemistry::EdgeCandidate> candidates;
    for (int u = 0; u < 8; ++u)
        for (int v = u + 1; v < 8; ++v)
            candidates.push_back({u, v, 1 + (u + v) % 3, static_cast<double>(random() % 4)});
    const auto first = chemistry::correct(nodes, candidates, vocabulary);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(candidates.begin(), candidates.end(), random);
        QVERIFY(chemistry::correct(nodes, candidates, vocabulary) == first);
    }
}

STRATA_TEST(CorrectionTest, tst_correction);
#include "tst_correction.moc"
