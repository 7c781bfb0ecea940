// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "engine/metrics/nspdk.h"
#include "tests/support/test_main.h"

using namespace strata;

class NspdkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPython();
    void ofOneAndTwoAtoms();
    void numberingPlaysNoPart();
    void labelsCount();
    void setsApart();
    void oddGraphs();
};

namespace {

api::Vocabulary elements() {
    api::Vocabulary result{api::DataKind::Molecules, {}, {"none", "single", "double", "triple"}};
    for (const auto& [symbol, number, charge] : std::initializer_list<std::tuple<const char*, int, int>>{
             {"C", 6, 0}, {"N", 7, 0}, {"N", 7, 1}, {"O", 8, 0}, {"F", 9, 0}})
        result.nodeClasses.push_back({symbol, number, charge});
    return result;
}

struct Reference {
    api::Vocabulary vocabulary{api::DataKind::Molecules, {}, {"none", "single", "double", "triple"}};
    std::vector<api::Graph> graphs;
    std::vector<std::array<double, 3>> figures;  ///< number of features, sum of values, sum of index * value
    double mmd = 0;
};

/// reference_nspdk.txt, made by reference_nspdk.py.
Reference reference() {
    Reference result;
    std::map<std::string, int> classes;
    QFile file(STRATA_REFERENCE_NSPDK);
    if (!file.open(QIODevice::ReadOnly)) return result;
    while (!file.atEnd()) {
        const auto fields = QString::fromLatin1(file.readLine().trimmed()).split('|');
        if (fields.size() == 1) {
            result.mmd = fields[0].toDouble();
            continue;
        }
        api::Graph graph;
        for (const auto& symbol : fields[0].split(' ')) {
            const auto [place, isNew] = classes.emplace(symbol.toStdString(), static_cast<int>(classes.size()));
            if (isNew) result.vocabulary.nodeClasses.push_back({place->first, 0, 0});
            graph.nodes.push_back(place->second);
        }
        for (const auto& bond : fields[1].split(' ', Qt::SkipEmptyParts)) {
            const auto parts = bond.split('-');
            graph.edges.push_back({parts[0].toInt(), parts[1].toInt(), parts[2].toInt()});
        }
        result.graphs.push_back(graph);
        result.figures.push_back({fields[2].toDouble(), fields[3].toDouble(), fields[4].toDouble()});
    }
    return result;
}

}  // namespace

void NspdkTest::agreesWithPython() {
    const auto expected = reference();
    QVERIFY(expected.graphs.size() >= 90);
    std::vector<api::Graph> even, odd;
    for (std::size_t i = 0; i < expected.graphs.size(); ++i) {
        const auto found = metrics::nspdkFeatures(expected.graphs[i], expected.vocabulary);
        double sum = 0, moment = 0;
        for (const auto& feature : found) {
            sum += feature.value;
            moment += feature.index * feature.value;
        }
        QCOMPARE(static_cast<double>(found.size()), expected.figures[i][0]);
        QVERIFY(std::abs(sum - expected.figures[i][1]) < 1e-9);
        QVERIFY(std::abs(moment - expected.figures[i][2]) < 1e-4);  // of numbers up to 10⁶
        (i % 2 == 0 ? even : odd).push_back(expected.graphs[i]);
    }
    QVERIFY(std::abs(metrics::nspdkMmd(even, odd, expected.vocabulary) - expected.mmd) < 1e-12);
}

// By hand. One atom: it alone with itself, and it as the second of that pair. Two equal atoms, at radii 0 and 1 and at
// distances 0 and 1 each pair occurs twice: eight features, all alike.
void NspdkTest::ofOneAndTwoAtoms() {
    const auto one = metrics::nspdkFeatures({{0}, {}, ""}, elements());
    QCOMPARE(one.size(), 2u);
    for (const auto& feature : one) QVERIFY(std::abs(feature.value - 1 / std::numbers::sqrt2) < 1e-15);
    const auto two = metrics::nspdkFeatures({{0, 0}, {{0, 1, 1}}, ""}, elements());
    QCOMPARE(two.size(), 8u);
    for (const auto& feature : two) QVERIFY(std::abs(feature.value - 1 / std::sqrt(8.0)) < 1e-15);
}

void NspdkTest::numberingPlaysNoPart() {
    const auto expected = reference();
    for (std::size_t i = 0; i < 30; ++i) {
        const auto& graph = expected.graphs[i];
        api::Graph turned;
        turned.nodes.assign(graph.nodes.rbegin(), graph.nodes.rend());
        const int last = graph.size() - 1;
        for (const auto& edge : graph.edges) turned.edges.push_back({last - edge.v, last - edge.u, edge.type});
        QVERIFY(metrics::nspdkFeatures(turned, expected.vocabulary) ==
                metrics::nspdkFeatures(graph, expected.vocabulary));
    }
}

void NspdkTest::labelsCount() {
    const auto features = [](std::vector<int> nodes, int bond) {
        return metrics::nspdkFeatures({std::move(nodes), {{0, 1, bond}}, ""}, elements());
    };
    QVERIFY(features({0, 1}, 1) != features({0, 3}, 1));
    QVERIFY(features({0, 1}, 1) != features({0, 1}, 2));
    QVERIFY(features({0, 1}, 1) == features({0, 2}, 1));  // charges are not seen, as in GDSS's evaluation
}

void NspdkTest::setsApart() {
    const api::Graph carbon{{0}, {}, ""}, nitrogen{{1}, {}, ""};
    const auto classes = elements();
    QVERIFY(std::abs(metrics::nspdkMmd({carbon}, {nitrogen}, classes) - 2) < 1e-12);
    QCOMPARE(metrics::nspdkMmd({carbon, nitrogen}, {nitrogen, carbon}, classes), 0.0);
    QVERIFY(std::abs(metrics::nspdkMmd({carbon}, {carbon, nitrogen}, classes) - 0.5) < 1e-12);
    QVERIFY(std::isnan(metrics::nspdkMmd({}, {carbon}, classes)));
    QVERIFY(std::isnan(metrics::nspdkMmd({carbon}, {}, classes)));
}

void NspdkTest::oddGraphs() {
    QVERIFY(metrics::nspdkFeatures({}, elements()).empty());
    const api::Graph odd{{0, 77, -3}, {{0, 9, 1}, {-1, 0, 1}, {1, 1, 1}, {0, 1, -5}}, ""};
    double squares = 0;
    for (const auto& feature : metrics::nspdkFeatures(odd, elements())) squares += feature.value * feature.value;
    QVERIFY(std::abs(squares - 1) < 1e-12);
}

STRATA_TEST(NspdkTest, tst_nspdk);
#include "tst_nspdk.moc"
