// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/molecule_judge.h"

#include <cmath>
#include <map>

#include "engine/chemistry/molecule.h"
#include "engine/evaluation/lines.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::evaluation;

namespace {

struct Molecules {
    api::Vocabulary vocabulary = chemistry::emptyMoleculeVocabulary();
    std::vector<api::Graph> graphs;
    explicit Molecules(const std::vector<const char*>& smiles) {
        for (const char* text : smiles) graphs.push_back(chemistry::graphFromSmiles(text, vocabulary));
    }
};

std::map<std::string, api::Figure> byName(const std::vector<api::Figure>& figures) {
    std::map<std::string, api::Figure> result;
    for (const auto& figure : figures) result[figure.name] = figure;
    return result;
}

const Molecules kAlcohols({"CO", "CCO", "CCCO", "CC(C)O", "CCCCO", "OCCO", "CCC(C)O", "OCCCO"});
const Molecules kRings({"C1CC1", "C1CCC1", "C1CCCC1", "c1ccccc1", "C1CCOC1", "c1ccncc1", "C1CCNC1", "Cc1ccccc1"});

}  // namespace

class MoleculeJudgeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSetIsNowhereFromItself() {
        const MoleculeJudge judge(kAlcohols.graphs, kAlcohols.vocabulary, {1, 1, 50});
        auto figures = byName(judge.figures(kAlcohols.graphs, kAlcohols.vocabulary));
        for (const char* name : {"w1_logp", "w1_qed", "w1_rings", "w1_weight"}) {
            QVERIFY2(figures.contains(name), name);
            QCOMPARE(figures[name].value, 0.0);
            const bool spread = figures[name].high > 0;
            QVERIFY2(figures[name].low == 0 && spread == (std::string(name) != "w1_rings"),
                     name);  // no alcohol has a ring
        }
    }

    void ringsAreCountedApart() {
        const MoleculeJudge judge(kAlcohols.graphs, kAlcohols.vocabulary, {1, 1, 50});
        auto figures = byName(judge.figures(kRings.graphs, kRings.vocabulary));
        QCOMPARE(figures["rings_mean"].value, 1.0);
        QCOMPARE(figures["w1_rings"].value, 1.0);
        QCOMPARE(figures["w1_rings"].low, 1.0);  // every resample has one ring a molecule
        QVERIFY(figures["w1_logp"].low > 0);
    }

    void measuresOfWholeSetsHaveIntervals() {
        std::vector<api::Graph> mixed, other;
        for (int i = 0; i < 6; ++i) {
            mixed.insert(mixed.end(), kAlcohols.graphs.begin(), kAlcohols.graphs.end() - i);
            other.insert(other.end(), kAlcohols.graphs.begin() + i, kAlcohols.graphs.end());
        }
        const MoleculeJudge judge(other, kAlcohols.vocabulary, {1, 1, 100});
        auto figures = byName(judge.figures(mixed, kAlcohols.vocabulary));
        for (const char* name : {"nspdk", "fragments", "snn", "internal_diversity"}) {
            QVERIFY2(figures.contains(name), name);
            const auto& figure = figures[name];
            QVERIFY2(figure.low <= figure.value && figure.value <= figure.high, name);
        }
        QVERIFY(figures["internal_diversity"].low < figures["internal_diversity"].high);
        QVERIFY(!figures.contains("scaffold"));  // no alcohol has one
        // A handful of molecules says too little.
        const MoleculeJudge few(kAlcohols.graphs, kAlcohols.vocabulary, {1, 1, 100});
        QVERIFY(std::isnan(byName(few.figures(kAlcohols.graphs, kAlcohols.vocabulary))["nspdk"].low));
    }

    void whatCannotBeToldIsAbsent() {
        const MoleculeJudge judge(kAlcohols.graphs, kAlcohols.vocabulary, {1, 1, 20});
        QVERIFY(judge.figures({}, kAlcohols.vocabulary).empty());
        for (const auto& figure : judge.figures(kRings.graphs, kRings.vocabulary))
            QVERIFY2(std::isfinite(figure.value), figure.name.c_str());
    }

    void everyTableHasItsReferenceLines() {
        Material material;
        material.vocabulary = material.testVocabulary = kAlcohols.vocabulary;
        material.test = kAlcohols.graphs;
        material.training = material.copies = kAlcohols.graphs;
        material.known = identitiesOf(material.training, material.vocabulary);
        material.run = populationOf("run", "A run", {kAlcohols.graphs[0], kAlcohols.graphs[0], kAlcohols.graphs[1]},
                                    material.vocabulary);
        material.corrected = populationOf("run_corrected", "Corrected", kAlcohols.graphs, material.vocabulary);
        const auto lines = moleculeLines(material, {1, 1, 20}, [](const std::string&, double) { return true; });
        QStringList keys;
        for (const auto& line : lines) keys += QString::fromStdString(line.key);
        QCOMPARE(keys.join(' '), QString("run run_corrected floor copies untrained"));
        auto run = byName(lines[0].figures);
        QCOMPARE(run["share_valid_raw"].value, 1.0);
        QVERIFY(std::abs(run["share_unique"].value - 2.0 / 3) < 1e-15);
        QCOMPARE(run["share_novel"].value, 0.0);
        QVERIFY(byName(lines[1].figures).contains("share_valid"));
        QVERIFY(!run.contains("fcd"));
    }

    void theFrechetDistanceIsOfValidMoleculesInOnePiece() {
        Material material;
        material.vocabulary = material.testVocabulary = kAlcohols.vocabulary;
        material.test = material.training = material.copies = kAlcohols.graphs;
        material.run =
            populationOf("run", "A run", {kAlcohols.graphs[0], api::Graph{{0, 0}, {}, ""}, kAlcohols.graphs[1]},
                         material.vocabulary);
        std::vector<std::vector<std::string>> seen;
        material.frechet = [&](const std::vector<std::string>& smiles, const Counting&) {
            seen.push_back(smiles);
            return seen.size() == 1 ? 2.5 : std::nan("");
        };
        const auto lines = moleculeLines(material, {1, 1, 20}, [](const std::string&, double) { return true; });
        QVERIFY((seen.front() == std::vector<std::string>{"CO", "CCO"}));
        QCOMPARE(byName(lines[0].figures)["fcd"].value, 2.5);
        QVERIFY(!byName(lines[1].figures).contains("fcd"));
    }
};

STRATA_TEST(MoleculeJudgeTest, tst_molecule_judge);
#include "tst_molecule_judge.moc"
