// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/sdf.h"
#include "engine/chemistry/writers.h"
#include "tests/support/test_main.h"

using namespace strata;

class SdfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsARecord();
    void roundTrips_data();
    void roundTrips();
    void dataItems();
    void refusesInvalid();
    void refusals();
    void mutatedRecordsNeverCrash();
};

namespace {

/// Acetate, written by hand after the CTfile specification, with a hydrogen and a charge line.
const char* const kAcetate =
    "acetate\n  by hand\n\n"
    "  5  4  0  0  0  0  0  0  0  0999 V2000\n"
    "    0.0000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0\n"
    "    1.5000    0.0000    0.0000 C   0  0  0  0  0  0  0  0  0  0  0  0\n"
    "    2.2500    1.3000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0\n"
    "    2.2500   -1.3000    0.0000 O   0  0  0  0  0  0  0  0  0  0  0  0\n"
    "   -0.5000    0.9000    0.0000 H   0  0  0  0  0  0  0  0  0  0  0  0\n"
    "  1  2  1  0\n  2  3  2  0\n  2  4  1  0\n  1  5  1  0\n"
    "M  CHG  1   4  -1\nM  END\n> <note>\nanything\n\n";

}  // namespace

void SdfTest::readsARecord() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSdfRecord(kAcetate, classes);
    QCOMPARE(graph.name, std::string("CC(=O)[O-]"));
    QVERIFY((graph.edges == std::vector<api::Edge>{{0, 1, 1}, {1, 2, 2}, {1, 3, 1}}));
}

void SdfTest::roundTrips_data() {
    QTest::addColumn<QString>("smiles");
    for (const char* smiles : {"C", "c1ccccc1O", "C[N+](=O)[O-]", "[Na+].[Cl-]", "[Hg]", "c1cc[nH]c1", "CS(=O)(=O)N",
                               "C[Hg]C", "OP(O)(O)=O", "[SH2](C)C"})
        QTest::newRow(smiles) << smiles;
}

void SdfTest::roundTrips() {
    QFETCH(QString, smiles);
    auto classes = chemistry::emptyMoleculeVocabulary();
    api::Graph graph;
    try {
        graph = chemistry::graphFromSmiles(smiles.toStdString(), classes);
    } catch (const api::Error& error) {
        QVERIFY(smiles.startsWith("[SH2]"));  // four bonds with its hydrogens, two without: a graph cannot hold it
        return;
    }
    const auto record = chemistry::sdfRecord(graph, classes, "title", {{"a", "1"}});
    QVERIFY(record.starts_with("title\n"));
    QVERIFY(record.ends_with("$$$$\n"));
    const auto back = chemistry::graphFromSdfRecord(record, classes);
    QVERIFY(back == graph);
}

void SdfTest::dataItems() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    const auto graph = chemistry::graphFromSmiles("CO", classes);
    const auto record = chemistry::sdfRecord(graph, classes, "two\nlines", {{"qed", "0.5"}, {"a<b>", "x\n$$$$"}});
    QVERIFY(record.starts_with("two lines\n"));
    QVERIFY(record.find("M  END\n> <qed>\n0.5\n\n> <a b >\nx $$$$\n\n$$$$\n") != std::string::npos);
}

void SdfTest::refusesInvalid() {
    auto classes = chemistry::emptyMoleculeVocabulary();
    chemistry::graphFromSmiles("CF", classes);
    QVERIFY_EXCEPTION_THROWN(chemistry::sdfRecord({{0, 1}, {{0, 1, 2}}, ""}, classes, "", {}), api::Error);
}

void SdfTest::refusals() {
    const QString good = kAcetate;
    const std::vector<std::pair<QString, QString>> cases{
        {"", ""},
        {"only a title\n", ""},
        {QString(good).replace("  5  4", "999999"), ""},
        {QString(good).replace("  5  4", "  9  4"), ""},
        {QString(good).replace("  1  2  1", "  1  9  1"), ""},
        {QString(good).replace("  2  3  2", "  2  3  3"), "breaks valence"},
        {QString(good).replace("  2  3  2", "  2  3  8"), "is not single, double, triple or aromatic"},
        {QString(good).replace("0.0000 C ", "0.0000 Xx"), ""},
        {QString(good).replace("M  CHG  1   4  -1", "M  ISO  1   4  18"), "isotope"},
        {QString(good).replace("M  CHG  1   4  -1", "M  RAD  1   4   2"), "radical"},
    };
    for (const auto& [record, part] : cases) {
        auto classes = chemistry::emptyMoleculeVocabulary();
        try {
            chemistry::graphFromSdfRecord(record.toStdString(), classes);
            QFAIL(qPrintable("accepted: " + record));
        } catch (const api::Error& error) {
            const QString sentence = error.what();
            QVERIFY2(sentence.contains(part) && !sentence.contains('\n') && sentence.endsWith('.'),
                     qPrintable(sentence));
        }
    }
}

void SdfTest::mutatedRecordsNeverCrash() {
    std::mt19937 random(11);
    const std::string good = kAcetate;
    const std::string letters = "0123456789 -.CNOMHGV\n\x01\xff";
    int accepted = 0;
    for (int i = 0; i < 2000; ++i) {
        auto text = good;
        for (unsigned k = 0; k < 1 + random() % 3; ++k)
            text[random() % text.size()] = letters[random() % letters.size()];
        if (random() % 8 == 0) text.resize(random() % text.size());
        auto classes = chemistry::emptyMoleculeVocabulary();
        try {
            chemistry::graphFromSdfRecord(text, classes);
            ++accepted;
        } catch (const api::Error&) {
        }
    }
    QVERIFY(accepted > 100);
}

STRATA_TEST(SdfTest, tst_sdf);
#include "tst_sdf.moc"
