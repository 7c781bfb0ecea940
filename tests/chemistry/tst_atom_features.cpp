// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/chemistry/atom_features.h"
#include "engine/chemistry/molecule.h"
#include "tests/support/test_main.h"

using namespace strata;

class AtomFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreeWithPython();
    void pyrroleByHand();
    void followTheAtoms();
    void refusals();
    void cost();
};

namespace {

std::vector<chemistry::AtomFeatures> featuresOf(const std::string& smiles) {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles(smiles, classes);
    return chemistry::atomFeatures(graph, classes);
}

std::size_t indexOf(const std::string& name) {
    const auto& names = chemistry::atomFeatureNames();
    return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

}  // namespace

/// reference_atom_features.csv, made by reference_atom_features.py: every number of every atom.
void AtomFeaturesTest::agreeWithPython() {
    QFile file(STRATA_REFERENCE_ATOM_FEATURES);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto heading = file.readLine().trimmed().split(',');
    for (std::size_t k = 0; k < chemistry::kAtomFeatures; ++k)
        QCOMPARE(heading[static_cast<qsizetype>(k) + 2].toStdString(), chemistry::atomFeatureNames()[k]);
    QByteArray smiles;
    std::vector<chemistry::AtomFeatures> ours;
    int molecules = 0, charged = 0, aromatic = 0;
    while (!file.atEnd()) {
        const auto fields = file.readLine().trimmed().split(',');
        const auto atom = fields[1].toUInt();
        if (atom == 0) {
            smiles = fields[0];
            ours = featuresOf(smiles.toStdString());
            ++molecules;
        }
        QCOMPARE(fields[0], smiles);
        QVERIFY2(atom < ours.size(), smiles.constData());
        for (std::size_t k = 0; k < chemistry::kAtomFeatures; ++k) {
            const float theirs = fields[static_cast<qsizetype>(k) + 2].toFloat();
            QVERIFY2(std::abs(ours[atom][k] - theirs) < 1e-3F,
                     qPrintable(QString("%1, atom %2, %3: %4, not %5")
                                    .arg(smiles, fields[1], heading[static_cast<qsizetype>(k) + 2])
                                    .arg(ours[atom][k])
                                    .arg(theirs)));
        }
        charged += ours[atom][indexOf("GetFormalCharge")] != 0;
        aromatic += ours[atom][indexOf("GetIsAromatic")] != 0;
    }
    QVERIFY(molecules > 300 && charged > 30 && aromatic > 1000);
}

void AtomFeaturesTest::pyrroleByHand() {
    const auto atoms = featuresOf("c1cc[nH]c1");
    const chemistry::AtomFeatures nitrogen{7, 1, 0, 0, 0,       0, 1, 0, 0, 0, 0, 1,
                                           2, 3, 0, 0, 14.007F, 0, 1, 0, 0, 3, 1, 3};
    for (std::size_t k = 0; k < chemistry::kAtomFeatures; ++k) QVERIFY(std::abs(atoms[3][k] - nitrogen[k]) < 1e-3F);
}

/// Atoms in another order have the same numbers in that order.
void AtomFeaturesTest::followTheAtoms() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    auto graph = chemistry::graphFromSmiles("C[NH+](C)Cc1ccc([O-])cc1", classes);
    const auto before = chemistry::atomFeatures(graph, classes);
    const int last = graph.size() - 1;
    std::ranges::reverse(graph.nodes);
    for (auto& edge : graph.edges) edge = {last - edge.v, last - edge.u, edge.type};
    auto after = chemistry::atomFeatures(graph, classes);
    std::ranges::reverse(after);
    QVERIFY(before == after);
}

void AtomFeaturesTest::refusals() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    auto graph = chemistry::graphFromSmiles("C", classes);
    graph.name.clear();
    for (int v = 1; v < 6; ++v) {
        graph.nodes.push_back(0);
        graph.edges.push_back({0, v, 1});
    }
    try {
        chemistry::atomFeatures(graph, classes);
        QFAIL("five bonds at a carbon were accepted");
    } catch (const api::Error& error) {
        QVERIFY(error.code() == api::ErrorCode::BadInput);
        QVERIFY2(QString(error.what()).contains("breaks valence"), error.what());
    }
    const api::Vocabulary plain{api::DataKind::Graphs, {api::NodeClass{}}, {"none", "edge"}};
    QVERIFY_EXCEPTION_THROWN(chemistry::atomFeatures({{0}, {}, "@"}, plain), api::Error);
}

/// Cheap enough to be made again for every batch: far below a millisecond a molecule.
void AtomFeaturesTest::cost() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles("CC(=O)Nc1ccc(cc1)C(=O)NCCN1CCOCC1", classes);
    QBENCHMARK {
        chemistry::atomFeatures(graph, classes);
    }
}

STRATA_TEST(AtomFeaturesTest, tst_atom_features);
#include "tst_atom_features.moc"
