// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "engine/api/error.h"
#include "engine/datasets/graph6.h"
#include "tests/support/test_main.h"

using namespace strata;

class Graph6Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownGraphs_data();
    void knownGraphs();
    void randomGraphOfNetworkx();
    void roundTrips();
    void refusals_data();
    void refusals();
};

// Texts: networkx.to_graph6_bytes(g, header=False).
void Graph6Test::knownGraphs_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    QTest::newRow("one node") << "@" << 1 << 0;
    QTest::newRow("path") << "DhC" << 5 << 4;
    QTest::newRow("Petersen") << "IheA@GUAo" << 10 << 15;
    QTest::newRow("complete") << "F~~~w" << 7 << 21;
    QTest::newRow("no edges") << "C?" << 4 << 0;
}

void Graph6Test::knownGraphs() {
    QFETCH(QString, text);
    QFETCH(int, nodes);
    QFETCH(int, edges);
    const auto graph = datasets::decodeGraph6(text.toStdString());
    QCOMPARE(graph.size(), nodes);
    QCOMPARE(static_cast<int>(graph.edges.size()), edges);
    QCOMPARE(datasets::encodeGraph6(graph), text.toStdString());
    QCOMPARE(graph.name, text.toStdString());
    QVERIFY(datasets::decodeGraph6(">>graph6<<" + text.toStdString()) == graph);
}

void Graph6Test::randomGraphOfNetworkx() {
    // networkx.gnp_random_graph(70, 0.1, seed=3): a size of four characters.
    const std::string text =
        "~?@E?\?CD@?\?A_?_?\??\??\?_@?\??_GSA?\??\?O`@@?\?@?C?\?_?T?\??_?AP?O?O?\?O?\?_k?\??\?GO@?A?\?C?\?GO?_GG?\?P?"
        "\?_CH?\??g?A"
        "OEG_?CG?GCL?\?C_A?S?_?O?O?G?O?aSI?AA@?\??\??G?\?O?@GQ_C?_@?_C_G@?OO?\??\??\?A_O?\?_?QG?S?@?@a?\?P?AA?\?C?OR?C?"
        "O?\??\?AGce?\??\??\??\??O?\??\??\?O?\?C?\??C_?\?@A?\??\??OC?\?G?\?_?\?OGC?\??C_?_O?\?_G?P?G?A?\?o?\??\??L?\?@?"
        "\?eG?_?OAP?C?O"
        "CO`?\??OA?AO?\?SWA?\??\??_?\?CO?\?O?\??\??\?@A_?@CCG_?G?C?\??_O?\?C?\??\?_K?o?G?`C?G?_?@_MG?\?@_?\??O?\?C?\??@"
        "?\?gC?G_"
        "?\??\?C@?";
    const auto graph = datasets::decodeGraph6(text);
    QCOMPARE(graph.size(), 70);
    QCOMPARE(graph.edges.size(), 234u);
    const std::vector<api::Edge> first{{0, 6, 1}, {0, 7, 1}, {0, 22, 1}, {0, 26, 1}, {0, 38, 1}};
    QVERIFY(std::equal(first.begin(), first.end(), graph.edges.begin()));
    QVERIFY((graph.edges.back() == api::Edge{65, 69, 1}));
    QCOMPARE(datasets::encodeGraph6(graph), text);
}

void Graph6Test::roundTrips() {
    std::mt19937 random(2);
    for (int n : {1, 2, 3, 12, 61, 62, 63, 64, 100, 1000}) {
        api::Graph graph;
        graph.nodes.assign(static_cast<std::size_t>(n), 0);
        for (int u = 0; u < n; ++u)
            for (int v = u + 1; v < n; ++v)
                if (random() % 3 == 0) graph.edges.push_back({u, v, 1});
        graph.name = datasets::encodeGraph6(graph);
        QVERIFY(datasets::decodeGraph6(graph.name) == graph);
    }
}

void Graph6Test::refusals_data() {
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "?", ":An", "&C", "Dh", "DhCC", "D C", "Dh\x7f", "~", "~?", "~??", "~~??????", "~?Nh", "~?N"})
        QTest::newRow(qPrintable(QString("'%1'").arg(text))) << text;
}

void Graph6Test::refusals() {
    QFETCH(QString, text);
    try {
        datasets::decodeGraph6(text.toStdString());
        QFAIL("accepted");
    } catch (const api::Error& error) {
        QVERIFY(QString(error.what()).endsWith('.'));
    }
}

STRATA_TEST(Graph6Test, tst_graph6);
#include "tst_graph6.moc"
