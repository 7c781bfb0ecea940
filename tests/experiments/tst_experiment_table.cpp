// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/table.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/experiments/render.h"
#include "tests/experiments/made_up_experiment.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using namespace strata::experiments;

namespace {

const api::ExperimentRow* row(const api::ExperimentTable& table, const std::string& key) {
    for (const auto& each : table.rows)
        if (each.key == key) return &each;
    return nullptr;
}

const api::ExperimentCell& cell(const api::ExperimentTable& table, const std::string& key, const std::string& column) {
    static const api::ExperimentCell none{{"none", -1}, -1};
    const auto* found = row(table, key);
    if (found)
        for (const auto& each : found->cells)
            if (each.figure.name == column) return each;
    return none;
}

bool hasNote(const api::ExperimentTable& table, const std::string& part) {
    return std::ranges::any_of(table.notes,
                               [&](const std::string& note) { return note.find(part) != std::string::npos; });
}

}  // namespace

class ExperimentTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_plan = madeUpPlan(m_experiment);
        // The first system: 0.02, 0.03, 0.04; the second: 0.5 three times.
        for (std::size_t i = 0; i < m_plan.tasks.size(); ++i)
            m_measurements.push_back(
                {&m_plan.tasks[i], madeUpLines(i < 3 ? 0.02 + 0.01 * static_cast<double>(i) : 0.5)});
        m_table = tableOf(m_plan, m_measurements);
    }

    void columnsAspectsAndReferencesMayBeAnExperimentsOwn() {
        auto experiment = madeUpExperiment();
        experiment.columns = {{"mae_mu", "mu (D)"}};
        const auto plan = madeUpPlan(experiment);
        std::vector<Measurement> measurements;
        for (const auto& task : plan.tasks)
            measurements.push_back({&task,
                                    {{"run", "Model", {{"mae_mu", 0.5, 0.4, 0.6}}},
                                     {"run.linear", "linear", {{"mae_mu", 0.7, 0.6, 0.8}}},
                                     {"reference.ridge", "Ridge on counts", {{"mae_mu", 0.9, 0.85, 0.95}}}}});
        const auto table = tableOf(plan, measurements);
        QCOMPARE(table.columns.size(), std::size_t{1});
        QVERIFY(table.columns[0].direction == api::Direction::Lower);
        QCOMPARE(cell(table, "second.linear", "mae_mu").figure.value, 0.7);
        QCOMPARE(row(table, "second.linear")->title, std::string("The second, linear"));
        QCOMPARE(cell(table, "reference.ridge", "mae_mu").figure.value, 0.9);
        QVERIFY(row(table, "reference.ridge")->origin == api::RowOrigin::Reference);
        QVERIFY(hasNote(table, "The first, against “Ridge on counts”: better in mu (D)"));
    }

    void rowsAreMeansOverSeeds() {
        const auto& first = cell(m_table, "first", "mmd_degree");
        QVERIFY(std::abs(first.figure.value - 0.03) < 1e-15);
        QVERIFY(std::abs(first.deviation - 0.01) < 1e-15);
        // Student, two degrees of freedom: 4.3027 · 0.01 / √3
        QVERIFY(std::abs(first.figure.high - 0.03 - 4.3027 * 0.01 / std::sqrt(3.0)) < 1e-6);
        QCOMPARE(row(m_table, "first")->runs.size(), std::size_t{3});
        QVERIFY(row(m_table, "floor") && row(m_table, "untrained") && !row(m_table, "copies"));
        QCOMPARE(cell(m_table, "first", "share_valid").figure.value, 1.0);  // share_valid_raw of the line
        QVERIFY(std::isnan(cell(m_table, "first", "mmd_orbit").figure.value));
    }

    void oneSeedKeepsItsOwnInterval() {
        const auto plan = madeUpPlan(m_experiment, 1);
        const auto table = tableOf(plan, {{&plan.tasks[0], madeUpLines(0.02)}, {&plan.tasks[1], madeUpLines(0.5)}});
        const auto& first = cell(table, "first", "mmd_degree");
        QVERIFY(std::isnan(first.deviation));
        QVERIFY(std::abs(first.figure.low - 0.018) < 1e-15 && std::abs(first.figure.high - 0.022) < 1e-15);
        QVERIFY(hasNote(table, "The first, against “Training graphs (floor)”: worse in degree."));
        QVERIFY(hasNote(table, "The first, against “Untrained”: better in degree."));
    }

    // Of fewer graphs more are distinct, whatever drew them.
    void distinctOnesAreComparedAtEqualNumbersOnly() {
        api::ExperimentTable table;
        table.columns = {{"share_unique", "unique", api::Direction::Higher}};
        const auto rowOf = [](const std::string& key, double value) {
            api::ExperimentRow made;
            made.key = made.title = key;
            made.cells = {{{"share_unique", value, value - 0.01, value + 0.01}, std::nan("")}};
            return made;
        };
        const auto run = rowOf("first", 0.8), other = rowOf("second", 0.6);
        QCOMPARE(comparison(table, run, other), std::string("first, against “second”: better in unique."));
        for (const char* key : {"first.no_latents", "posterior", "floor"})
            QVERIFY(comparison(table, run, rowOf(key, 0.99)).ends_with("nothing that can be compared."));
    }

    // A distance of one measurement has no interval: nothing is said of it, not even that it does not differ.
    void withoutIntervalsNothingIsJudged() {
        api::ExperimentTable table;
        table.columns = {{"fd_32", "FD 32", api::Direction::Lower}};
        const auto rowOf = [](const std::string& key, double value) {
            api::ExperimentRow made;
            made.key = made.title = key;
            made.cells = {{{"fd_32", value, std::nan(""), std::nan("")}, std::nan("")}};
            return made;
        };
        const auto run = rowOf("first", 6.7), floor = rowOf("floor", 0.4);
        QCOMPARE(comparison(table, run, floor),
                 std::string("first, against “floor”: not judged, for want of intervals, in FD 32."));
    }

    // 0.03 ± 0.025 and the floor's 0.01 overlap, though the mean is three times the floor.
    void overlappingIntervalsAreNoDifference() {
        QVERIFY(hasNote(m_table, "The first, against “Training graphs (floor)”: no difference shown in degree."));
        QVERIFY(hasNote(m_table, "The second, against “The first”: worse in degree; no difference shown in valid."));
        for (const auto& note : m_table.notes)
            QVERIFY2(note.find("against “Theirs”") == std::string::npos, note.c_str());
    }

    void thePapersRowsAreLabelled() {
        const auto* paper = row(m_table, "paper.theirs");
        QVERIFY(paper && paper->origin == api::RowOrigin::Paper);
        QCOMPARE(paper->protocol, std::string("their way"));
        QCOMPARE(cell(m_table, "paper.theirs", "mmd_degree").figure.value, 0.002);
        QVERIFY(hasNote(m_table, "Built-in data stand in"));
    }

    void thePapersProtocolIsLabelledEverywhere() {
        auto plan = m_plan;
        plan.protocol = api::Protocol::Paper;
        const auto table = tableOf(plan, m_measurements);
        QCOMPARE(row(table, "first")->protocol, std::string("paper protocol (leaks training graphs)"));
        QVERIFY(toText(table).find("leaks training graphs") != std::string::npos);
    }

    void textIsATable() {
        const auto text = QString::fromStdString(toText(m_table));
        const auto lines = text.split('\n');
        QCOMPARE(lines[0], QString("A made-up experiment (smoke scale, honest protocol)"));
        const auto at = lines[2].indexOf("degree ↓");
        QVERIFY(at > 0);
        const auto first =
            std::ranges::find_if(lines, [](const QString& line) { return line.startsWith("The first"); });
        QVERIFY(first != lines.end());
        QCOMPARE(first->mid(at, 11), QString("0.03 ± 0.01"));  // below its heading, whatever bytes the arrows take
        QVERIFY(text.contains("\nPaper: Theirs  ") && text.contains("\nPaper: Theirs: their way."));
        QVERIFY(text.contains("made-up-smoke-first-s0.strata, made-up-smoke-first-s1.strata"));
    }

    void markdownHasAsManyCellsInEveryRow() {
        const auto lines = QString::fromStdString(toMarkdown(m_table)).split('\n');
        int rows = 0;
        for (const auto& line : lines)
            if (line.startsWith('|')) {
                ++rows;
                QCOMPARE(line.count('|'), static_cast<int>(m_table.columns.size()) + 2);
            }
        QCOMPARE(rows, static_cast<int>(m_table.rows.size()) + 2);
        QVERIFY(
            lines.contains("- Built-in data stand in for made-up.g6: this shows that everything runs, and no figure "
                           "can be set beside the paper's."));
    }

    void csvHasALineForEachFigure() {
        auto table = m_table;
        table.rows[0].title = "the \"first\", of all";
        const auto lines = QString::fromStdString(toCsv(table)).split('\n');
        qsizetype known = 1;
        for (const auto& row : table.rows)
            for (const auto& cell : row.cells) known += std::isfinite(cell.figure.value);
        QCOMPARE(lines.size(), known);
        QCOMPARE(lines[0], QString("row,title,origin,figure,value,deviation,low,high"));
        QVERIFY(lines[1].contains("\"the \"\"first\"\", of all\",run,"));
        const auto degree = std::ranges::find_if(lines, [](const auto& line) { return line.contains(",mmd_degree,"); });
        QCOMPARE(degree->section(",mmd_degree,", 1).section(',', 0, 0).toDouble(), 0.03);
    }

    void countsAreWrittenInFull() {
        auto table = m_table;
        table.rows[0].cells[0] = {{table.columns[0].name, 12'500}, std::nan("")};
        QVERIFY(toMarkdown(table).find("| 12500 |") != std::string::npos);
    }

    void aTableWithoutScaleHasNoneInItsHeading() {
        auto table = m_table;
        table.scale.clear();
        QCOMPARE(QString::fromStdString(toText(table)).section('\n', 0, 0),
                 QString::fromStdString(table.title + " (honest protocol)"));
    }

    void jsonHoldsEverything() {
        const auto json = nlohmann::json::parse(toJson(m_table));
        QCOMPARE(json["experiment"].get<std::string>(), std::string("made-up"));
        QCOMPARE(json["rows"].size(), m_table.rows.size());
        const auto& first = json["rows"][0];
        QCOMPARE(first["origin"].get<std::string>(), std::string("run"));
        QVERIFY(std::abs(first["figures"]["mmd_degree"]["value"].get<double>() - 0.03) < 1e-15);
        QVERIFY(first["figures"]["mmd_orbit"]["value"].is_null());
        QCOMPARE(first["runs"].size(), std::size_t{3});
        QCOMPARE(json["columns"][4]["better"].get<std::string>(), std::string("lower"));
    }

private:
    const Experiment m_experiment = madeUpExperiment();
    Plan m_plan;
    std::vector<Measurement> m_measurements;
    api::ExperimentTable m_table;
};

STRATA_TEST(ExperimentTableTest, tst_experiment_table);
#include "tst_experiment_table.moc"
