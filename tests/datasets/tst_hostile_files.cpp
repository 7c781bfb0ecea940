// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <filesystem>
#include <random>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/writers.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/reader.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::DataFiles, tests::gzipped, tests::loadError;

/// Files that nobody should have to read: each gives one clear sentence, or is read as far as it can be.
class HostileFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refused_data();
    void refused();
    void notRegularFiles();
    void unreadableFile();
    void truncatedGzip();
    void giganticLines();
    void zeroByteLater();
    void gzipBomb();
    void brokenAtTheEnd();
    void citationRows();
    void hostileRows();
    void mutations_data();
    void mutations();
};

namespace {

const DataFiles kFiles;

std::string utf16(const std::string& text, const std::string& mark, bool bigEndian) {
    std::string result = mark;
    for (char c : text) result += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
    return result;
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

/// A path of that many edges.
std::string manyEdges(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += std::to_string(i) + " " + std::to_string(i + 1) + "\n";
    return text;
}

/// An entity of ten entities of ten entities: some 10 GB if it were written out.
std::string laughs() {
    std::string text = "<!DOCTYPE graphml [<!ENTITY a0 'hahahahahaha'>";
    for (int i = 1; i < 10; ++i)
        text += "<!ENTITY a" + std::to_string(i) + " '" + repeated("&a" + std::to_string(i - 1) + ";", 10) + "'>";
    return text + "]><graphml><graph id='&a9;'><node id='&a9;'/></graph></graphml>";
}

/// Such as gzip cannot shorten much.
std::string manyComments() {
    std::mt19937 random(4);
    std::string text;
    for (int i = 0; i < 500; ++i) text += "<!-- " + std::to_string(random()) + " -->\n";
    return text;
}

QByteArray bytes(const std::string& text) {
    return QByteArray::fromStdString(text);
}

}  // namespace

void HostileFilesTest::refused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");  // after the path
    const auto row = [](const char* name, const char* file, const std::string& content, const char* sentence) {
        QTest::newRow(name) << file << bytes(content) << sentence;
    };
    row("empty", "a.smi", "", ": the file is empty.");
    row("empty gzip", "a.smi.gz", gzipped(""), ": the file holds no molecule.");
    row("only comments", "a.smi", "# one\n#two\n\n", ": the file holds no molecule.");
    row("binary", "a.smi",
        std::string("\x7f"
                    "ELF\x02\x01\x01\0\0\0\0\x03>",
                    13),
        ": the file is binary, not text.");
    row("UTF-16 with a mark", "a.csv", utf16("smiles\nCCO\n", "\xff\xfe", false),
        ": the text is UTF-16; save it as UTF-8.");
    row("UTF-16 big endian", "a.csv", utf16("smiles\nCCO\n", "\xfe\xff", true),
        ": the text is UTF-16; save it as UTF-8.");
    row("UTF-16 without a mark", "a.smi", utf16("CCO\nCC\n", "", false), ": the text is UTF-16; save it as UTF-8.");
    row("no gzip", "a.smi.gz", "CCO\n", ": is named .gz but holds no gzip data.");
    row("cut off at once", "a.smi.gz", gzipped("CCO\n").substr(0, 12), ": its gzip data are cut off after line 0.");
    row("damaged at once", "a.smi.gz", gzipped("CCO\n").replace(10, 1, "\xff"),
        ": its gzip data are damaged after line 0.");
    row("one bad line", "a.smi", "\n[Qq]\n", ", line 2: The SMILES \"[Qq]\" cannot be used: it does not parse.");
    row("two bad lines", "a.smi", "C(\nC)\n",
        ", line 1: The SMILES \"C(\" cannot be used: it opens a branch that is never closed (character 2). The other 1 "
        "cannot be used either.");
    row("no SMILES", "a.csv", "a,b\n1,2\n3,4\n",
        ", line 1: no column is headed \"smiles\", and none holds SMILES that parse.");
    row("heading only", "a.csv", "a,smiles\n", ": the file holds no molecule.");
    row("no rows", "a.csv", "\n\n", ": the file holds no row.");
    row("no record", "a.sdf", "$$$$\n", ", record 1: The record cannot be used: ");
    row("no graph", "a.g6", "DhC?\n", ", line 1: A graph of 5 nodes has 2 characters after its size, this one has 3.");
    row("no edge", "a.edges", "# x\n1 2\none two three\n",
        ", line 3: The line is no edge: after the two nodes, only a weight or {attributes} may follow.");
    row("prose", "a.edges", "It was a dark and stormy night.\n", ", line 1: The line is no edge: ");
    row("only comments and blanks", "a.edgelist", "# graph\n\n# graph\n%\n", ": the file holds no graph.");
    row("nodes without end", "a.edges", manyEdges(100'001), ", line 100000: The graph has more than 100000 nodes.");
    row("long name", "a.edges", "1 " + std::string(300, 'x'), ", line 1: The name of a node has more than 200 bytes.");
    row("long edge line", "a.edges", "1 2 {" + std::string(200'000, ' ') + "}\n",
        ", line 1: The line is longer than 100000 bytes.");
    row("no XML", "a.graphml", "0 1\n1 2\n", ", line 1: The XML cannot be read to its end: ");
    row("other XML", "a.graphml", "<?xml version='1.0'?>\n<html><body/></html>",
        ", line 2: the file is XML, but no GraphML: it begins with \"html\".");
    row("no graph in it", "a.graphml", "<graphml><key id='a'/></graphml>", ": the file holds no graph.");
    row("empty graph", "a.graphml", "<graphml>\n<graph/></graphml>", ", line 2: The graph has no nodes.");
    row("unknown node", "a.graphml",
        "<graphml><graph>\n<node id='a'/>\n<edge source='a' target='b'/>\n</graph></graphml>",
        ", line 3: An edge names the node \"b\", which the graph does not have.");
    row("node twice", "a.graphml", "<graphml><graph>\n<node id='a'/>\n<node id='a'/></graph></graphml>",
        ", line 3: The graph has two nodes \"a\".");
    row("node without id", "a.graphml", "<graphml><graph><node/></graph></graphml>", ", line 1: The <node> has no id.");
    row("edge without end", "a.graphml", "<graphml><graph><node id='a'/><edge source='a'/></graph></graphml>",
        ", line 1: The <edge> has no target.");
    row("hyperedge", "a.graphml", "<graphml><graph><node id='a'/>\n<hyperedge/></graph></graphml>",
        ", line 2: The graph has a hyperedge; only edges between two nodes are read.");
    row("graph in a node", "a.graphml", "<graphml><graph><node id='a'><graph/></node></graph></graphml>",
        ", line 1: The graph has a graph within it, which is not read.");
    row("cut off", "a.graphml", "<graphml><graph>\n<node id='a'/>", ", line 2: The XML cannot be read to its end: ");
    row("nested without end", "a.graphml", "<graphml>" + repeated("<graph><node id='a'>", 5000),
        ", line 1: The XML cannot be read to its end: ");
    row("a million laughs", "a.graphml", laughs(), ", line 1: The XML cannot be read to its end: ");
    row("another file", "a.graphml",
        "<!DOCTYPE graphml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<graphml><graph><node "
        "id='a'>&x;</node></graph></graphml>",
        ", line 1: The XML cannot be read to its end: it has a document type, which is not read.");
    row("no links", "lonely.content", "a 1 x\n",
        ": its links are missing; NAME.cites or NAME.cites.gz must stand beside it.");
    row("no citation", "a.cites", "one\ntwo words more\n", ", line 1: The line has 1 words; a citation is two ids.");
    row("other suffix", "a.xyz", "CCO\n",
        ": files of this name are not read; those that are end in .smi, .csv, .tsv, .sdf, .g6, .edges, .edgelist, "
        ".graphml, .content, .cites, -idx3-ubyte, .idx3-ubyte, each also followed by .gz.");
}

void HostileFilesTest::refused() {
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const auto path = kFiles.write(file.toStdString(), content.toStdString());
    const auto found = QString::fromStdString(loadError(path));
    QVERIFY2(found.startsWith(QString::fromStdString(path) + sentence), qPrintable(found));
    QVERIFY2(found.endsWith('.') && !found.contains('\n'), qPrintable(found));
}

void HostileFilesTest::notRegularFiles() {
    QCOMPARE(loadError("/nowhere/a.smi"), std::string("/nowhere/a.smi: there is no such file."));
    std::filesystem::create_directory(kFiles.path("folder.smi"));
    QCOMPARE(loadError(kFiles.path("folder.smi")), kFiles.path("folder.smi") + ": is a folder, not a file.");
    std::filesystem::create_symlink("/dev/zero", kFiles.path("zero.smi"));
    QCOMPARE(loadError(kFiles.path("zero.smi")), kFiles.path("zero.smi") + ": is not a regular file.");
    std::filesystem::create_symlink(kFiles.path("loop.smi"), kFiles.path("loop.smi"));
    QVERIFY(!loadError(kFiles.path("loop.smi")).empty());
    QVERIFY(!loadError("").empty());
    QCOMPARE(
        loadError("builtin:qm9"),
        std::string("builtin:qm9: there are no such built-in data; there are builtin:community-small, builtin:nci, "
                    "builtin:nci-logp, builtin:citations, builtin:fashion-mnist."));
}

void HostileFilesTest::unreadableFile() {
    if (::geteuid() == 0) QSKIP("root reads everything");
    const auto path = kFiles.write("secret.smi", "CCO\n");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    QCOMPARE(loadError(path), path + ": Permission denied.");
}

void HostileFilesTest::truncatedGzip() {
    std::mt19937 random(1);
    std::string text;
    for (int i = 0; i < 20000; ++i) {
        for (unsigned k = 0; k < 3 + random() % 20; ++k) text += "CNOFCC"[random() % 6];
        text += "C\n";
    }
    // Fluorine within a chain is refused, so whole lines and cut ones can be told apart by comparing with the whole
    // file.
    const auto whole = datasets::load({kFiles.write("t.smi", text), {}});
    const auto packed = gzipped(text);
    const auto data = datasets::load({kFiles.write("t.smi.gz", packed.substr(0, packed.size() / 2)), {}});
    QVERIFY(data->graphs.size() > 100 && data->graphs.size() < whole->graphs.size());
    for (std::size_t i = 0; i < data->graphs.size(); ++i) {
        QCOMPARE(data->lines[i], whole->lines[i]);
        QCOMPARE(data->graphs[i].name, whole->graphs[i].name);
    }
    const auto& last = data->skipped.back();
    QCOMPARE(last.reason,
             "The file ends early: its gzip data are cut off after line " + std::to_string(last.line) + ".");
    QVERIFY(last.line >= data->lines.back());
}

void HostileFilesTest::giganticLines() {
    const std::string text = "CCO\n" + std::string(3'000'000, 'C') + "\nCN\n" + std::string(200'000, '(') + "\nO";
    const auto data = datasets::load({kFiles.write("long.smi", text), {}});
    QCOMPARE(data->graphs.size(), 3u);
    QCOMPARE(data->skippedCount, 2u);
    QCOMPARE(data->skipped[0].line, 2u);
    QCOMPARE(data->skipped[0].text.size(), 200u);
    QCOMPARE(data->skipped[0].reason, std::string("The line is longer than 100000 bytes."));
    QCOMPARE(loadError(kFiles.write("one.smi", std::string(3'000'000, 'C'))),
             kFiles.path("one.smi") + ", line 1: The line is longer than 100000 bytes.");
}

void HostileFilesTest::zeroByteLater() {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "CCO\n";
    text += std::string("C\0C\n", 4) + "CN\n";
    const auto data = datasets::load({kFiles.write("zero-later.smi", text), {}});
    QCOMPARE(data->graphs.size(), 2001u);
    QCOMPARE(data->skipped[0].line, 2001u);
    QCOMPARE(data->skipped[0].text, std::string("C?C"));
}

void HostileFilesTest::gzipBomb() {
    // 400 MB of one line in 400 kB: read through, never held.
    const std::string megabyte(1 << 20, 'C');
    std::string packed;
    const auto member = gzipped(megabyte);
    for (int i = 0; i < 400; ++i) packed += member;
    const auto path = kFiles.write("bomb.smi.gz", packed);
    const auto memory = [] {
        QFile status("/proc/self/status");
        if (!status.open(QIODevice::ReadOnly)) return 0;
        const auto text = status.readAll();
        const auto at = text.indexOf("VmHWM:");
        return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toInt();
    };
    const int before = memory();
    QVERIFY(!loadError(path).empty());
    QVERIFY2(memory() - before < 50'000, "more than 50 MB were held");
}

/// What is read before a fault stays; the fault is told of.
void HostileFilesTest::brokenAtTheEnd() {
    std::string good = "<graphml>";
    for (int i = 0; i < 100; ++i) good += "<graph><node id='a'/><node id='b'/><edge source='a' target='b'/></graph>\n";
    const auto data = datasets::load({kFiles.write("broken.graphml", good + "<graph><node id='a'></graph>"), {}});
    QVERIFY(data->graphs.size() > 90);
    QCOMPARE(data->skippedCount, 1u);
    QCOMPARE(data->skipped[0].line, 101u);
    const auto packed = gzipped(good + manyComments());
    const auto cut = datasets::load({kFiles.write("cut.graphml.gz", packed.substr(0, packed.size() - 20)), {}});
    QVERIFY(cut->graphs.size() > 90);
    QVERIFY(cut->skipped.back().reason.starts_with("The file ends early: its gzip data are cut off after line "));
}

void HostileFilesTest::citationRows() {
    kFiles.write("rows.cites", "a b\nb c\nc a\n");
    const auto path = kFiles.write("rows.content", "a 0 1 X\nb 0 1\nc 0 2 X\na 1 1 Y\nd 1 1 Y\n");
    const auto data = datasets::load({path, {}});
    QCOMPARE(data->graphs[0].size(), 2);
    std::vector<std::string> reasons;
    for (const auto& skipped : data->skipped) reasons.push_back(skipped.reason);
    QCOMPARE(reasons.size(), 6u);
    QCOMPARE(reasons[0], std::string("The row has 3 columns; an id, 2 words and a class are needed."));
    QCOMPARE(reasons[1], std::string("Word 2 is \"2\"; words are 0 or 1."));
    QCOMPARE(reasons[2], std::string("The paper has a row already."));
    QCOMPARE(reasons[3], std::string("The paper \"b\" has no row in the .content file."));
    QCOMPARE(data->skipped[0].file, path);
    QCOMPARE(data->skipped[1].line, 3u);
}

void HostileFilesTest::hostileRows() {
    const auto data = datasets::load({kFiles.write("rows.csv", "smiles,x\nCCO,1\n\n\"never closed,2\nCN,3\n"), {}});
    QCOMPARE(data->graphs.size(), 1u);
    QCOMPARE(data->skipped[0].reason, std::string("A quoted field is never closed."));
    const auto lacking = datasets::load({kFiles.write("lacking.csv", "x,smiles\n1\n2,CN\n"), {}});
    QCOMPARE(lacking->graphs.size(), 1u);
    QCOMPARE(lacking->skipped[0].reason, std::string("The row has 1 columns; the SMILES are in column 2."));
}

void HostileFilesTest::mutations_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("good");
    auto classes = chemistry::emptyMoleculeVocabulary();
    std::string sdf;
    for (const char* smiles : {"CCO", "c1ccncc1", "C[N+](C)(C)C"})
        sdf += chemistry::sdfRecord(chemistry::graphFromSmiles(smiles, classes), classes, "x", {{"a", "b"}});
    const std::string smi = "CC(=O)Oc1ccccc1C(=O)O aspirin\n# comment\nC1CC1\n[Na+].[Cl-] salt\nN[C@@H](C)C(=O)O\n";
    const std::string csv = "id,smiles,\"a, b\"\n1,CCO,\"x \"\"y\"\"\"\n2,c1ccccc1,z\n3,\"C[N+](C)(C)C\",w\n";
    QTest::newRow("smi") << "m.smi" << bytes(smi);
    QTest::newRow("smi.gz") << "m.smi.gz" << bytes(gzipped(smi));
    QTest::newRow("csv") << "m.csv" << bytes(csv);
    QTest::newRow("sdf") << "m.sdf" << bytes(sdf);
    QTest::newRow("edges") << "m.edges" << bytes("# graph\n0 1 0.5\n1 2\n2 2\n\na,b {'w': 1}\nb;c\n7\n% x\n");
    QTest::newRow("graphml") << "m.graphml"
                             << bytes(
                                    "<?xml version='1.0'?><graphml><key id='k'/><graph edgedefault='directed'><node "
                                    "id='a'><data key='k'>1 &lt; 2</data></node><node id='b'/><edge source='a' "
                                    "target='b'/></graph>\n<graph><node id='&#65;'/><node id='z'/></graph></graphml>");
    QTest::newRow("cites") << "m.cites" << bytes("1\t2\n2\t3\n3\t3\n4 1\nx y\n");
    QTest::newRow("g6") << "m.g6" << bytes(">>graph6<<DhC\nF~~~w\nIheA@GUAo\n~??~hCGGC@?G\nC?\n");
}

void HostileFilesTest::mutations() {
    QFETCH(QString, file);
    QFETCH(QByteArray, good);
    std::mt19937 random(9);
    for (int round = 0; round < 500; ++round) {
        auto text = good.toStdString();
        for (unsigned k = 0; k < 1 + random() % 6; ++k) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
                case 0:
                    text[at] = static_cast<char>(random() % 256);
                    break;
                case 1:
                    text.erase(at, 1 + random() % 20);
                    break;
                case 2:
                    text.insert(at, text.substr(random() % text.size(), random() % 40));
                    break;
                default:
                    text[at] = "\n\r\",~()[]$\t"[random() % 11];
                    break;
            }
            if (text.empty()) text = "C";
        }
        const auto path = kFiles.write(file.toStdString(), text);
        try {
            const auto data = datasets::load({path, {}});
            QVERIFY(!data->graphs.empty() && data->lines.size() == data->graphs.size());
        } catch (const api::Error& error) {
            QVERIFY2(QString(error.what()).startsWith(QString::fromStdString(path)), error.what());
        }
    }
}

STRATA_TEST(HostileFilesTest, tst_hostile_files);
#include "tst_hostile_files.moc"
