// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "engine/datasets/citation_graph.h"
#include "engine/datasets/community_small.h"
#include "engine/datasets/ego_small.h"
#include "engine/datasets/reader.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::loadError, tests::names;

class GeneratedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void communityDrawsFreshHalves();
    void communityBySettings();
    void egosByHand();
    void egosAreConnectedAndOfTheirSizes();
    void egosDependOnTheSeedAlone();
    void egosAreTheFields();
    void refusals_data();
    void refusals();
    void stops();
};

namespace {

const tests::DataFiles kFiles;
const std::string kCiteseer = STRATA_SHARED_DATA "/citeseer/citeseer.cites";

/// Two stars and a triangle on a path: 0 with leaves 1..5, 6 with leaves 7..10, the path 0-6-11-12, and apart 20-21.
std::string smallCitations() {
    return kFiles.write("small.cites", "0 1\n0 2\n0 3\n0 4\n0 5\n6 7\n6 8\n6 9\n6 10\n0 6\n6 11\n11 12\n1 2\n20 21\n");
}

bool connected(const api::Graph& graph) {
    std::set<int> reached{0};
    for (int round = 0; round < graph.size(); ++round)
        for (const auto& edge : graph.edges)
            if (reached.contains(edge.u) || reached.contains(edge.v)) reached.insert({edge.u, edge.v});
    return static_cast<int>(reached.size()) == graph.size();
}

bool haveCiteseer() {
    return QFile::exists(QString::fromStdString(kCiteseer));
}

}  // namespace

/// The usual file has one fixed pair of halves for each of its five sizes; here every half is a draw of its own.
void GeneratedTest::communityDrawsFreshHalves() {
    std::set<std::vector<std::pair<int, int>>> halves;
    std::set<int> sizes;
    for (const auto& graph : datasets::communitySmall(3, 200)) {
        sizes.insert(graph.size());
        QVERIFY(connected(graph));
        const int half = graph.size() / 2;
        for (const int first : {0, half}) {
            std::vector<std::pair<int, int>> inside;
            for (const auto& edge : graph.edges)
                if (edge.u >= first && edge.v < first + half) inside.emplace_back(edge.u - first, edge.v - first);
            halves.insert(inside);
        }
    }
    QVERIFY((sizes == std::set<int>{12, 14, 16, 18, 20}));
    // 400 halves as labelled graphs; those of 6 nodes (2^15 graphs) may meet by chance.
    QVERIFY2(halves.size() >= 395, qPrintable(QString::number(halves.size())));
}

void GeneratedTest::communityBySettings() {
    const auto plain = datasets::load({"builtin:community-small", {}});
    const auto same = datasets::load({"builtin:community-small?seed=1&count=100", {}});
    QVERIFY(plain->graphs == same->graphs && plain->sha256 == same->sha256);
    const auto more = datasets::load({"builtin:community-small?count=130", {}});
    QVERIFY(std::equal(plain->graphs.begin(), plain->graphs.end(), more->graphs.begin()));
    QCOMPARE(more->graphs.size(), 130u);
    QVERIFY(names(*datasets::load({"builtin:community-small?seed=2", {}})) != names(*plain));
}

void GeneratedTest::egosByHand() {
    const auto graph = datasets::readCitations(smallCitations())->graph;
    datasets::EgoOptions options;
    auto egos = datasets::egoGraphs(graph, options);
    // Centre 0: 0..6 with the edge 1-2 between neighbours; centre 6: 0, 6..11. Others have fewer than 4.
    QCOMPARE(egos.size(), 2u);
    QCOMPARE(egos[0].size(), 7);
    QCOMPARE(egos[0].edges.size(), 7u);
    QCOMPARE(egos[1].size(), 7);
    QCOMPARE(egos[1].edges.size(), 6u);
    options.radius = 3;
    egos = datasets::egoGraphs(graph, options);
    QCOMPARE(egos.size(), 13u);    // every node of the largest component, none of the pair
    QCOMPARE(egos[12].size(), 8);  // centre 12: itself, 11, 6 and the five nodes next to 6
    QCOMPARE(egos[0].size(), 13);
    options.maxNodes = 8;
    QCOMPARE(datasets::egoGraphs(graph, options).size(), 1u);
}

void GeneratedTest::egosAreConnectedAndOfTheirSizes() {
    if (!haveCiteseer()) QSKIP("the shared data are not here");
    for (const char* settings : {"", "?seed=5", "?radius=2&seed=1&count=50&min=6&max=30", "?radius=3&count=100"}) {
        const auto data = datasets::load({"ego:" + kCiteseer + settings, {}});
        const bool wide = std::string(settings).find("max=30") != std::string::npos;
        QVERIFY(data->graphs.size() >= 50);
        for (const auto& graph : data->graphs) {
            QVERIFY(graph.size() >= (wide ? 6 : 4) && graph.size() <= (wide ? 30 : 18));
            QVERIFY(connected(graph));
        }
        if (std::string(settings).find("radius") != std::string::npos) continue;
        QCOMPARE(data->graphs.size(), 200u);
        // With radius 1 the centre is next to all.
        for (const auto& graph : data->graphs) {
            std::vector<int> degree(graph.nodes.size(), 0);
            for (const auto& edge : graph.edges)
                ++degree[static_cast<std::size_t>(edge.u)], ++degree[static_cast<std::size_t>(edge.v)];
            QVERIFY(std::ranges::find(degree, graph.size() - 1) != degree.end());
        }
    }
}

void GeneratedTest::egosDependOnTheSeedAlone() {
    if (!haveCiteseer()) QSKIP("the shared data are not here");
    const auto of = [](const std::string& settings) { return datasets::load({"ego:" + kCiteseer + settings, {}}); };
    QVERIFY(of("?seed=5")->graphs == of("?seed=5")->graphs);
    QCOMPARE(of("?seed=5")->sha256, of("?seed=5&radius=1&count=200")->sha256);
    QVERIFY(names(*of("?seed=5")) != names(*of("?seed=6")));
    QVERIFY(names(*of("?seed=0")) != names(*of("")));
}

/// The 200 graphs that GDSS shares, made by others from the same links, are those in the order of the papers: the same
/// sizes, numbers of edges and sorted degrees, graph by graph.
void GeneratedTest::egosAreTheFields() {
    const std::string file = STRATA_SHARED_DATA "/ego_small/ego_small.g6";
    if (!haveCiteseer() || !QFile::exists(QString::fromStdString(file))) QSKIP("the shared data are not here");
    const auto ours = datasets::load({"ego:" + kCiteseer, {}}), theirs = datasets::load({file, {}});
    QCOMPARE(ours->graphs.size(), 200u);
    const auto degrees = [](const api::Graph& graph) {
        std::vector<int> result(graph.nodes.size(), 0);
        for (const auto& edge : graph.edges)
            ++result[static_cast<std::size_t>(edge.u)], ++result[static_cast<std::size_t>(edge.v)];
        std::ranges::sort(result);
        return result;
    };
    for (std::size_t i = 0; i < 200; ++i)
        QVERIFY2(degrees(ours->graphs[i]) == degrees(theirs->graphs[i]), std::to_string(i).c_str());
}

void GeneratedTest::refusals_data() {
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("sentence");
    const auto path = QString::fromStdString(smallCitations());
    const auto row = [](const QString& location, const QString& sentence) {
        QTest::newRow(qPrintable(location.section('/', -1))) << location << sentence;
    };
    row("builtin:community-small?colour=1", ": there is no setting colour here; there are count, seed.");
    row("builtin:community-small?count=0", ": count is 0, but must be from 1 to 1000000.");
    row("builtin:community-small?count=", ": \"count=\" is no setting; one is KEY=WHOLE NUMBER.");
    row("builtin:community-small?", ": \"\" is no setting; one is KEY=WHOLE NUMBER.");
    row("builtin:nci?seed=1", ": these data have no settings.");
    row("ego:" + path + "?radius=-1", ": \"radius=-1\" is no setting; one is KEY=WHOLE NUMBER.");
    row("ego:" + path + "?seed=99999999999999999999",
        ": \"seed=99999999999999999999\" is no setting; one is KEY=WHOLE NUMBER.");
    row("ego:" + path + "?min=12&max=18", ": no paper has an ego of radius 1 with 12 to 18 nodes.");
    row("ego:/nowhere/a.g6", ": a citation graph is read from NAME.content and NAME.cites, each also followed by .gz.");
    row("ego:/nowhere/a.cites", ": there is no such file.");
}

void GeneratedTest::refusals() {
    QFETCH(QString, location);
    QFETCH(QString, sentence);
    const auto found = QString::fromStdString(loadError(location.toStdString()));
    QVERIFY2(found.endsWith(sentence), qPrintable(found));
}

void GeneratedTest::stops() {
    QVERIFY(datasets::load({"ego:" + smallCitations(), {}}, {{}, [] { return true; }}) == nullptr);
    QVERIFY(datasets::load({smallCitations(), {}}, {{}, [] { return true; }}) == nullptr);
}

STRATA_TEST(GeneratedTest, tst_generated);
#include "tst_generated.moc"
