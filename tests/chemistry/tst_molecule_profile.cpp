// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <cmath>
#include <map>

#include "engine/chemistry/molecule_comparison.h"
#include "engine/chemistry/molecule_profile.h"
#include "engine/chemistry/properties.h"
#include "engine/metrics/wasserstein.h"
#include "tests/chemistry/some_molecules.h"
#include "tests/support/test_main.h"

using namespace strata;
using chemistry::MoleculeComparison;
using chemistry::MoleculeProfile;

class MoleculeProfileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPython();
    void threadsPlayNoPart();
    void whatIsNoMoleculeIsCounted();
    void stopsWhenTold();
    void aSetAgainstItself();
    void resamplesAreSets();
    void nothingAgainstNothing();
    void halvesOfQm9AreClose();
};

namespace {

/// reference_moses.csv, made by reference_moses.py.
std::map<QByteArray, double> reference() {
    std::map<QByteArray, double> result;
    QFile file(STRATA_REFERENCE_MOSES);
    if (!file.open(QIODevice::ReadOnly)) return result;
    while (!file.atEnd()) {
        const auto fields = file.readLine().trimmed().split(',');
        result[fields[0]] = fields[1].toDouble();
    }
    return result;
}

bool close(double found, double expected, double tolerance) {
    if (std::abs(found - expected) < tolerance) return true;
    qWarning("%.12f, expected %.12f", found, expected);
    return false;
}

MoleculeComparison::Values compared(const MoleculeProfile& a, const MoleculeProfile& b) {
    return MoleculeComparison(a, b).values();
}

}  // namespace

void MoleculeProfileTest::agreesWithPython() {
    auto molecules = test::referenceMolecules();
    std::erase_if(molecules.graphs, [](const auto& graph) { return graph.name.find('.') != std::string::npos; });
    auto expected = reference();
    QCOMPARE(static_cast<double>(molecules.graphs.size()), expected["connected"]);
    const std::vector<api::Graph> first(molecules.graphs.begin(), molecules.graphs.begin() + 500);
    const std::vector<api::Graph> others(molecules.graphs.begin() + 500, molecules.graphs.end());
    const auto a = MoleculeProfile::of(first, molecules.classes, 2);
    const auto b = MoleculeProfile::of(others, molecules.classes, 2);
    QCOMPARE(a.leftOut() + b.leftOut(), 0u);
    const auto found = compared(a, b);
    QVERIFY(close(found.scaffold, expected["scaffold"], 1e-9));
    QVERIFY(close(found.fragments, expected["fragments"], 1e-9));
    QVERIFY(close(found.nearest, expected["nearest"], 1e-9));
    QVERIFY(close(found.internalDiversity, expected["diversity"], 1e-9));
    // Of values that the file gives to nine decimals.
    QVERIFY(close(metrics::wasserstein(a.qed(), b.qed()), expected["w1 qed"], 1e-8));
    QVERIFY(close(metrics::wasserstein(a.logP(), b.logP()), expected["w1 logP"], 1e-8));
    QVERIFY(close(metrics::wasserstein(a.weight(), b.weight()), expected["w1 weight"], 1e-8));
    QVERIFY(close(metrics::wasserstein(a.sa(), b.sa()), expected["w1 sa"], 1e-8));
    QVERIFY(close(metrics::wasserstein(a.rings(), b.rings()), expected["w1 rings"], 1e-8));
    QVERIFY(found.nspdk > 0 && found.nspdk < 0.01);
}

void MoleculeProfileTest::threadsPlayNoPart() {
    const auto molecules = test::referenceMolecules();
    const auto one = MoleculeProfile::of(molecules.graphs, molecules.classes, 1);
    const auto several = MoleculeProfile::of(molecules.graphs, molecules.classes, 5);
    QVERIFY(one.qed() == several.qed() && one.sa() == several.sa());
    QVERIFY(one.logP() == several.logP() && one.weight() == several.weight() && one.rings() == several.rings());
    QCOMPARE(one.leftOut(), several.leftOut());
    QCOMPARE(compared(one, one).internalDiversity, compared(several, several).internalDiversity);
    QVERIFY(compared(one, several).nspdk < 1e-15);
    const auto alone = chemistry::properties(molecules.graphs[3], molecules.classes);
    QCOMPARE(one.qed()[3], alone.qed);
    QCOMPARE(one.sa()[3], alone.sa);
}

void MoleculeProfileTest::whatIsNoMoleculeIsCounted() {
    test::Molecules molecules;
    for (const char* smiles : {"CCO", "CC.O", "c1ccccc1"}) molecules.add(smiles);
    molecules.graphs.push_back({});                                     // no atom
    molecules.graphs.push_back({{1, 1}, {{0, 1, 3}}, ""});              // O#O
    molecules.graphs.push_back({{0, 99}, {{0, 1, 1}, {7, 8, 9}}, ""});  // no graph
    molecules.graphs.push_back({std::vector<int>(4000, 0), {}, "much too large"});
    const auto profile = MoleculeProfile::of(molecules.graphs, molecules.classes, 2);
    QCOMPARE(profile.size(), 2u);
    QCOMPARE(profile.leftOut(), 5u);
    QCOMPARE(profile.rings(), (std::vector<double>{0, 1}));
}

void MoleculeProfileTest::stopsWhenTold() {
    const auto molecules = test::referenceMolecules();
    std::vector<std::size_t> calls;
    const auto part = MoleculeProfile::of(molecules.graphs, molecules.classes, 2, [&](std::size_t done) {
        calls.push_back(done);
        return calls.size() < 2;
    });
    QCOMPARE(calls.size(), 2u);
    QVERIFY(calls[0] > 0 && calls[1] > calls[0] && calls[1] < molecules.graphs.size());
    QCOMPARE(part.size() + part.leftOut(), calls[1]);
    calls.clear();
    MoleculeProfile::of(molecules.graphs, molecules.classes, 2,
                        [&](std::size_t done) { return calls.push_back(done), true; });
    QCOMPARE(calls.back(), molecules.graphs.size());
}

void MoleculeProfileTest::aSetAgainstItself() {
    auto molecules = test::referenceMolecules();
    molecules.graphs.resize(200);
    const auto set = MoleculeProfile::of(molecules.graphs, molecules.classes, 2);
    const auto found = compared(set, set);
    QVERIFY(found.nspdk < 1e-15);
    for (const double one : {found.scaffold, found.fragments, found.nearest}) QVERIFY(std::abs(one - 1) < 1e-12);
    const auto single = MoleculeProfile::of({molecules.graphs[0]}, molecules.classes, 1);
    QCOMPARE(compared(single, single).internalDiversity, 0.0);
}

/// A resample is the set that it stands for. Part p of 96 molecules has molecules p and p + 48.
void MoleculeProfileTest::resamplesAreSets() {
    const auto molecules = test::referenceMolecules();
    const auto& all = molecules.graphs;
    std::vector<api::Graph> first, second;
    for (const auto& graph : all) {
        if (graph.name.find('.') != std::string::npos) continue;
        if (first.size() < 96)
            first.push_back(graph);
        else if (second.size() < 144)
            second.push_back(graph);
    }
    const auto a = MoleculeProfile::of(first, molecules.classes, 2),
               b = MoleculeProfile::of(second, molecules.classes, 2);
    const MoleculeComparison comparison(a, b);
    QCOMPARE(comparison.generatedParts(), 48u);
    QCOMPARE(comparison.referenceParts(), 48u);
    std::vector<float> countsA(48, 0), countsB(48, 0);
    std::vector<api::Graph> drawnA, drawnB;
    for (std::size_t p = 0; p < 48; ++p) {
        countsA[p] = static_cast<float>(p % 3);
        countsB[p] = p % 2 == 0 ? 2.0F : 0.0F;
        for (std::size_t k = 0; k < p % 3; ++k)
            for (const auto i : {p, p + 48}) drawnA.push_back(first[i]);
        for (int k = 0; k < static_cast<int>(countsB[p]); ++k)
            for (const auto i : {p, p + 48, p + 96}) drawnB.push_back(second[i]);
    }
    const auto found = comparison.resampled(countsA, countsB);
    const auto explicitA = MoleculeProfile::of(drawnA, molecules.classes, 2);
    const auto expected = compared(explicitA, MoleculeProfile::of(drawnB, molecules.classes, 2));
    QVERIFY(close(found.nspdk, expected.nspdk, 1e-12));
    QVERIFY(close(found.scaffold, expected.scaffold, 1e-12));
    QVERIFY(close(found.fragments, expected.fragments, 1e-12));
    QVERIFY(close(found.internalDiversity, expected.internalDiversity, 1e-12));
    QVERIFY(close(found.nearest, compared(explicitA, b).nearest, 1e-12));  // to the whole reference
}

void MoleculeProfileTest::nothingAgainstNothing() {
    test::Molecules molecules;
    molecules.add("CCO");
    const auto ethanol = MoleculeProfile::of(molecules.graphs, molecules.classes, 1);
    const MoleculeProfile none;
    QCOMPARE(none.size(), 0u);
    QVERIFY(std::isnan(compared(none, ethanol).internalDiversity));
    QCOMPARE(compared(ethanol, none).internalDiversity, 0.0);
    for (const auto& found : {compared(none, ethanol), compared(ethanol, none), compared(none, none)})
        for (const double value : {found.nspdk, found.scaffold, found.fragments, found.nearest})
            QVERIFY(std::isnan(value));
    QVERIFY(std::isnan(compared(ethanol, ethanol).scaffold));  // none has a scaffold
}

// STRATA_MOLECULES=10000 times the real thing.
void MoleculeProfileTest::halvesOfQm9AreClose() {
    const auto half = std::max(2000, qEnvironmentVariableIntValue("STRATA_MOLECULES"));
    const auto molecules = test::qm9Molecules(2 * static_cast<std::size_t>(half));
    if (molecules.graphs.empty()) QSKIP("needs shared/data/qm9/qm9.csv.gz");
    std::vector<api::Graph> even, odd;
    for (std::size_t i = 0; i < molecules.graphs.size(); ++i) (i % 2 == 0 ? even : odd).push_back(molecules.graphs[i]);
    QElapsedTimer timer;
    timer.start();
    const auto a = MoleculeProfile::of(even, molecules.classes, 2);
    const auto b = MoleculeProfile::of(odd, molecules.classes, 2);
    const auto profiles = timer.restart();
    const auto found = compared(a, b);
    const auto apart = [&](const std::vector<double>& (MoleculeProfile::*values)() const) {
        return metrics::wasserstein((a.*values)(), (b.*values)());
    };
    const auto logP = apart(&MoleculeProfile::logP), qed = apart(&MoleculeProfile::qed),
               sa = apart(&MoleculeProfile::sa), rings = apart(&MoleculeProfile::rings);
    qInfo("%d and %d molecules: profiles %lld ms, comparison %lld ms", half, half, profiles, timer.elapsed());
    qInfo(
        "W1 logP %.4f QED %.4f SA %.4f rings %.4f, NSPDK %.6f, scaffold %.4f, fragments %.4f, SNN %.4f, "
        "IntDiv %.4f, left out %zu",
        logP, qed, sa, rings, found.nspdk, found.scaffold, found.fragments, found.nearest, found.internalDiversity,
        a.leftOut() + b.leftOut());
    QCOMPARE(a.leftOut() + b.leftOut(), 0u);
    QVERIFY(logP < 0.1 && qed < 0.01 && sa < 0.1 && rings < 0.1);
    QVERIFY(found.nspdk < 0.003 && found.fragments > 0.9 && found.nearest > 0.3);
    QVERIFY(found.internalDiversity > 0.85 && found.internalDiversity < 0.97);
}

STRATA_TEST(MoleculeProfileTest, tst_molecule_profile);
#include "tst_molecule_profile.moc"
