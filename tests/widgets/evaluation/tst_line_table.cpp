// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/line_table.h"

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"

#include <cmath>

using namespace strata;

class LineTableTest : public QObject {
    Q_OBJECT

    static api::EvaluateJob job() {
        api::EvaluateJob result;
        result.runFile = "/runs/first.strata";
        result.count = 200;
        result.seed = 3;
        return result;
    }
    static bool anyNote(const api::ExperimentTable& table, const std::string& words) {
        return std::ranges::any_of(table.notes,
                                   [&](const auto& note) { return note.find(words) != std::string::npos; });
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void sharesBeforeAndAfterCorrectionAreOneColumn() {
        const auto table = evaluation::tableOf(tests::figureLines(), "first", job(), {});
        std::vector<std::string> names;
        for (const auto& column : table.columns) names.push_back(column.name);
        QCOMPARE(names, (std::vector<std::string>{"generated", "share_valid", "share_unique", "w1_logp",
                                                  "nspdk"}));  // counts of the whole are none
        QCOMPARE(table.rows.size(), std::size_t(4));
        for (const auto& row : table.rows) QCOMPARE(row.cells.size(), names.size());
        QCOMPARE(table.rows[0].cells[1].figure.value, 0.75);
        QCOMPARE(table.rows[1].cells[1].figure.value, 1.0);
        QCOMPARE(table.rows[0].cells[3].figure.low, 0.0208);
        QVERIFY(std::isnan(table.rows[3].cells[4].figure.value));  // absent from that line
        QVERIFY(std::isnan(table.rows[0].cells[3].deviation));     // one run has none
        QVERIFY(table.rows[1].origin == api::RowOrigin::Run && table.rows[2].origin == api::RowOrigin::Reference);
        QCOMPARE(table.rows[0].runs, (std::vector<std::string>{"/runs/first.strata"}));
    }

    void notesTellWhatWasCompared() {
        auto asked = job();
        QVERIFY(anyNote(evaluation::tableOf(tests::figureLines(), "first", asked, {}),
                        "1,304 graphs held out of training, of which 2 equal"));
        asked.test.location = "/data/mine.smi";
        asked.draw.minProbability = 0.05;
        const auto table = evaluation::tableOf(tests::figureLines(), "first", asked, {});
        QVERIFY(anyNote(table, "1,304 graphs of mine.smi"));
        QVERIFY(anyNote(table, "0.05"));
        QVERIFY(anyNote(table, "not generation: loss 1.27"));
        asked.protocol = api::Protocol::Paper;
        QVERIFY(anyNote(evaluation::tableOf(tests::figureLines(), "first", asked, {}), "tests on training graphs"));
    }

    void onlyModelsAreComparedAndOnlyWithFloorAndUntrained() {
        evaluation::TableTools tools;
        std::vector<std::string> pairs;
        tools.compare = [&](const auto&, const auto& row, const auto& reference) {
            return pairs.emplace_back(row.key + "/" + reference.key);
        };
        tools.directionOf = [](const std::string& name) {
            return name == "w1_logp" ? api::Direction::Lower : api::Direction::None;
        };
        const auto table = evaluation::tableOf(tests::figureLines(), "first", job(), tools);
        QCOMPARE(pairs, (std::vector<std::string>{"run/floor", "run/untrained", "run_corrected/floor",
                                                  "run_corrected/untrained"}));
        QVERIFY(anyNote(table, "run_corrected/untrained"));
        QVERIFY(table.columns[3].direction == api::Direction::Lower);
    }

    void nothingMeasuredIsAnEmptyTable() {
        const auto table = evaluation::tableOf({}, "first", job(), {});
        QVERIFY(table.rows.empty() && table.columns.empty());
    }
};

STRATA_TEST(LineTableTest, tst_line_table);
#include "tst_line_table.moc"
