// SPDX-License-Identifier: GPL-3.0-or-later
#include <zlib.h>

#include <QTemporaryDir>

#include "engine/api/error.h"
#include "engine/chemistry/fragment_scores.h"
#include "tests/support/test_main.h"

using namespace strata;
using chemistry::FragmentScores;

class FragmentScoresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsATable();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoWholeFile();
    void knowsRdkitsTable();

private:
    std::string written(const QByteArray& text, bool compressed = true);
    QTemporaryDir m_folder;
};

namespace {

// pickle.dumps([[-1.5, 7, 4294967295], [2.0, 9, 7]], 0) by Python 2, whose form RDKit's table has.
const QByteArray kTable = "(lp0\n(lp1\nF-1.5\naI7\naI4294967295\naa(lp2\nF2.0\naI9\naI7\naa.";

std::string refusal(const std::string& path, api::ErrorCode expected) {
    try {
        FragmentScores::read(path);
    } catch (const api::Error& error) {
        return error.code() == expected ? error.what() : "";
    }
    return {};
}

}  // namespace

std::string FragmentScoresTest::written(const QByteArray& text, bool compressed) {
    const auto path = m_folder.filePath("table.pkl.gz").toStdString();
    auto* file = gzopen(path.c_str(), compressed ? "wb" : "wbT");
    gzwrite(file, text.constData(), static_cast<unsigned>(text.size()));
    gzclose(file);
    return path;
}

void FragmentScoresTest::readsATable() {
    for (const bool compressed : {true, false}) {
        const auto scores = FragmentScores::read(written(kTable, compressed));
        QCOMPARE(scores.size(), 3u);
        QCOMPARE(scores.of(4294967295u), -1.5);
        QCOMPARE(scores.of(9), 2.0);
        QCOMPARE(scores.of(7), 2.0);  // the later entry, as in a dictionary
        QCOMPARE(scores.of(8), -4.0);
    }
}

void FragmentScoresTest::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << kTable.left(kTable.size() - 1);
    QTest::newRow("cut off within a number") << kTable.left(20);
    QTest::newRow("no fragments") << QByteArray("(lp0\n.");
    QTest::newRow("a call") << QByteArray("cos\nsystem\n(S'true'\ntR.");
    QTest::newRow("too large a number") << QByteArray(kTable).replace("4294967295", "4294967296");
    QTest::newRow("a negative fragment") << QByteArray(kTable).replace("I7", "I-7");
    QTest::newRow("a score that is none") << QByteArray(kTable).replace("-1.5", "nan");
    QTest::newRow("no score") << QByteArray(kTable).replace("F-1.5\na", "");
    QTest::newRow("two scores") << QByteArray(kTable).replace("I7", "F7");
    QTest::newRow("too deep") << QByteArray("(lp0\n(lp1\n(lp2\nF1\naI1\naaa.");
    QTest::newRow("noise") << QByteArray("\x80\x04\x95\x00\xff", 5);
}

void FragmentScoresTest::refuses() {
    QFETCH(QByteArray, text);
    const auto path = written(text);
    const auto sentence = refusal(path, api::ErrorCode::BadInput);
    QVERIFY2(sentence.starts_with(path + ": the table of fragments is damaged: "), sentence.c_str());
}

void FragmentScoresTest::refusesWhatIsNoWholeFile() {
    QVERIFY(refusal("/nowhere/at/all.gz", api::ErrorCode::FileUnreadable).find("No such file") != std::string::npos);
    QVERIFY(!refusal(m_folder.path().toStdString(), api::ErrorCode::FileUnreadable).empty());
    const auto path = written(kTable);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.resize(file.size() - 12));
    QVERIFY(!refusal(path, api::ErrorCode::BadInput).empty());
}

void FragmentScoresTest::knowsRdkitsTable() {
    const auto& installed = chemistry::installedFragmentScores();
    if (!installed.table) QSKIP(installed.problem.c_str());
    // Counted and looked up with Python's pickle module.
    QCOMPARE(installed.table->size(), 705292u);
    QCOMPARE(installed.table->of(910163969), -2.8254);
}

STRATA_TEST(FragmentScoresTest, tst_fragment_scores);
#include "tst_fragment_scores.moc"
