// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <thread>

#include "engine/chemistry/fragment_scores.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/properties.h"
#include "engine/chemistry/similarity.h"
#include "tests/support/test_main.h"

using namespace strata;

class PropertiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreeWithPython();
    void invalidHasNone();
    void threadsAgree();
    void similarities_data();
    void similarities();
};

namespace {

struct Reference {
    std::string smiles, canonical;
    double qed = 0, logP = 0, weight = 0, sa = 0, rings = 0;
};

/// reference_properties.csv, made by reference_properties.py.
std::vector<Reference> references() {
    QFile file(STRATA_REFERENCE_PROPERTIES);
    std::vector<Reference> result;
    if (!file.open(QIODevice::ReadOnly)) return result;
    file.readLine();
    while (!file.atEnd()) {
        const auto fields = file.readLine().trimmed().split(',');
        result.push_back({fields[0].toStdString(), fields[1].toStdString(), fields[2].toDouble(), fields[3].toDouble(),
                          fields[4].toDouble(), fields[5].toDouble(), fields[6].toDouble()});
    }
    return result;
}

}  // namespace

void PropertiesTest::agreeWithPython() {
    const auto expected = references();
    QVERIFY(expected.size() > 1000);
    QVERIFY2(chemistry::installedFragmentScores().problem.empty(), "SA scores need Debian's rdkit-data");
    auto classes = chemistry::emptyMoleculeVocabulary();
    for (const auto& molecule : expected) {
        const auto graph = chemistry::graphFromSmiles(molecule.smiles, classes);
        QCOMPARE(graph.name, molecule.canonical);
        const auto found = chemistry::describe(graph, classes);
        QVERIFY(found.verdict.valid);
        QCOMPARE(found.verdict.smiles, molecule.canonical);
        QVERIFY2(std::abs(found.properties.qed - molecule.qed) < 1e-6, molecule.smiles.c_str());
        QVERIFY2(std::abs(found.properties.logP - molecule.logP) < 1e-6, molecule.smiles.c_str());
        QVERIFY2(std::abs(found.properties.weight - molecule.weight) < 1e-6, molecule.smiles.c_str());
        QVERIFY2(std::abs(found.properties.sa - molecule.sa) < 1e-9, molecule.smiles.c_str());
        QCOMPARE(found.properties.rings, molecule.rings);
    }
}

void PropertiesTest::invalidHasNone() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CF", classes);
    const api::Graph bad{{0, 1}, {{0, 1, 2}}, ""};
    const auto found = chemistry::describe(bad, classes);
    QVERIFY(!found.verdict.valid);
    QVERIFY(std::isnan(found.properties.qed) && std::isnan(found.properties.logP) &&
            std::isnan(found.properties.weight) && std::isnan(found.properties.sa) &&
            std::isnan(found.properties.rings));
    const api::Graph good{{0, 1}, {{0, 1, 1}}, ""};
    QVERIFY(std::isnan(chemistry::similarity(bad, good, classes)));
    QVERIFY(std::isnan(chemistry::similarity(good, bad, classes)));
    QVERIFY(std::isnan(chemistry::similarity(good, {}, classes)));
}

void PropertiesTest::threadsAgree() {
    const auto expected = references();
    std::vector<int> wrong(4, 0);
    std::vector<std::thread> threads;
    for (auto& count : wrong)
        threads.emplace_back([&] {
            auto classes = chemistry::emptyMoleculeVocabulary();
            for (std::size_t i = 0; i < 100; ++i) {
                const auto graph = chemistry::graphFromSmiles(expected[i].smiles, classes);
                if (!(std::abs(chemistry::properties(graph, classes).qed - expected[i].qed) < 1e-6)) ++count;
            }
        });
    for (auto& thread : threads) thread.join();
    for (int count : wrong) QCOMPARE(count, 0);
}

// Values: DataStructs.TanimotoSimilarity of AllChem.GetMorganFingerprintAsBitVect(m, 2, 2048), Python RDKit 2022.09.
void PropertiesTest::similarities_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("expected");
    QTest::newRow("ethanol, ethylamine") << "CCO"
                                         << "CCN" << 1.0 / 3;
    QTest::newRow("phenol, aniline") << "c1ccccc1O"
                                     << "c1ccccc1N" << 0.375;
    QTest::newRow("aspirin, salicylic acid") << "CC(=O)Oc1ccccc1C(=O)O"
                                             << "OC(=O)c1ccccc1O" << 0.4482758620689655;
    QTest::newRow("caffeine, theophylline") << "CN1C=NC2=C1C(=O)N(C(=O)N2C)C"
                                            << "Cn1cnc2c1c(=O)[nH]c(=O)n2C" << 0.5294117647058824;
    QTest::newRow("the same, written otherwise") << "C1=CC=CC=C1O"
                                                 << "Oc1ccccc1" << 1.0;
}

void PropertiesTest::similarities() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, expected);
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto first = chemistry::graphFromSmiles(a.toStdString(), classes);
    const auto second = chemistry::graphFromSmiles(b.toStdString(), classes);
    QCOMPARE(chemistry::similarity(first, second, classes), expected);
    QCOMPARE(chemistry::similarity(second, first, classes), expected);
}

STRATA_TEST(PropertiesTest, tst_properties);
#include "tst_properties.moc"
