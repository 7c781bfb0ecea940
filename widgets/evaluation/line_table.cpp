// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/line_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "widgets/evaluation/figure_words.h"
#include "widgets/style/number.h"

namespace strata::evaluation {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::array kReferences{"floor", "copies", "untrained"};
constexpr const char* kReference = "reference.";  ///< begins the keys of others

QString tr(const char* text) {
    return QCoreApplication::translate("strata::evaluation", text);
}

const api::Figure* find(const api::FigureLine& line, const std::string& name) {
    for (const auto& wanted : {name, name + "_raw"})
        if (const auto found = std::ranges::find(line.figures, wanted, &api::Figure::name); found != line.figures.end())
            return &*found;
    return nullptr;
}

api::ExperimentRow rowOf(const api::FigureLine& line, const std::vector<api::ExperimentColumn>& columns) {
    api::ExperimentRow row;
    row.key = line.key;
    row.title = line.title;
    row.origin = line.key.starts_with(kReference) || std::ranges::find(kReferences, line.key) != kReferences.end()
                     ? api::RowOrigin::Reference
                     : api::RowOrigin::Run;
    for (const auto& column : columns) {
        const auto* figure = find(line, column.name);
        row.cells.push_back({figure ? *figure : api::Figure{column.name, kNone}, kNone});
        row.cells.back().figure.name = column.name;
    }
    return row;
}

QString drawnText(const api::EvaluateJob& job) {
    if (job.count == 0) return tr("Measured on what the run was not trained on");
    QString text = tr("%1 drawn with seed %2").arg(style::count(job.count), QString::number(job.seed));
    if (job.draw.minProbability > 0) text += tr(", least probability %1").arg(style::figure(job.draw.minProbability));
    return text;
}

/// What was compared with what.
QString comparedText(const api::FigureLine& run, const api::EvaluateJob& job) {
    const auto* size = find(run, "test");
    const auto* doubles = find(run, "test_in_training");
    if (job.protocol == api::Protocol::Paper)
        return tr("%1; the paper's protocol, which tests on training graphs too and picks the nearest generated graph "
                  "for each.")
            .arg(drawnText(job));
    if (!size || !doubles) return drawnText(job) + '.';
    const QString from = job.test.location.empty()
                             ? tr("held out of training")
                             : tr("of %1").arg(QFileInfo(QString::fromStdString(job.test.location)).fileName());
    return tr("%1, compared with %2 graphs %3, of which %4 equal a training graph.")
        .arg(drawnText(job), style::count(std::llround(size->value)), from, style::count(std::llround(doubles->value)));
}

/// What held-out graphs lose on the way through their own latents.
QString rebuiltText(const api::FigureLine& run) {
    static const std::string kPrefix = "reconstruction_";
    QStringList parts;
    for (const auto& figure : run.figures)
        if (figure.name.starts_with(kPrefix))
            parts << QString::fromStdString(figure.name.substr(kPrefix.size())) + ' ' + style::figure(figure.value);
    return parts.isEmpty() ? QString()
                           : tr("Held-out graphs rebuilt from their own latents, which is not generation: %1.")
                                 .arg(parts.join(", "));
}

void addNotes(api::ExperimentTable& table, const api::FigureLine& run, const api::EvaluateJob& job,
              const TableTools& tools) {
    for (const QString& note : {comparedText(run, job), tr("Brackets: 95 % intervals."), rebuiltText(run)})
        if (!note.isEmpty()) table.notes.push_back(note.toStdString());
    if (!tools.compare) return;
    for (const auto& row : table.rows)
        for (const auto& reference : table.rows)
            if (row.origin == api::RowOrigin::Run && (reference.key == "floor" || reference.key == "untrained" ||
                                                      (row.key == "run" && reference.key.starts_with(kReference))))
                table.notes.push_back(tools.compare(table, row, reference));
}

}  // namespace

namespace {

/// Names of the figures that get a column: the known ones, those of families, and of a run that generates nothing all.
std::vector<std::string> columnNames(const std::vector<api::FigureLine>& lines, bool all) {
    std::vector<std::string> names;
    for (const auto& name : tableFigures())
        if (std::ranges::any_of(lines, [&](const auto& line) { return find(line, name); })) names.push_back(name);
    for (const auto& line : lines)
        for (const auto& figure : line.figures)
            if ((all || isFamilyFigure(figure.name)) && std::ranges::find(names, figure.name) == names.end())
                names.push_back(figure.name);
    return names;
}

}  // namespace

api::ExperimentTable tableOf(const std::vector<api::FigureLine>& lines, const QString& runName,
                             const api::EvaluateJob& job, const TableTools& tools) {
    api::ExperimentTable table;
    table.name = "evaluation";
    table.title = runName.toStdString();
    table.protocol = job.protocol == api::Protocol::Paper ? "paper" : "honest";
    table.seeds = 1;
    table.samples = job.count;
    for (const auto& name : columnNames(lines, job.count == 0))
        table.columns.push_back({name, figureTitle(name).toStdString(),
                                 tools.directionOf ? tools.directionOf(name) : api::Direction::None});
    for (const auto& line : lines) table.rows.push_back(rowOf(line, table.columns));
    if (lines.empty()) return table;
    table.rows.front().runs = {job.runFile};
    addNotes(table, lines.front(), job, tools);
    return table;
}

}  // namespace strata::evaluation
