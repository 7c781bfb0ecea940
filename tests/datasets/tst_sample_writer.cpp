// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "engine/api/error.h"
#include "engine/chemistry/properties.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/reader.h"
#include "engine/datasets/sample_writer.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::DataFiles, tests::names;

class SampleWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void moleculesComeBack_data();
    void moleculesComeBack();
    void csvColumns();
    void scoresStandBesideTheFigures();
    void graphsComeBack();
    void refusesMismatches_data();
    void refusesMismatches();
    void pictures();
    void unwritable();
    void fullDiskLeavesTheOldFile();
};

namespace {

const DataFiles kFiles;

struct Molecules {
    api::Vocabulary classes = chemistry::emptyMoleculeVocabulary();
    std::vector<api::Sample> samples;
};

Molecules molecules() {
    Molecules result;
    for (const char* smiles : {"CCO", "c1ccncc1", "C[N+](C)(C)C.[Cl-]"}) {
        api::Sample sample;
        sample.graph = chemistry::graphFromSmiles(smiles, result.classes);
        const auto found = chemistry::describe(sample.graph, result.classes);
        sample.text = found.verdict.smiles;
        sample.valid = sample.validRaw = sample.unique = true;
        sample.connected = found.verdict.connected;
        sample.qed = found.properties.qed, sample.logP = found.properties.logP, sample.weight = found.properties.weight;
        sample.sa = found.properties.sa, sample.rings = found.properties.rings;
        result.samples.push_back(sample);
    }
    result.samples.insert(result.samples.begin() + 1, api::Sample{});  // one that is not valid
    return result;
}

std::vector<api::Sample> graphs() {
    std::vector<api::Sample> result;
    for (const char* text : {"DhC", "IheA@GUAo"}) {
        api::Sample sample;
        sample.graph = datasets::decodeGraph6(text);
        sample.text = text;
        sample.valid = sample.connected = true;
        result.push_back(sample);
    }
    return result;
}

std::string content(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "";
}

int filesBeside(const std::string& path) {
    return static_cast<int>(
        QDir(QFileInfo(QString::fromStdString(path)).path()).entryList({"*.part-*"}, QDir::Files).size());
}

std::string writeError(const std::string& path, const std::vector<api::Sample>& samples,
                       const api::Vocabulary& vocabulary) {
    try {
        datasets::writeSamples(path, samples, vocabulary);
    } catch (const api::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

void SampleWriterTest::moleculesComeBack_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"a.smi", "a.csv", "a.sdf", "A.SMI"}) QTest::newRow(file) << file;
}

void SampleWriterTest::moleculesComeBack() {
    QFETCH(QString, file);
    const auto given = molecules();
    const auto path = kFiles.path(file.toStdString());
    QCOMPARE(datasets::writeSamples(path, given.samples, given.classes), 1u);
    const auto data = datasets::load({path, {}});
    QVERIFY((names(*data) == std::vector<std::string>{"CCO", "c1ccncc1", "C[N+](C)(C)C.[Cl-]"}));
    QCOMPARE(data->skippedCount, 0u);
    QCOMPARE(filesBeside(path), 0);
}

void SampleWriterTest::csvColumns() {
    const auto given = molecules();
    const auto path = kFiles.path("columns.csv");
    datasets::writeSamples(path, given.samples, given.classes);
    const auto lines = QString::fromStdString(content(path)).split('\n');
    QCOMPARE(lines[0], "smiles,valid_raw,connected,connected_raw,unique,novel,qed,logP,weight,sa,rings");
    const auto fields = lines[1].split(',');
    QCOMPARE(fields.mid(0, 6), (QStringList{"CCO", "1", "1", "0", "1", "0"}));
    QCOMPARE(fields[6].toDouble(), given.samples[0].qed);
    QCOMPARE(fields[8].toDouble(), given.samples[0].weight);
    QCOMPARE(fields[9].toDouble(), given.samples[0].sa);
    QCOMPARE(lines[2].split(',')[10], "1");
    QCOMPARE(lines.size(), 5);
}

void SampleWriterTest::scoresStandBesideTheFigures() {
    const auto made = molecules();  // of four, the second is not valid
    const std::vector<api::Column> scores{{"pIC50, a guess", {1.5, 2.5, std::nan(""), 4.5}, 1}};
    const auto csv = kFiles.path("scored.csv");
    QCOMPARE(datasets::writeSamples(csv, made.samples, made.classes, scores), std::size_t(1));
    QFile file(QString::fromStdString(csv));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    QVERIFY(lines[0].endsWith(",rings,\"pIC50, a guess\""));
    QVERIFY(lines[1].endsWith(",1.5"));
    QVERIFY(lines[2].endsWith(","));  // not known
    QVERIFY(lines[3].endsWith(",4.5"));
    const auto sdf = kFiles.path("scored.sdf");
    QCOMPARE(datasets::writeSamples(sdf, made.samples, made.classes, scores), std::size_t(1));
    QFile records(QString::fromStdString(sdf));
    QVERIFY(records.open(QIODevice::ReadOnly));
    QVERIFY(records.readAll().contains("<pIC50, a guess>"));
    QVERIFY_THROWS_EXCEPTION(api::Error,
                             datasets::writeSamples(csv, made.samples, made.classes, {{"of others", {1.0}, 0}}));
}

void SampleWriterTest::graphsComeBack() {
    const auto path = kFiles.path("b.g6");
    QCOMPARE(datasets::writeSamples(path, graphs(), datasets::graphVocabulary()), 0u);
    QCOMPARE(content(path), std::string("DhC\nIheA@GUAo\n"));
    datasets::writeSamples(kFiles.path("b.csv"), graphs(), datasets::graphVocabulary());
    QCOMPARE(content(kFiles.path("b.csv")),
             std::string("graph6,nodes,edges,connected,unique,novel\nDhC,5,4,1,0,0\nIheA@GUAo,10,15,1,0,0\n"));
}

void SampleWriterTest::refusesMismatches_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("ofMolecules");
    QTest::newRow("molecules as graph6") << "c.g6" << true;
    QTest::newRow("graphs as SMILES") << "c.smi" << false;
    QTest::newRow("graphs as SDF") << "c.sdf" << false;
    QTest::newRow("no suffix") << "c" << true;
    QTest::newRow("other suffix") << "c.png" << false;
}

void SampleWriterTest::refusesMismatches() {
    QFETCH(QString, file);
    QFETCH(bool, ofMolecules);
    const auto path = kFiles.path(file.toStdString());
    const auto sentence = ofMolecules ? writeError(path, molecules().samples, molecules().classes)
                                      : writeError(path, graphs(), datasets::graphVocabulary());
    QVERIFY2(sentence.starts_with(path + ": ") && sentence.ends_with('.'), sentence.c_str());
    QVERIFY(!QFile::exists(QString::fromStdString(path)));
}

void SampleWriterTest::pictures() {
    const auto made = molecules();
    const auto path = kFiles.path("sheet.svg");
    QCOMPARE(datasets::writeSamples(path, made.samples, made.classes), std::size_t(1));
    const auto sheet = QString::fromStdString(content(path));
    QVERIFY(sheet.contains("</svg>"));
    // Ethanol has two bonds, pyridine six with three second lines, choline's counter-ion none.
    QVERIFY(sheet.count("class='bond-") >= 2 + 6);

    const auto drawn = kFiles.path("graphs.svg");
    datasets::writeSamples(drawn, graphs(), datasets::graphVocabulary());
    const auto picture = QString::fromStdString(content(drawn));
    qsizetype nodes = 0, edges = 0;
    for (const auto& sample : graphs())
        nodes += sample.graph.size(), edges += static_cast<qsizetype>(sample.graph.edges.size());
    QCOMPARE(picture.count("<circle"), nodes);
    QCOMPARE(picture.count("<line"), edges);

    const std::vector<api::Sample> many(401, graphs().front());
    QCOMPARE(writeError(drawn, many, datasets::graphVocabulary()),
             drawn + ": a picture takes at most 400 graphs, not 401.");
    QCOMPARE(QString::fromStdString(content(drawn)), picture);
}

void SampleWriterTest::unwritable() {
    const auto given = molecules();
    QCOMPARE(writeError("/nowhere/a.smi", given.samples, given.classes),
             std::string("/nowhere/a.smi cannot be written: No such file or directory."));
    std::filesystem::create_directory(kFiles.path("d.smi"));
    QCOMPARE(writeError(kFiles.path("d.smi"), given.samples, given.classes),
             kFiles.path("d.smi") + " cannot be written: Is a directory.");
    QCOMPARE(filesBeside(kFiles.path("d.smi")), 0);
    if (::geteuid() == 0) return;  // root writes everywhere
    std::filesystem::create_directory(kFiles.path("locked"));
    std::filesystem::permissions(kFiles.path("locked"),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    QCOMPARE(writeError(kFiles.path("locked/a.smi"), given.samples, given.classes),
             kFiles.path("locked/a.smi") + " cannot be written: Permission denied.");
}

/// A limit on file sizes stands for the full disk: writing fails part of the way.
void SampleWriterTest::fullDiskLeavesTheOldFile() {
    const auto given = molecules();
    const auto path = kFiles.write("full.smi", "old\n");
    std::vector<api::Sample> many;
    for (int i = 0; i < 20000; ++i) many.push_back(given.samples[0]);
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{10'000, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const auto sentence = writeError(path, many, given.classes);
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    QCOMPARE(sentence, path + " cannot be written: File too large.");
    QCOMPARE(content(path), std::string("old\n"));
    QCOMPARE(filesBeside(path), 0);
}

STRATA_TEST(SampleWriterTest, tst_sample_writer);
#include "tst_sample_writer.moc"
