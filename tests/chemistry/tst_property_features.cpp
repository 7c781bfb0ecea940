// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "engine/api/error.h"
#include "engine/chemistry/exact_counts.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/morgan_counts.h"
#include "engine/chemistry/ring_features.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::chemistry;

/// Against reference_property_features.csv, made with Python's RDKit by reference_property_features.py.
class PropertyFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreeWithPython();
    void ringsByHand();
    void countsByHand();
    void dictionary();
    void refusals();
};

namespace {

struct One {
    api::Vocabulary classes = emptyMoleculeVocabulary();
    api::Graph graph;
    explicit One(const std::string& smiles) : graph(graphFromSmiles(smiles, classes)) {}
};

std::vector<int> numbers(const QByteArray& text) {
    std::vector<int> result;
    for (const auto& part : text.split(';'))
        if (!part.isEmpty()) result.push_back(part.toInt());
    return result;
}

double countNamed(const One& one, const std::string& name) {
    const auto names = exactCountNames(one.classes);
    const auto counts = exactCounts(one.graph, one.classes);
    if (names.size() != counts.size()) return -1;
    return counts[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
}

}  // namespace

void PropertyFeaturesTest::agreeWithPython() {
    QFile file(STRATA_REFERENCE_PROPERTY_FEATURES);
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    int molecules = 0, ringsSeen = 0;
    while (!file.atEnd()) {
        const auto fields = file.readLine().trimmed().split(',');
        const One one(fields[0].toStdString());
        MorganCounts expected;
        for (const auto& entry : fields[1].split(';')) {
            const auto parts = entry.split(':');
            expected.emplace_back(parts[0].toUInt(), parts[1].toInt());
        }
        QVERIFY2(morganCounts(one.graph, one.classes, 1) == expected, fields[0].constData());

        const auto rings = ringsOf(one.graph, one.classes);
        Rings theirs;
        for (const int size : numbers(fields[2])) {
            ++theirs.bySize[static_cast<std::size_t>(std::min(size, 8) - 3)];
            theirs.largest = std::max(theirs.largest, size);
            ++ringsSeen;
        }
        QVERIFY2(rings.molecule.bySize == theirs.bySize, fields[0].constData());
        QCOMPARE(rings.molecule.largest, theirs.largest);

        const auto hydrogensTheirs = numbers(fields[3]);
        QVERIFY2(hydrogens(one.graph, one.classes) == hydrogensTheirs, fields[0].constData());
        QCOMPARE(countNamed(one, "hydrogens"), std::accumulate(hydrogensTheirs.begin(), hydrogensTheirs.end(), 0.0));
        QCOMPARE(countNamed(one, "aromatic bonds"), fields[4].toDouble());

        std::vector<std::uint32_t> around;
        for (const auto& part : fields[5].split(';')) around.push_back(part.toUInt());
        QVERIFY2(atomEnvironments(one.graph, one.classes, 1) == around, fields[0].constData());
        ++molecules;
    }
    QVERIFY(molecules > 50 && ringsSeen > 50);
}

/// A ring of seven that shares a bond with a triangle: each atom's own rings, and the excess over six.
void PropertyFeaturesTest::ringsByHand() {
    const One one("C1CCCCC2CC12");  // the ring is of all atoms but 6, the triangle of 5, 6 and 7
    const auto rings = ringsOf(one.graph, one.classes);
    QCOMPARE(rings.molecule.count(), 2);
    QCOMPARE(rings.molecule.largest, 7);
    QCOMPARE(rings.molecule.excess(), 1);
    QCOMPARE(rings.atoms[0].largest, 7);
    QCOMPARE(rings.atoms[6].largest, 3);
    QCOMPARE(rings.atoms[6].excess(), 0);
    QCOMPARE(rings.atoms[5].count(), 2);
    QCOMPARE(ringsOf(One("CCO").graph, One("CCO").classes).molecule.largest, 0);
    // Long rings share the last place.
    QCOMPARE(ringsOf(One("C1CCCCCCCCCCC1").graph, One("C").classes).molecule.bySize[5], 1);
}

/// Pyridine's anion-free cousin by hand: C5H5N has 3 double bonds, 3 single ones, 6 aromatic ones.
void PropertyFeaturesTest::countsByHand() {
    const One pyridine("c1ccncc1");
    QCOMPARE(countNamed(pyridine, "atoms C"), 5.0);
    QCOMPARE(countNamed(pyridine, "atoms N"), 1.0);
    QCOMPARE(countNamed(pyridine, "hydrogens"), 5.0);
    QCOMPARE(countNamed(pyridine, "single bonds"), 3.0);
    QCOMPARE(countNamed(pyridine, "double bonds"), 3.0);
    QCOMPARE(countNamed(pyridine, "triple bonds"), 0.0);
    QCOMPARE(countNamed(pyridine, "aromatic bonds"), 6.0);
    QCOMPARE(countNamed(pyridine, "rings of 6"), 1.0);
    const One zwitterion("[NH3+]CC#[N+][O-]");
    QCOMPARE(countNamed(zwitterion, "atoms N+"), 2.0);
    QCOMPARE(countNamed(zwitterion, "hydrogens"), 5.0);
    QCOMPARE(countNamed(zwitterion, "triple bonds"), 1.0);
}

void PropertyFeaturesTest::dictionary() {
    EnvironmentDictionary dictionary;
    dictionary.add(MorganCounts{{10, 1}, {20, 7}});
    dictionary.add(MorganCounts{{20, 1}, {40, 2}});
    dictionary.add(MorganCounts{{20, 1}, {30, 1}, {40, 1}});
    dictionary.finish(0, 2);
    // In how many molecules counts, not how often: 20 (3), 40 (2); 10 and 30 are too rare.
    QVERIFY(dictionary.environments() == (std::vector<std::uint32_t>{20, 40}));
    QCOMPARE(dictionary.column(40), 1);
    QCOMPARE(dictionary.column(30), -1);
    const std::vector<std::pair<int, int>> expected{{0, 2}, {1, 5}, {2, 4}};
    QVERIFY(dictionary.columns({{10, 1}, {20, 2}, {40, 5}, {99, 3}}) == expected);

    EnvironmentDictionary limited;
    limited.add(std::vector<std::uint32_t>{5, 5, 0, 4, 6});
    limited.add(std::vector<std::uint32_t>{6});
    limited.finish(2);
    QVERIFY(limited.environments() == (std::vector<std::uint32_t>{6, 4}));  // equals by identifier; 0 is none
}

void PropertyFeaturesTest::refusals() {
    One one("C");
    for (int v = 1; v < 6; ++v) {
        one.graph.nodes.push_back(0);
        one.graph.edges.push_back({0, v, 1});
    }
    QVERIFY_EXCEPTION_THROWN(morganCounts(one.graph, one.classes, 1), api::Error);
    QVERIFY_EXCEPTION_THROWN(atomEnvironments(one.graph, one.classes, 1), api::Error);
    QVERIFY_EXCEPTION_THROWN(exactCounts(one.graph, one.classes), api::Error);
    QCOMPARE(ringsOf(one.graph, one.classes).molecule.count(), 0);  // rings need no valence
    one.graph.edges.push_back({0, 9, 1});
    QVERIFY_EXCEPTION_THROWN(ringsOf(one.graph, one.classes), api::Error);
}

STRATA_TEST(PropertyFeaturesTest, tst_property_features);
#include "tst_property_features.moc"
