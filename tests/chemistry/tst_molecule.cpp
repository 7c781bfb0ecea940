// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>
#include <thread>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

using namespace strata;

class MoleculeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void graphOfAceticAcid();
    void canonicalNames_data();
    void canonicalNames();
    void refusals_data();
    void refusals();
    void unknownElementIsNamed();
    void classesAreAppendedOnlyOnSuccess();
    void judgesWithoutRepair();
    void oddGraphsAreJudged();
    void mutatedSmilesNeverCrash();
    void threadsAgree();
};

namespace {

std::string refusal(const std::string& smiles) {
    auto classes = chemistry::emptyMoleculeVocabulary();
    try {
        chemistry::graphFromSmiles(smiles, classes);
    } catch (const api::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

void MoleculeTest::graphOfAceticAcid() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles("CC(=O)[O-]", classes);
    QCOMPARE(classes.nodeClasses.size(), 3u);
    QCOMPARE(classes.nodeClasses[1].label(), std::string("O"));
    QCOMPARE(classes.nodeClasses[2].label(), std::string("O-"));
    QVERIFY((graph.nodes == std::vector<int>{0, 0, 1, 2}));
    QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 1}, {1, 2, 2}, {1, 3, 1}}));
    QCOMPARE(graph.name, std::string("CC(=O)[O-]"));
    QVERIFY((classes.edgeNames == std::vector<std::string>{"none", "single", "double", "triple"}));
}

// Right-hand sides: Chem.MolToSmiles(m, isomericSmiles=False) of Python RDKit 2022.09.
void MoleculeTest::canonicalNames_data() {
    QTest::addColumn<QString>("smiles");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("methane") << "C"
                             << "C";
    QTest::newRow("aromatic") << "C1=CC=CC=C1O"
                              << "Oc1ccccc1";
    QTest::newRow("pyrrole") << "c1cc[nH]c1"
                             << "c1cc[nH]c1";
    QTest::newRow("stereo dropped") << "F/C=C/[C@H](N)O"
                                    << "NC(O)C=CF";
    QTest::newRow("explicit hydrogens") << "[H]O[H]"
                                        << "O";
    QTest::newRow("hydrogen with a stereo bond") << "[H]/C(C)=C/C"
                                                 << "CC=CC";
    QTest::newRow("nitro is repaired on reading") << "CN(=O)=O"
                                                  << "C[N+](=O)[O-]";
    QTest::newRow("fragments, metal ion") << "[Na+].[Cl-]"
                                          << "[Cl-].[Na+]";
    QTest::newRow("mercury without hydrogens") << "[Hg]"
                                               << "[Hg]";
    QTest::newRow("atom map dropped") << "[CH3:1]O"
                                      << "CO";
    QTest::newRow("blanks around") << "  CCO\t"
                                   << "CCO";
    QTest::newRow("long ring numbers") << "C%(123)CC%(123)"
                                       << "C1CC1";
}

void MoleculeTest::canonicalNames() {
    QFETCH(QString, smiles);
    QFETCH(QString, canonical);
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles(smiles.toStdString(), classes);
    QCOMPARE(QString::fromStdString(graph.name), canonical);
    const auto verdict = chemistry::judge(graph, classes);
    QVERIFY2(verdict.valid, verdict.reason.c_str());
    QCOMPARE(verdict.smiles, graph.name);
    QCOMPARE(verdict.connected, !canonical.contains('.'));
}

void MoleculeTest::refusals_data() {
    QTest::addColumn<QString>("smiles");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const QString& smiles, const char* part) {
        QTest::newRow(name) << smiles << part;
    };
    row("empty", "", "is empty");
    row("blank", " \t ", "is empty");
    row("open ring", "CC1CC", "opens ring 1, which is never closed (character 3)");
    row("open branch", "CC(C", "opens a branch that is never closed (character 3)");
    row("closed branch", "CC)C", "closes a branch that was not opened (character 3)");
    row("open bracket", "C[NH3", "opens a bracket that is never closed (character 2)");
    row("letter", "CCXC", "has \"X\", which is no atom outside brackets (character 3)");
    row("blank inside", "CC C", "has a blank (character 3)");
    row("not ASCII", QString::fromUtf8("Cé"), "outside ASCII");
    row("reaction", "C>>N", "as reactions do");
    row("no element", "[Qq]", "does not parse");
    row("valence", "CC(C)(C)(C)C", "atom 2 (C) breaks valence: its bonds add up to 5");
    row("charged valence", "C[NH3+](C)", "atom 2 (N) with charge +1 breaks valence: its bonds add up to 5");
    row("aromatic chain", "cccc", "marked aromatic but is in no ring");
    row("no Kekulé form", "c1cccc1", "have no Kekulé form");
    row("isotope", "[13CH4]", "isotope");
    row("deuterium", "[2H]OC", "isotope");
    row("radical", "C[CH2]", "radical");
    row("hydrogen molecule", "[H][H]", "hydrogen 1 does not belong");
    row("proton", "[H+]", "hydrogen 1 does not belong");
    row("hydride", "[NaH]", "hydrogens");
    row("wildcard", "C*", "wildcard");
    row("dative", "[NH3]->[Fe]", "");
    row("quadruple", "[Re]$[Re]", "is not single, double, triple or aromatic");
    row("too many atoms", QString(1001, 'C'), "1001 heavy atoms, more than the 1000 allowed");
    row("far too many atoms", QString(50000, 'C'), "50000 atoms");
    row("far too long", QString(100001, 'C'), "100001 characters");
    row("deep branches", QString("C(").repeated(5000) + "C" + QString(")").repeated(5000), "");
}

void MoleculeTest::refusals() {
    QFETCH(QString, smiles);
    QFETCH(QString, part);
    const auto sentence = QString::fromStdString(refusal(smiles.toStdString()));
    QVERIFY2(!sentence.isEmpty(), "accepted");
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY2(sentence.size() < 300, qPrintable(sentence));
}

void MoleculeTest::unknownElementIsNamed() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CNO", classes);
    const auto known = classes;
    QCOMPARE(chemistry::graphFromSmiles("OCN", known).name, std::string("NCO"));
    try {
        chemistry::graphFromSmiles("CP", known);
        QFAIL("accepted");
    } catch (const api::Error& error) {
        QCOMPARE(error.what(), "The SMILES \"CP\" has the atom P, which is not among those of the data: C, N, O.");
    }
}

void MoleculeTest::classesAreAppendedOnlyOnSuccess() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    QVERIFY_EXCEPTION_THROWN(chemistry::graphFromSmiles("S[CH2]", classes), api::Error);
    QVERIFY(classes.nodeClasses.empty());
}

void MoleculeTest::judgesWithoutRepair() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CNO", classes);
    // Nitromethane with a neutral nitrogen of valence 5: RDKit's reader would repair it, judge must not.
    const auto verdict = chemistry::judge({{0, 1, 2, 2}, {{0, 1, 1}, {1, 2, 2}, {1, 3, 2}}, ""}, classes);
    QVERIFY(!verdict.valid);
    QVERIFY(verdict.connected);
    QVERIFY(verdict.smiles.empty());
    QCOMPARE(verdict.reason, std::string("Not a molecule: atom 2 (N) breaks valence: its bonds add up to 5."));
    const auto apart = chemistry::judge({{0, 2}, {}, ""}, classes);
    QVERIFY(apart.valid && !apart.connected);
    QCOMPARE(apart.smiles, std::string("C.O"));
}

void MoleculeTest::oddGraphsAreJudged() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("C[Fe]", classes);
    const std::vector<api::Graph> odd{{},
                                      {{7}, {}, ""},
                                      {{-1}, {}, ""},
                                      {{0, 0}, {{0, 0, 1}}, ""},
                                      {{0, 0}, {{0, 5, 1}}, ""},
                                      {{0, 0}, {{0, 1, 0}}, ""},
                                      {{0, 0}, {{0, 1, 4}}, ""},
                                      {{0, 0}, {{0, 1, 1}, {0, 1, 1}}, ""},
                                      {{0, 0}, {{-3, 1, 1}}, ""},
                                      {std::vector<int>(1001, 0), {}, ""}};
    for (const auto& graph : odd) {
        const auto verdict = chemistry::judge(graph, classes);
        QVERIFY(!verdict.valid);
        QVERIFY(verdict.reason.starts_with("Not a molecule: "));
    }
    // Iron takes any valence: 60 atoms all bonded to each other hold 1,711 rings, which nobody should look for.
    api::Graph clique{std::vector<int>(60, 1), {}, ""};
    for (int u = 0; u < 60; ++u)
        for (int v = u + 1; v < 60; ++v) clique.edges.push_back({u, v, 1});
    QCOMPARE(chemistry::judge(clique, classes).reason,
             std::string("Not a molecule: it has 1711 rings, more than the 300 allowed."));
}

void MoleculeTest::mutatedSmilesNeverCrash() {
    const std::string good = "CC(=O)Oc1ccc([N+](=O)[O-])cc1C%12CC[C@@H]%12[Fe+2].[Cl-]";
    const std::string letters = "CNOPScnos[]()=#%+-@H0123456789.:/\\$*~>Fe \x01\xff";
    std::mt19937 random(7);
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        auto text = good;
        for (unsigned k = 0; k < 1 + random() % 4; ++k)
            text[random() % text.size()] = letters[random() % letters.size()];
        auto classes = chemistry::emptyMoleculeVocabulary();
        try {
            const auto graph = chemistry::graphFromSmiles(text, classes);
            const auto verdict = chemistry::judge(graph, classes);
            QVERIFY2(verdict.valid && verdict.smiles == graph.name, text.c_str());
            ++accepted;
        } catch (const api::Error& error) {
            QCOMPARE(static_cast<int>(error.code()), static_cast<int>(api::ErrorCode::BadInput));
        }
    }
    QVERIFY(accepted > 10);
}

void MoleculeTest::threadsAgree() {
    const std::vector<std::string> smiles{"c1ccccc1O", "CC(=O)Nc1ccc(O)cc1", "C1CC2CCC1C2", "OS(=O)(=O)c1ccncc1"};
    std::vector<std::vector<std::string>> names(4);
    std::vector<std::thread> threads;
    for (auto& mine : names)
        threads.emplace_back([&] {
            auto classes = chemistry::emptyMoleculeVocabulary();
            for (int i = 0; i < 200; ++i)
                mine.push_back(chemistry::graphFromSmiles(smiles[static_cast<std::size_t>(i) % 4], classes).name);
        });
    for (auto& thread : threads) thread.join();
    for (const auto& others : names) QVERIFY(others == names[0]);
}

STRATA_TEST(MoleculeTest, tst_molecule);
#include "tst_molecule.moc"
