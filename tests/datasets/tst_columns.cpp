// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/datasets/reader.h"
#include "engine/datasets/table_columns.h"
#include "tests/datasets/data_files.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::DataFiles, tests::gzipped, tests::names;

class ColumnsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersBesideSmiles();
    void whatIsNoNumber();
    void raggedAndQuoted();
    void alignment();
    void wordsAreKept();
    void headings();
    void numberIn_data();
    void numberIn();
    void qm9AndZinc();
};

namespace {

const DataFiles kColumnFiles;

api::DatasetPtr table(const std::string& bytes, const api::DataFilter& filter = {}, const std::string& name = "c.csv") {
    return datasets::load({kColumnFiles.write(name, bytes), filter});
}

const api::Column* columnNamed(const api::Dataset& data, const std::string& name) {
    const auto found = std::ranges::find(data.columns, name, &api::Column::name);
    return found == data.columns.end() ? nullptr : &*found;
}

bool equal(const std::vector<double>& a, const std::vector<double>& b) {
    return std::ranges::equal(a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

}  // namespace

void ColumnsTest::numbersBesideSmiles() {
    const std::string text = "id,SMILES,y,Split\n1,CCO,-2.5e-1,train\n2,CN,+3,test\n3,CC,1E2,train\n";
    for (const auto& bytes : {text, "\xef\xbb\xbf" + text}) {
        const auto data = table(bytes);
        QCOMPARE(data->columns.size(), 2UL);
        QCOMPARE(data->columns[0].name, std::string("id"));
        QVERIFY(equal(data->columns[1].values, {-0.25, 3, 100}));
        QCOMPARE(data->columns[1].missing, 0UL);
        QCOMPARE(data->texts.size(), 1UL);
        QCOMPARE(data->texts[0].name, std::string("Split"));
        QVERIFY(data->texts[0].values == (std::vector<std::string>{"train", "test", "train"}));
        QVERIFY(data->rows == (std::vector<std::size_t>{0, 1, 2}));
    }
    const auto tabs = table("smiles\ty\nC\t1\nN\t2\n", {}, "c.tsv");
    QVERIFY(equal(tabs->columns.at(0).values, {1, 2}));
    QVERIFY(table("C\nN\n", {}, "c.smi")->columns.empty());
}

void ColumnsTest::whatIsNoNumber() {
    const auto data =
        table("smiles,y,z\nC,1,a\nN,,b\nO,text,1\nF,nan,\nCl,inf,c\nBr,1e999,d\nCC,2,e\nCN,3,f\nCO,4,g\nCF,5,h\n");
    const auto* y = columnNamed(*data, "y");
    QVERIFY(y != nullptr);
    QVERIFY(equal(y->values, {1, kNone, kNone, kNone, kNone, kNone, 2, 3, 4, 5}));
    QCOMPARE(y->missing, 5UL);
    QVERIFY(columnNamed(*data, "z") == nullptr);  // one number among words
}

void ColumnsTest::raggedAndQuoted() {
    const auto data = table("smiles,\"y, in \"\"eV\"\"\",w\nC\n\"N\",\"2\",x,9,9\nO,3\n");
    const auto* y = columnNamed(*data, "y, in \"eV\"");
    QVERIFY(y != nullptr);
    QVERIFY(equal(y->values, {kNone, 2, 3}));
    QCOMPARE(data->texts.at(0).name, std::string("w"));
    QVERIFY(data->texts[0].values == (std::vector<std::string>{"", "x", ""}));
}

/// Molecules that cannot be read, are filtered out or not asked for take their cells with them.
void ColumnsTest::alignment() {
    std::string text = "smiles,y,part\n";
    for (int i = 0; i < 1200; ++i)
        text += (i % 7 == 3   ? "xyz"
                 : i % 5 == 0 ? "CN"
                              : "CCO") +
                std::string(",") + std::to_string(i) + "," + (i % 2 == 0 ? "even" : "odd") + "\n";
    const auto check = [&](const api::Dataset& data) {
        const auto& values = data.columns.at(0).values;
        QCOMPARE(values.size(), data.graphs.size());
        QCOMPARE(data.texts.at(0).values.size(), data.graphs.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE(values[i], static_cast<double>(data.lines[i] - 2));
            QCOMPARE(data.rows[i], data.lines[i] - 2);
            QCOMPARE(data.graphs[i].name, std::string(data.rows[i] % 5 == 0 ? "CN" : "CCO"));
            QCOMPARE(data.texts[0].values[i], std::string(data.rows[i] % 2 == 0 ? "even" : "odd"));
        }
    };
    const auto all = table(text);
    QCOMPARE(all->graphs.size(), 1200UL - all->skippedCount);
    check(*all);
    const api::DataFilter onlyOxygen{{"C", "O"}, 0, 300};
    check(*table(text, onlyOxygen));
    const auto later = api::filtered(all, onlyOxygen);
    check(*later);
    QCOMPARE(later->graphs.size(), 300UL);
    const auto rows = kColumnFiles.write("rows.txt", "1\n4\n1001\n");
    const auto chosen = table(text, {{}, 0, 0, rows});
    check(*chosen);
    QVERIFY(chosen->rows == (std::vector<std::size_t>{1, 4, 1001}));
}

void ColumnsTest::wordsAreKept() {
    std::string text = "smiles,few,many,empty,long\n";
    for (int i = 0; i < 60; ++i)
        text += "C,w" + std::to_string(i % 20) + ",w" + std::to_string(i % 21) + ",," + std::string(300, 'x') + "\n";
    const auto data = table(text);
    QCOMPARE(data->texts.size(), 1UL);
    QCOMPARE(data->texts[0].name, std::string("few"));
}

void ColumnsTest::headings() {
    const auto twice = table("smiles,y,y,,y\nC,1,2,3,4\n");
    std::vector<std::string> found;
    for (const auto& column : twice->columns) found.push_back(column.name);
    QVERIFY(found == (std::vector<std::string>{"y", "y (2)", "column 4", "y (3)"}));
    const auto none = table("CCO,1\nCN,2\n");
    QCOMPARE(none->columns.at(0).name, std::string("column 2"));
    QVERIFY(equal(none->columns[0].values, {1, 2}));
    const auto other = table("id,molecule\n1,CCO\n2,CN\n");
    QCOMPARE(other->columns.at(0).name, std::string("id"));
}

void ColumnsTest::numberIn_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    for (const auto& [text, number] : std::vector<std::pair<QString, double>>{{"1", 1},
                                                                              {" -2.5 ", -2.5},
                                                                              {"+7", 7},
                                                                              {"1e-3", 1e-3},
                                                                              {".5", 0.5},
                                                                              {"5.", 5},
                                                                              {"1E+2", 100},
                                                                              {"", kNone},
                                                                              {"-", kNone},
                                                                              {"+", kNone},
                                                                              {"+-1", kNone},
                                                                              {"1,5", kNone},
                                                                              {"1 2", kNone},
                                                                              {"0x10", kNone},
                                                                              {"1e999", kNone},
                                                                              {"nan", kNone},
                                                                              {"-inf", kNone},
                                                                              {"12a", kNone}})
        QTest::newRow(qPrintable("'" + text + "'")) << text << number;
}

void ColumnsTest::numberIn() {
    QFETCH(QString, text);
    QFETCH(double, number);
    QVERIFY(equal({datasets::numberIn(text.toStdString())}, {number}));
}

/// The two tables of the paper, as their README describes them.
void ColumnsTest::qm9AndZinc() {
    const std::string folder = STRATA_SHARED_DATA;
    if (!QFile::exists(QString::fromStdString(folder + "/zinc12k/zinc12k.csv"))) QSKIP("../shared/data is absent");
    const auto zinc = datasets::load({folder + "/zinc12k/zinc12k.csv", {}});
    QCOMPARE(zinc->graphs.size(), 12000UL);
    QCOMPARE(zinc->columns.size(), 3UL);
    const auto* logP = columnNamed(*zinc, "logp");
    double sum = 0;
    for (std::size_t i = 0; i < 10000; ++i) sum += logP->values[i];
    QVERIFY(std::abs(sum / 10000 - 2.4472) < 1e-4);
    QCOMPARE(std::ranges::count(zinc->texts.at(0).values, "valid"), 1000);
    const auto qm9 = datasets::load({folder + "/qm9/qm9.csv.gz", {{}, 0, 2000}});
    QCOMPARE(qm9->columns.size(), 13UL);
    QVERIFY(equal({columnNamed(*qm9, "G")->values[0], columnNamed(*qm9, "ZPVE")->values[1]}, {-16.151510, 0.934905}));
}

STRATA_TEST(ColumnsTest, tst_columns);
#include "tst_columns.moc"
