// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "engine/evaluation/comparison.h"
#include "engine/evaluation/intervals.h"
#include "engine/evaluation/paper_protocol.h"

namespace strata::experiments {

namespace {

/// Columns by the figures' names; evaluation calls shares of uncorrected graphs by the same name with this at its end.
const std::string kRaw = "_raw";
const std::string kError = "mae_";            ///< begins the names of errors of predicted properties
const std::string kReference = "reference.";  ///< begins the keys of further reference lines

const api::Figure* find(const api::FigureLine& line, const std::string& name) {
    for (const auto& wanted : {name, name + kRaw})
        for (const auto& figure : line.figures)
            if (figure.name == wanted) return &figure;
    return nullptr;
}

/// Built-in data have other properties than the experiment's own: those that were measured.
std::vector<api::ExperimentColumn> standInColumns(const std::vector<Measurement>& measurements) {
    std::vector<api::ExperimentColumn> columns;
    for (const auto& figure : measurements.front().lines.front().figures)
        if (figure.name.starts_with(kError))
            columns.push_back({figure.name, figure.name.substr(kError.size()), evaluation::directionOf(figure.name)});
    return columns;
}

std::vector<api::ExperimentColumn> columnsOf(const Plan& plan, const std::vector<Measurement>& measurements) {
    std::vector<std::pair<const char*, const char*>> columns{{"share_valid", "valid"},
                                                             {"share_connected", "in one piece"},
                                                             {"share_unique", "unique"},
                                                             {"share_novel", "novel"}};
    const auto more = [&](const std::vector<std::pair<const char*, const char*>>& list) {
        columns.insert(columns.end(), list.begin(), list.end());
    };
    if (!plan.experiment->columns.empty()) {
        columns.clear();
        for (const auto& [name, title] : plan.experiment->columns) columns.emplace_back(name.c_str(), title.c_str());
    } else if (plan.experiment->kind == api::DataKind::Molecules)
        more({{"w1_logp", "W1 logP"},
              {"w1_qed", "W1 QED"},
              {"w1_sa", "W1 SA"},
              {"w1_rings", "W1 rings"},
              {"w1_weight", "W1 weight"},
              {"nspdk", "NSPDK"},
              {"internal_diversity", "diversity"}});
    else if (plan.protocol == api::Protocol::Paper)
        more({{"mmd_degree", "degree"},
              {"mmd_clustering", "clustering"},
              {"mmd_orbit", "orbit"},
              {"unmatched_mmd_degree", "degree, unmatched"},
              {"unmatched_mmd_clustering", "clustering, unmatched"},
              {"unmatched_mmd_orbit", "orbit, unmatched"}});
    else
        more({{"mmd_degree", "degree"},
              {"mmd_clustering", "clustering"},
              {"mmd_orbit", "orbit"},
              {"mmd_spectral", "spectral"},
              {"ratio_degree", "degree/floor"},
              {"ratio_clustering", "clustering/floor"},
              {"ratio_orbit", "orbit/floor"},
              {"ratio_spectral", "spectral/floor"}});
    const bool weighed =
        std::ranges::any_of(plan.tasks, [](const Task& task) { return !task.evaluate.chemnet.empty(); });
    if (weighed && plan.experiment->kind == api::DataKind::Molecules) more({{"fcd", "FCD"}});
    std::vector<api::ExperimentColumn> result;
    const bool measured = std::ranges::any_of(
        columns, [&](const auto& column) { return find(measurements.front().lines.front(), column.first) != nullptr; });
    if (plan.standIn && !measured) return standInColumns(measurements);
    for (const auto& [name, title] : columns) result.push_back({name, title, evaluation::directionOf(name)});
    return result;
}

/// One figure of several lines. A single line's keeps its own interval.
api::ExperimentCell cellOf(const std::string& name, const std::vector<const api::FigureLine*>& lines) {
    std::vector<double> values;
    const api::Figure* last = nullptr;
    for (const auto* line : lines)
        if (const auto* figure = find(*line, name)) values.push_back(figure->value), last = figure;
    if (values.size() == 1) return {{name, last->value, last->low, last->high}, std::nan("")};
    const auto mean = evaluation::average(values);
    return {{name, mean.mean, mean.interval.low, mean.interval.high}, mean.deviation};
}

std::vector<const api::FigureLine*> linesOf(const std::vector<Measurement>& measurements, const System& system,
                                            const std::string& key) {
    std::vector<const api::FigureLine*> lines;
    for (const auto& measurement : measurements)
        if (measurement.task->system == &system)
            for (const auto& line : measurement.lines)
                if (line.key == key) lines.push_back(&line);
    return lines;
}

api::ExperimentRow rowOf(const std::vector<api::ExperimentColumn>& columns,
                         const std::vector<const api::FigureLine*>& lines, api::RowOrigin origin) {
    api::ExperimentRow row;
    row.origin = origin;
    for (const auto& column : columns) row.cells.push_back(cellOf(column.name, lines));
    return row;
}

/// The paper's row in the order of the columns.
api::ExperimentRow paperRow(const std::vector<api::ExperimentColumn>& columns, api::ExperimentRow printed) {
    std::vector<api::ExperimentCell> cells;
    for (const auto& column : columns) {
        const auto found = std::ranges::find(printed.cells, column.name,
                                             [](const api::ExperimentCell& cell) { return cell.figure.name; });
        cells.push_back(found != printed.cells.end() ? *found
                                                     : api::ExperimentCell{{column.name, std::nan("")}, std::nan("")});
    }
    printed.cells = std::move(cells);
    return printed;
}

/// How many test graphs there were, and how many of them are equal to training graphs after all: data sets hold
/// doubles.
std::string held(const std::vector<Measurement>& measurements) {
    std::vector<double> sizes, doubles;
    for (const auto& measurement : measurements) {
        if (const auto* size = find(measurement.lines.front(), "test")) sizes.push_back(size->value);
        if (const auto* found = find(measurement.lines.front(), "test_in_training")) doubles.push_back(found->value);
    }
    const auto mean = [](const std::vector<double>& values) {
        char text[32];
        std::snprintf(text, sizeof text, "%.5g", evaluation::average(values).mean);
        return std::string(text);
    };
    if (sizes.empty() || doubles.empty()) return "graphs that no run was trained on. ";
    return mean(sizes) + " held-out or test graphs, of which " + mean(doubles) +
           (measurements.size() > 1 ? " on average" : "") + " are equal to a training graph. ";
}

std::string firstNote(const Plan& plan, const std::vector<Measurement>& measurements) {
    if (plan.samples == 0)
        return std::to_string(plan.seeds) + (plan.seeds == 1 ? " seed" : " seeds") +
               ", each measured on what its run was not trained on. Brackets: 95 % intervals; ±: standard deviation "
               "over "
               "seeds.";
    const auto count = std::to_string(plan.samples) +
                       (plan.experiment->kind == api::DataKind::Molecules ? " molecules" : " graphs") +
                       " from each run, " + std::to_string(plan.seeds) + (plan.seeds == 1 ? " seed" : " seeds");
    if (plan.protocol == api::Protocol::Paper)
        return count + ", " + evaluation::kPaperProtocol + ": every row but the paper's is measured so.";
    return count + ", compared with " + held(measurements) +
           "Brackets: 95 % intervals; ±: standard deviation over seeds.";
}

void addReferences(api::ExperimentTable& table, const std::vector<Measurement>& measurements) {
    // They depend on split and seed, not on the system: those of the first that was measured do for all.
    std::vector<std::string> keys{"floor", "copies", "untrained"};
    for (const auto& measurement : measurements)
        for (const auto& line : measurement.lines)
            if (line.key.starts_with(kReference) && std::ranges::find(keys, line.key) == keys.end())
                keys.push_back(line.key);
    for (const auto& key : keys) {
        const auto first = std::ranges::find_if(measurements, [&](const Measurement& measurement) {
            return std::ranges::find(measurement.lines, key, &api::FigureLine::key) != measurement.lines.end();
        });
        if (first == measurements.end()) continue;
        const auto lines = linesOf(measurements, *first->task->system, key);
        auto row = rowOf(table.columns, lines, api::RowOrigin::Reference);
        row.key = key;
        row.title = lines.front()->title;
        table.rows.push_back(std::move(row));
    }
}

/// A line that an evaluation tells of a run itself, and what it adds to the row's key and title.
struct Aspect {
    std::string key, suffix, says;
};

/// Those that every kind of run may have, then what only this one has: "run.linear".
std::vector<Aspect> linesAbout(const std::vector<Measurement>& measurements, const System& system) {
    std::vector<Aspect> aspects{{"run", "", ""},
                                {"run_corrected", ".corrected", ", corrected"},
                                {"no_latents", ".no_latents", ", without latents"},
                                {"posterior", ".posterior", ", posterior draws (not generation)"}};
    for (const auto& measurement : measurements)
        for (const auto& line : measurement.lines)
            if (measurement.task->system == &system && line.key.starts_with("run.") &&
                std::ranges::find(aspects, line.key, &Aspect::key) == aspects.end())
                aspects.push_back({line.key, line.key.substr(3), ", " + line.title});
    return aspects;
}

/// Ablations are drawn less often, and the floor is what there is of training graphs.
bool ofAnotherSize(const std::string& key) {
    return key == "floor" || key.ends_with("no_latents") || key.ends_with("posterior");
}

/// Each system with floor and untrained and with the first system; and what a system does without latents with what it
/// does with them. All pairs of rows would be more than anyone reads.
void addComparisons(api::ExperimentTable& table) {
    const auto first = table.rows.empty() ? std::string() : table.rows.front().key;
    const auto says = [&](const api::ExperimentRow& row, const api::ExperimentRow& reference) {
        const auto dot = row.key.find('.');
        if (dot != std::string::npos)
            return row.key.substr(dot) == ".no_latents" && reference.key == row.key.substr(0, dot);
        return reference.key == "floor" || reference.key == "untrained" || reference.key.starts_with(kReference) ||
               (reference.key == first && row.key != first);
    };
    for (const auto& row : table.rows)
        for (const auto& reference : table.rows)
            if (row.origin == api::RowOrigin::Run && says(row, reference))
                table.notes.push_back(comparison(table, row, reference));
}

}  // namespace

std::string comparison(const api::ExperimentTable& table, const api::ExperimentRow& row,
                       const api::ExperimentRow& reference) {
    // The more is drawn, the less of it is distinct: rows that are not of as many graphs as the others are not judged
    // by it.
    const bool equallyMany = !ofAnotherSize(row.key) && !ofAnotherSize(reference.key);
    const auto bounded = [](const api::Figure& figure) { return !std::isnan(figure.low) && !std::isnan(figure.high); };
    std::string better, worse, open, unjudged;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto& column = table.columns[c];
        if (column.direction == api::Direction::None || column.name.starts_with("ratio_"))
            continue;  // ratios say the same once more
        if (column.name.starts_with("share_unique") && !equallyMany) continue;
        if (std::isnan(row.cells[c].figure.value) || std::isnan(reference.cells[c].figure.value)) continue;
        const auto& ours = row.cells[c].figure;
        const auto& theirs = reference.cells[c].figure;
        const auto shown = evaluation::compare(ours, theirs);
        auto& list = !bounded(ours) || !bounded(theirs)        ? unjudged
                     : shown == evaluation::Comparison::Better ? better
                     : shown == evaluation::Comparison::Worse  ? worse
                                                               : open;
        list += (list.empty() ? "" : ", ") + column.title;
    }
    std::string text = row.title + ", against “" + reference.title + "”: ";
    const auto add = [&](const std::string& list, const char* what) {
        if (list.empty()) return;
        if (text.back() != ' ') text += "; ";
        text += std::string(what) + " in " + list;
    };
    if (better.empty() && worse.empty() && open.empty() && unjudged.empty())
        return text + "nothing that can be compared.";
    add(better, "better");
    add(worse, "worse");
    add(open, "no difference shown");
    add(unjudged, "not judged, for want of intervals,");
    return text + ".";
}

api::ExperimentTable tableOf(const Plan& plan, const std::vector<Measurement>& measurements) {
    api::ExperimentTable table;
    table.name = plan.experiment->name;
    table.title = plan.experiment->title;
    table.scale = nameOf(plan.scale);
    table.protocol = plan.protocol == api::Protocol::Paper ? "paper" : "honest";
    table.seeds = plan.seeds;
    table.samples = plan.samples;
    table.columns = columnsOf(plan, measurements);
    for (const auto& system : plan.experiment->systems)
        for (const auto& [key, suffix, says] : linesAbout(measurements, system)) {
            const auto lines = linesOf(measurements, system, key);
            if (lines.empty()) continue;
            auto row = rowOf(table.columns, lines, api::RowOrigin::Run);
            row.key = system.key + suffix;
            row.title = system.title + says;
            if (plan.protocol == api::Protocol::Paper) row.protocol = evaluation::kPaperProtocol;
            for (const auto& measurement : measurements)
                if (measurement.task->system == &system) row.runs.push_back(measurement.task->train.runFile);
            table.rows.push_back(std::move(row));
        }
    addReferences(table, measurements);
    table.notes.push_back(firstNote(plan, measurements));
    if (plan.standIn)
        table.notes.push_back("Built-in data stand in for " + plan.experiment->file +
                              ": this shows that everything runs, and no figure can be set beside the paper's.");
    table.notes.insert(table.notes.end(), plan.experiment->notes.begin(), plan.experiment->notes.end());
    addComparisons(table);
    for (const auto& row : plan.experiment->paper) table.rows.push_back(paperRow(table.columns, row));
    table.notes.push_back(
        "The paper's rows are as printed, without intervals and by their own protocols: no difference to them is "
        "claimed.");
    return table;
}

}  // namespace strata::experiments
