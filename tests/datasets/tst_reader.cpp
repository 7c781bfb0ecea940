// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/writers.h"
#include "engine/datasets/reader.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::DataFiles, tests::gzipped, tests::names;
using Names = std::vector<std::string>;

class ReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void smilesLines();
    void tables_data();
    void tables();
    void sdf();
    void graph6();
    void gzip();
    void vocabularyDoesNotDependOnOrder();
    void filters();
    void rowsAreChosen();
    void filterAgreesWithFilteringLater();
    void skippedIsCountedBeyondWhatIsKept();
    void progressAndStop();
    void communityFile();
    void qm9();
};

namespace {

const DataFiles kFiles;

api::DatasetPtr loaded(const std::string& name, const std::string& bytes, const api::DataFilter& filter = {}) {
    return datasets::load({kFiles.write(name, bytes), filter});
}

}  // namespace

void ReaderTest::smilesLines() {
    const auto data = loaded(
        "a.smi", "\xef\xbb\xbfsmiles name\r\n# a comment\r\n\r\n  CCO ethanol\r\nC1CC broken\nc1ccccc1\tbenzene\rN");
    QVERIFY((names(*data) == Names{"CCO", "c1ccccc1", "N"}));
    QVERIFY((data->lines == std::vector<std::size_t>{4, 6, 7}));
    QCOMPARE(data->name, std::string("a.smi"));
    QCOMPARE(data->skippedCount, 1u);
    QCOMPARE(data->skipped[0].line, 5u);
    QCOMPARE(data->skipped[0].text, std::string("C1CC"));
    QCOMPARE(data->skipped[0].file, kFiles.path("a.smi"));
    QCOMPARE(data->skipped[0].reason,
             std::string("The SMILES \"C1CC\" cannot be used: it opens ring 1, which is never closed (character 2)."));
    QCOMPARE(data->vocabulary.kind, api::DataKind::Molecules);
}

void ReaderTest::tables_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("headed") << "a.csv" << QByteArray("id,SMILES,y\n1,CCO,2\n2,CN,3\n");
    QTest::newRow("similar heading") << "a.csv" << QByteArray("id,canonical_smiles\nC,CCO\nN,CN\n");
    QTest::newRow("no heading") << "a.csv" << QByteArray("1,CCO\n2,CN\n");
    QTest::newRow("other heading") << "a.csv" << QByteArray("id,molecule\n1,CCO\n2,CN\n");
    QTest::newRow("quotes") << "a.csv"
                            << QByteArray("\"name, long\",smiles\r\n\"a \"\"b\"\"\r\nc\",\"CCO\"\r\nd,CN\r\n");
    QTest::newRow("tabs") << "a.tsv" << QByteArray("name\tsmiles\na\tCCO\nb\tCN");
    QTest::newRow("semicolons in csv") << "a.csv" << QByteArray("name;smiles\na;CCO\nb;CN\n");
    QTest::newRow("one column") << "a.csv" << QByteArray("smiles\nCCO\n\nCN\n");
}

void ReaderTest::tables() {
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    const auto data = loaded(file.toStdString(), text.toStdString());
    QVERIFY((names(*data) == Names{"CCO", "CN"}));
    QCOMPARE(data->skippedCount, 0u);
    const auto packed = loaded(file.toStdString() + ".gz", gzipped(text.toStdString()));
    QVERIFY(packed->graphs == data->graphs && packed->lines == data->lines);
}

void ReaderTest::sdf() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    std::string text;
    for (const char* smiles : {"CCO", "c1ccncc1", "C[N+](C)(C)C"})
        text += chemistry::sdfRecord(chemistry::graphFromSmiles(smiles, classes), classes, "", {});
    text.insert(0, "broken\n\n\nnothing\n$$$$\n");
    const auto data = loaded("a.sdf", text);
    QVERIFY((names(*data) == Names{"CCO", "c1ccncc1", "C[N+](C)(C)C"}));
    QVERIFY((data->lines == std::vector<std::size_t>{2, 3, 4}));
    QCOMPARE(data->skipped[0].line, 1u);
}

void ReaderTest::graph6() {
    const auto data = loaded("a.g6", ">>graph6<<DhC\nF~~~w\n\nIheA@GUAo\n:An\n@\n");
    QVERIFY((names(*data) == Names{"DhC", "F~~~w", "IheA@GUAo", "@"}));
    QCOMPARE(data->graphs[2].edges.size(), 15u);  // the Petersen graph
    QCOMPARE(data->skipped[0].reason, std::string("The line is sparse6, which is not read; convert it to graph6."));
    QCOMPARE(data->vocabulary.kind, api::DataKind::Graphs);
    QCOMPARE(data->vocabulary.nodeClasses.size(), 1u);
}

void ReaderTest::gzip() {
    const std::string text = "CCO\nCN\n";
    QVERIFY((names(*loaded("b.smi.gz", gzipped("CCO\n") + gzipped("CN\n"))) == Names{"CCO", "CN"}));
    QVERIFY((names(*loaded("b.smi.gz", gzipped(text) + "trailing")) == Names{"CCO", "CN"}));
    // The hash is of the file as stored: printf 'CCO\nCN\n' | sha256sum.
    QCOMPARE(
        loaded("b.smi", text)->sha256,
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex().toStdString());
    const auto packed = gzipped(text);
    QCOMPARE(
        loaded("b.smi.gz", packed)->sha256,
        QCryptographicHash::hash(QByteArray::fromStdString(packed), QCryptographicHash::Sha256).toHex().toStdString());
}

void ReaderTest::vocabularyDoesNotDependOnOrder() {
    const auto one = loaded("c.smi", "FC\nC[N+](C)(C)C\nCN\n[O-]C\n");
    const auto two = loaded("d.smi", "[O-]C\nCN\nC[N+](C)(C)C\nFC\n");
    QVERIFY(one->vocabulary == two->vocabulary);
    Names labels;
    for (const auto& type : one->vocabulary.nodeClasses) labels.push_back(type.label());
    QVERIFY((labels == Names{"C", "N", "N+", "O-", "F"}));
    QVERIFY((one->graphs[0].nodes == std::vector<int>{4, 0}));
    QVERIFY(one->graphs[1] == two->graphs[2]);
}

void ReaderTest::filters() {
    const std::string text = "CCO\nCN\nCCCCC\nbad)\nC\nCC\n";
    const auto small = loaded("e.smi", text, {{"C"}, 4, 0});
    QVERIFY((names(*small) == Names{"C", "CC"}));
    QCOMPARE(small->filteredOut, 3u);
    QCOMPARE(small->skippedCount, 1u);
    QCOMPARE(small->vocabulary.nodeClasses.size(), 1u);
    const auto few = loaded("e.smi", text, {{}, 0, 2});
    QVERIFY((names(*few) == Names{"CCO", "CN"}));
    QCOMPARE(tests::loadError(kFiles.path("e.smi"), {{"Xe"}, 0, 0}),
             kFiles.path("e.smi") + ": none of its 5 molecules passes the filter.");
}

// Rows count every record of the file, the unreadable ones too, and come before every other filter.
void ReaderTest::rowsAreChosen() {
    const std::string text = "CCO\nCN\nbad)\nCCCCC\nC\nCC\n";
    const auto rows = kFiles.write("rows.index", "5\n0\n2\n\n3\n0\n");
    const auto some = loaded("r.smi", text, {{}, 0, 0, rows});
    QVERIFY((names(*some) == Names{"CCO", "CCCCC", "CC"}));
    QVERIFY((some->lines == std::vector<std::size_t>{1, 4, 6}));
    QCOMPARE(some->skippedCount, 1u);
    QCOMPARE(some->filteredOut, 2u);
    QVERIFY((names(*loaded("r.smi", text, {{}, 2, 0, rows})) == Names{"CC"}));
    QVERIFY(api::filtered(some, {}).get()->source.filter.rows == rows);
    QVERIFY(tests::loadError(kFiles.path("r.smi"), {{}, 0, 0, "/no/such.index"}).find("/no/such.index") == 0);
    const auto bad = kFiles.write("bad.index", "1\n-2\n");
    QVERIFY(tests::loadError(kFiles.path("r.smi"), {{}, 0, 0, bad}).find(bad + ", line 2: “-2”") == 0);
    const auto far = kFiles.write("far.index", "1\n6\n");
    QCOMPARE(tests::loadError(kFiles.path("r.smi"), {{}, 0, 0, far}), far + " names row 6; the data have rows 0 to 5.");
}

void ReaderTest::filterAgreesWithFilteringLater() {
    std::string text;
    for (int i = 0; i < 1300; ++i)
        text += std::string(i % 3 == 0   ? "N"
                            : i % 3 == 1 ? "F"
                                         : "C") +
                std::string(static_cast<std::size_t>(i % 9 + 1), 'C') + "\n";
    const auto all = loaded("f.smi", text);
    for (const api::DataFilter& filter :
         {api::DataFilter{{"C", "N"}, 7, 0}, api::DataFilter{{}, 5, 600}, api::DataFilter{{"C", "F"}, 0, 3}}) {
        const auto now = datasets::load({kFiles.path("f.smi"), filter});
        const auto later = api::filtered(all, filter);
        QVERIFY(now->graphs == later->graphs && now->lines == later->lines && now->vocabulary == later->vocabulary);
        QCOMPARE(now->filteredOut, later->filteredOut);
        QCOMPARE(now->sha256, later->sha256);
    }
}

void ReaderTest::skippedIsCountedBeyondWhatIsKept() {
    std::string text = "C\n";
    for (int i = 0; i < 12000; ++i) text += "C(\n";
    const auto data = loaded("g.smi", text);
    QCOMPARE(data->skippedCount, 12000u);
    QCOMPARE(data->skipped.size(), api::Dataset::kSkippedKept);
}

void ReaderTest::progressAndStop() {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "CCCCCCCCCC\n";
    const api::DataSource source{kFiles.write("h.smi", text), {}};
    std::vector<double> fractions;
    QVERIFY(datasets::load(source, {[&](double fraction, double) { fractions.push_back(fraction); }, {}}) != nullptr);
    QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
    QCOMPARE(fractions.back(), 1.0);
    int asked = 0;
    QVERIFY(datasets::load(source, {{}, [&] { return ++asked > 10; }}) == nullptr);
    QVERIFY(datasets::load(source, {{}, [] { return true; }}) == nullptr);
    QVERIFY(datasets::load({"builtin:community-small", {}}, {{}, [] { return true; }}) == nullptr);
}

void ReaderTest::communityFile() {
    const std::string path = STRATA_SHARED_DATA "/community_small/community_small.g6";
    if (!QFile::exists(QString::fromStdString(path))) QSKIP("the shared data are not here");
    const auto data = datasets::load({path, {}});
    QCOMPARE(data->graphs.size(), 100u);
    // Counts of the data's README.
    std::size_t edges = 0, nodes = 0;
    for (const auto& graph : data->graphs) nodes += graph.nodes.size(), edges += graph.edges.size();
    QCOMPARE(nodes, 1528u);
    QCOMPARE(edges, 3515u);
    QCOMPARE(data->sha256, std::string("0decb383c355b2dfda614f2e2d533ce3fb451e00686ed2d306a093b57550b89a"));
}

void ReaderTest::qm9() {
    const std::string path = STRATA_SHARED_DATA "/qm9/qm9.csv.gz";
    if (!QFile::exists(QString::fromStdString(path))) QSKIP("the shared data are not here");
    const auto data = datasets::load({path, {{}, 0, 3000}});
    QCOMPARE(data->graphs.size(), 3000u);
    QCOMPARE(data->skippedCount, 0u);
    QCOMPARE(data->filteredOut, 130462u - 3000u);
    QCOMPARE(data->sha256, std::string("a8aa63c2f2e1de9c700a0c8d2eb063d0a787108e943854012c217644c8ffe461"));
}

STRATA_TEST(ReaderTest, tst_reader);
#include "tst_reader.moc"
