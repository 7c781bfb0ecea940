// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_model.h"

#include <QFont>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "widgets/style/number.h"

namespace strata::runs {

QString stateText(const api::RunSummary& run) {
    if (!run.problem.empty()) return RunModel::tr("cannot be used");
    if (run.state == "finished") return RunModel::tr("finished");
    if (run.state == "stopped") return RunModel::tr("stopped");
    if (run.state == "unfinished") return RunModel::tr("unfinished");
    return QString::fromStdString(run.state);
}

QString valueText(const api::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? RunModel::tr("yes") : RunModel::tr("no");
    if (const auto* whole = std::get_if<long long>(&value)) return style::count(*whole);
    if (const auto* number = std::get_if<double>(&value)) return QLocale().toString(*number, 'g', 6);
    return QString::fromStdString(std::get<std::string>(value));
}

void RunModel::setRuns(std::vector<api::RunSummary> runs) {
    if (std::ranges::equal(runs, m_runs, {}, &api::RunSummary::path, &api::RunSummary::path)) {
        m_runs = std::move(runs);
        if (!m_runs.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

int RunModel::rowOf(const QString& path) const {
    const auto found = std::ranges::find(m_runs, path.toStdString(), &api::RunSummary::path);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

void RunModel::setOpen(const QString& path) {
    m_open = path;
    if (!m_runs.empty()) Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::FontRole});
}

void RunModel::setNote(int row, const QString& note) {
    if (row < 0 || row >= rowCount()) return;
    m_runs[static_cast<std::size_t>(row)].note = note.toStdString();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {Qt::ToolTipRole});
}

int RunModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunModel::text(const api::RunSummary& run, int column) const {
    if (column == Name) return QString::fromStdString(run.name);
    if (column == State) return stateText(run);
    if (!run.problem.empty()) return {};
    switch (column) {
        case Data:
            return QString::fromStdString(run.data);
        case Preset:
            return QString::fromStdString(run.preset);
        case Changed: {
            QStringList parts;
            for (const auto& [key, value] : run.changed)
                parts << QStringLiteral("%1 = %2").arg(QString::fromStdString(key), valueText(value));
            return parts.join(QStringLiteral(", "));
        }
        case Date:
            return style::dateAndTime(QString::fromStdString(run.created));
        case Epochs:
            return tr("%1 of %2").arg(style::count(run.epochsDone), style::count(run.epochs));
        case ValidRaw:
            return run.validRaw < 0 ? QString() : style::percent(run.validRaw);
        default:
            return {};
    }
}

QVariant RunModel::sortKey(const api::RunSummary& run, int column) const {
    switch (column) {
        case Loss:
            return run.loss.empty() || !std::isfinite(run.lastLoss) ? HUGE_VAL : run.lastLoss;
        case Date:
            return QString::fromStdString(run.created);
        case Epochs:
            return run.epochsDone;
        case ValidRaw:
            return run.validRaw;
        default:
            return text(run, column).toLower();
    }
}

QVariant RunModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const api::RunSummary& run = m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(run, index.column());
        case kSortRole:
            return sortKey(run, index.column());
        case kCurveRole:
            return QVariant::fromValue(QList<double>(run.loss.begin(), run.loss.end()));
        case Qt::TextAlignmentRole:
            return int((index.column() >= Epochs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::FontRole: {
            QFont font;
            font.setBold(true);
            const bool open = index.column() == Name && !m_open.isEmpty() && run.path == m_open.toStdString();
            return open ? QVariant(font) : QVariant();
        }
        case Qt::ToolTipRole: {
            if (!run.problem.empty()) return QString::fromStdString(run.problem).toHtmlEscaped();
            if (index.column() == Loss)
                return run.loss.empty() ? QString() : tr("last loss %1").arg(style::figure(run.lastLoss));
            if (index.column() == Name && !run.note.empty()) return QString::fromStdString(run.note).toHtmlEscaped();
            return text(run, index.column()).toHtmlEscaped();
        }
        default:
            return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Epochs ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Loss:
            return tr("Loss");
        case Name:
            return tr("Name");
        case Data:
            return tr("Data");
        case Preset:
            return tr("Preset");
        case Changed:
            return tr("Changed options");
        case Date:
            return tr("Date");
        case State:
            return tr("State");
        case Epochs:
            return tr("Epochs");
        case ValidRaw:
            return tr("Valid raw");
        default:
            return {};
    }
}

}  // namespace strata::runs
