// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "engine/api/error.h"
#include "engine/datasets/citation_graph.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/reader.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::DataFiles, tests::gzipped, tests::loadError;

/// Edge lists, GraphML and citation graphs, good ones.
class GraphFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void edgeLists_data();
    void edgeLists();
    void edgeListKeepsNodesInOrder();
    void edgeListsOfManyGraphs();
    void graphml();
    void graphmlOfOneLongLine();
    void citations();
    void linksAlone();
    void citeseer();
    void cora();
};

namespace {

const DataFiles kFiles;

api::DatasetPtr loaded(const std::string& name, const std::string& bytes) {
    return datasets::load({kFiles.write(name, bytes), {}});
}

std::string edgesOf(const api::Graph& graph) {
    std::string text = std::to_string(graph.size()) + ":";
    for (const auto& edge : graph.edges) text += " " + std::to_string(edge.u) + "-" + std::to_string(edge.v);
    return text;
}

}  // namespace

void GraphFilesTest::edgeLists_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("graph");
    QTest::newRow("plain") << QByteArray("0 1\n1 2\n") << "3: 0-1 1-2";
    QTest::newRow("commas") << QByteArray("0,1\n1,2") << "3: 0-1 1-2";
    QTest::newRow("tabs, CR LF") << QByteArray("0\t1\r\n1\t2\r\n") << "3: 0-1 1-2";
    QTest::newRow("weights") << QByteArray("0 1 0.5\n1 2 -3e4\n") << "3: 0-1 1-2";
    QTest::newRow("networkx") << QByteArray("0 1 {}\n1 2 {'weight': 3, 'a': 'b'}\n") << "3: 0-1 1-2";
    QTest::newRow("both directions") << QByteArray("1 0\n0 1\n2 1\n1 2\n") << "3: 0-1 1-2";
    QTest::newRow("comments") << QByteArray("# made by hand\n% and so\n0 1\n  # between\n1 2\n") << "3: 0-1 1-2";
    QTest::newRow("node without edges") << QByteArray("0 1\n1 2\n7\n") << "4: 0-1 1-2";
    QTest::newRow("gaps in numbers") << QByteArray("30 5\n100 30\n") << "3: 0-1 1-2";
    QTest::newRow("names") << QByteArray("Ann Bob\nBob Carl\n") << "3: 0-1 1-2";
}

void GraphFilesTest::edgeLists() {
    QFETCH(QByteArray, text);
    QFETCH(QString, graph);
    const auto data = loaded("a.edges", text.toStdString());
    QCOMPARE(data->graphs.size(), 1u);
    QCOMPARE(QString::fromStdString(edgesOf(data->graphs[0])), graph);
    QCOMPARE(data->skippedCount, 0u);
    QCOMPARE(data->vocabulary.kind, api::DataKind::Graphs);
    QVERIFY(datasets::decodeGraph6(data->graphs[0].name) == data->graphs[0]);
    QVERIFY(loaded("a.edgelist.gz", gzipped(text.toStdString()))->graphs == data->graphs);
}

void GraphFilesTest::edgeListKeepsNodesInOrder() {
    // 2 before 10: by number, not by letters; names come as they are first mentioned.
    QCOMPARE(edgesOf(loaded("n.edges", "10 2\n2 1\n")->graphs[0]), std::string("3: 0-1 1-2"));
    QCOMPARE(edgesOf(loaded("n.edges", "b a\na c\n")->graphs[0]), std::string("3: 0-1 1-2"));
    QCOMPARE(edgesOf(loaded("n.edges", "10 2\n2 x\n")->graphs[0]), std::string("3: 0-1 1-2"));
}

void GraphFilesTest::edgeListsOfManyGraphs() {
    const auto data =
        loaded("m.edges", "# graph 1\n0 1\n1 1\n\n\n5 6\n6 7\n7 7\n7 7\n#Graph two\n1 2 three\n3 4\n\n9\n");
    QCOMPARE(data->graphs.size(), 3u);
    QCOMPARE(edgesOf(data->graphs[1]), std::string("3: 0-1 1-2"));
    QCOMPARE(edgesOf(data->graphs[2]), std::string("1:"));
    QVERIFY((data->lines == std::vector<std::size_t>{2, 6, 14}));
    // Three loops and one graph with a line that is no edge.
    QCOMPARE(data->skippedCount, 4u);
    QCOMPARE(data->skipped.size(), 3u);
    std::set<std::size_t> lines;
    for (const auto& skipped : data->skipped) lines.insert(skipped.line);
    QVERIFY((lines == std::set<std::size_t>{3, 8, 11}));
}

void GraphFilesTest::graphml() {
    const auto data = loaded("a.graphml", R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="d0" for="node" attr.name="colour" attr.type="string"/>
  <!-- a path; "x &amp; y" is one node -->
  <graph id="G" edgedefault="undirected">
    <edge source="c" target="x &amp; y"/>
    <node id="c"><data key="d0">green</data></node>
    <node id="x &amp; y"/>
    <edge source="x &amp; y" target="e"><data key="d0">1.0</data></edge>
    <edge source="e" target="x &amp; y"/>
    <node id="e"/><node id="alone"/>
    <edge source="e" target="e"/>
  </graph>
  <graph edgedefault="directed"><node id="1"/><node id="0"/><edge source="0" target="1"/></graph>
</graphml>
)");
    QCOMPARE(data->graphs.size(), 2u);
    QCOMPARE(edgesOf(data->graphs[0]), std::string("4: 0-1 1-2"));
    QCOMPARE(edgesOf(data->graphs[1]), std::string("2: 0-1"));
    QVERIFY((data->lines == std::vector<std::size_t>{6, 15}));
    QCOMPARE(data->skippedCount, 1u);
    QCOMPARE(data->skipped[0].line, 13u);
    QCOMPARE(data->skipped[0].text, std::string("e e"));
}

/// Longer than a line of text may be, and than a block of the file.
void GraphFilesTest::graphmlOfOneLongLine() {
    std::string text = "<graphml>";
    for (int g = 0; g < 200; ++g) {
        text += "<graph>";
        for (int i = 0; i < 20; ++i) text += "<node id='n" + std::to_string(i) + "'/>";
        for (int i = 1; i < 20; ++i) text += "<edge source='n0' target='n" + std::to_string(i) + "'/>";
        text += "</graph>";
    }
    const auto data = loaded("long.graphml.gz", gzipped(text + "</graphml>"));
    QCOMPARE(data->graphs.size(), 200u);
    for (const auto& graph : data->graphs) QCOMPARE(graph.edges.size(), 19u);
    QCOMPARE(data->skippedCount, 0u);
}

void GraphFilesTest::citations() {
    const auto content = kFiles.write("small.content", "p7 1 0 1 Theory\np3 0 0 0 Agents\np9 0 1 1 Theory\n");
    const auto cites = kFiles.write("small.cites.gz", gzipped("p3\tp7\np7\tp3\np9 p3\np9 p9\np9 p1\np3\n"));
    for (const auto& path : {content, cites}) {
        const auto data = datasets::load({path, {}});
        QCOMPARE(data->graphs.size(), 1u);
        QCOMPARE(edgesOf(data->graphs[0]), std::string("3: 0-1 1-2"));
        QVERIFY((data->graphs[0].nodes == std::vector<int>{1, 0, 1}));
        QCOMPARE(data->vocabulary.nodeClasses[0].symbol, std::string("Agents"));
        QCOMPARE(data->vocabulary.nodeClasses[1].label(), std::string("Theory"));
        QCOMPARE(data->skippedCount, 3u);
        QCOMPARE(data->skipped[0].reason, std::string("The paper \"p1\" has no row in the .content file."));
        QCOMPARE(data->skipped[0].file, cites);
        QCOMPARE(data->skipped[0].line, 5u);
        QVERIFY(data->words != nullptr);
        QCOMPARE(data->words->count, 3);
        QVERIFY((data->words->used == std::vector<std::vector<int>>{{0, 2}, {}, {1, 2}}));
        QCOMPARE(data->words->ids[1], std::string("p3"));
    }
    const auto citations = datasets::readCitations(content);
    QCOMPARE(citations->words, 3);
    QVERIFY((citations->used == std::vector<std::vector<int>>{{0, 2}, {}, {1, 2}}));
    QVERIFY((citations->ids == std::vector<std::string>{"p7", "p3", "p9"}));
}

void GraphFilesTest::linksAlone() {
    const auto data = loaded("alone.cites", "12 3\n3 5\n");
    QCOMPARE(edgesOf(data->graphs[0]), std::string("3: 0-1 0-2"));
    QCOMPARE(data->vocabulary.nodeClasses.size(), 1u);
    QCOMPARE(data->name, std::string("alone.cites"));
    QVERIFY(data->words == nullptr);
}

/// Counts of the data's README.
void GraphFilesTest::citeseer() {
    const std::string path = STRATA_SHARED_DATA "/citeseer/citeseer.cites";
    if (!QFile::exists(QString::fromStdString(path))) QSKIP("the shared data are not here");
    const auto citations = datasets::readCitations(path);
    QCOMPARE(citations->graph.size(), 3327);
    QCOMPARE(citations->graph.edges.size(), 4552u);
    QCOMPARE(citations->words, 3703);
    QCOMPARE(citations->vocabulary.nodeClasses.size(), 7u);
    std::size_t ones = 0;
    for (const auto& used : citations->used) ones += used.size();
    QCOMPARE(ones, 105165u);
    QCOMPARE(citations->leftOutCount, 0u);
    QCOMPARE(citations->ids[2407], std::string("2407"));
    QVERIFY(citations->used[2407].empty());
    QCOMPARE(citations->graph.name, std::string("citeseer"));
}

void GraphFilesTest::cora() {
    const std::string path = STRATA_SHARED_DATA "/cora/cora.content.gz";
    if (!QFile::exists(QString::fromStdString(path))) QSKIP("the shared data are not here");
    const auto data = datasets::load({path, {}});
    QCOMPARE(data->graphs.size(), 1u);
    QCOMPARE(data->graphs[0].size(), 2708);
    QCOMPARE(data->graphs[0].edges.size(), 5278u);
    QCOMPARE(data->vocabulary.nodeClasses.size(), 7u);
    QCOMPARE(loadError(path, {{}, 1000, 0}), path + ": its one graph does not pass the filter.");
}

STRATA_TEST(GraphFilesTest, tst_graph_files);
#include "tst_graph_files.moc"
