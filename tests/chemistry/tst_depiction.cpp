// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>
#include <random>

#include "engine/chemistry/depiction.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

using namespace strata;

class DepictionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labels_data();
    void labels();
    void benzeneIsAHexagon();
    void invalidMoleculesAreDrawn();
    void anyGraphIsDrawn();
};

namespace {

double distance(const api::Drawing& drawing, int u, int v) {
    const auto &a = drawing.atoms[static_cast<std::size_t>(u)], &b = drawing.atoms[static_cast<std::size_t>(v)];
    return std::hypot(a.x - b.x, a.y - b.y);
}

/// Finite, centred, and no two atoms on one spot.
void verifyPlaces(const api::Drawing& drawing) {
    double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
    for (std::size_t i = 0; i < drawing.atoms.size(); ++i) {
        const auto& atom = drawing.atoms[i];
        QVERIFY(std::isfinite(atom.x) && std::isfinite(atom.y));
        left = std::min(left, atom.x), right = std::max(right, atom.x), bottom = std::min(bottom, atom.y),
        top = std::max(top, atom.y);
        for (std::size_t j = 0; j < i; ++j) QVERIFY(distance(drawing, static_cast<int>(i), static_cast<int>(j)) > 1e-3);
    }
    QVERIFY(drawing.atoms.empty() || (std::abs(left + right) < 1e-6 && std::abs(bottom + top) < 1e-6));
}

}  // namespace

void DepictionTest::labels_data() {
    QTest::addColumn<QString>("smiles");
    QTest::addColumn<QString>("expected");
    QTest::newRow("alanine zwitterion") << "CC([NH3+])C(=O)[O-]"
                                        << ",,NH3+,,O,O-";
    QTest::newRow("methane") << "C"
                             << "CH4";
    QTest::newRow("salt") << "[Zn+2].[Cl-].N"
                          << "Zn2+,Cl-,NH3";
    QTest::newRow("amide") << "C(=O)N"
                           << ",O,NH2";
    QTest::newRow("carbanion") << "[CH2-]C#N"
                               << "CH2-,,N";
    QTest::newRow("thiol") << "CS"
                           << ",SH";
}

void DepictionTest::labels() {
    QFETCH(QString, smiles);
    QFETCH(QString, expected);
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles(smiles.toStdString(), classes);
    const auto drawing = chemistry::drawMolecule(graph, classes);
    QStringList labels;
    for (const auto& atom : drawing.atoms) labels << QString::fromStdString(atom.label);
    QCOMPARE(labels.join(','), expected);
    QVERIFY(drawing.bonds == graph.edges);
    verifyPlaces(drawing);
}

void DepictionTest::benzeneIsAHexagon() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto drawing = chemistry::drawMolecule(chemistry::graphFromSmiles("c1ccccc1", classes), classes);
    for (const auto& bond : drawing.bonds) QVERIFY(std::abs(distance(drawing, bond.u, bond.v) - 1) < 1e-3);
    for (int i = 0; i < 3; ++i) QVERIFY(std::abs(distance(drawing, i, i + 3) - 2) < 1e-3);
    verifyPlaces(drawing);
}

void DepictionTest::invalidMoleculesAreDrawn() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CNF", classes);
    const auto drawing = chemistry::drawMolecule({{0, 2, 1, 0}, {{0, 1, 3}, {1, 2, 1}, {2, 3, 2}}, ""}, classes);
    QCOMPARE(drawing.atoms[1].label, std::string("F"));
    QCOMPARE(drawing.atoms[2].label, std::string("N"));
    QCOMPARE(drawing.bonds.size(), 3u);
    verifyPlaces(drawing);
}

void DepictionTest::anyGraphIsDrawn() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CNOF", classes);
    QVERIFY(chemistry::drawMolecule({}, classes).atoms.empty());
    QCOMPARE(chemistry::drawMolecule({{9, -2}, {{0, 7, 1}, {0, 1, 1}}, ""}, classes).bonds.size(), 1u);
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const int n = 1 + static_cast<int>(random() % 20);
        api::Graph graph;
        for (int i = 0; i < n; ++i) graph.nodes.push_back(static_cast<int>(random() % 4));
        for (int u = 0; u < n; ++u)
            for (int v = u + 1; v < n; ++v)
                if (random() % 10 < static_cast<unsigned>(round) % 10)
                    graph.edges.push_back({u, v, 1 + static_cast<int>(random() % 3)});
        verifyPlaces(chemistry::drawMolecule(graph, classes));
    }
}

STRATA_TEST(DepictionTest, tst_depiction);
#include "tst_depiction.moc"
