// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/figure_model.h"

#include <QFileInfo>
#include <QFont>

#include <cmath>

#include "widgets/evaluation/figure_words.h"
#include "widgets/style/number.h"

namespace strata::evaluation {
namespace {

const QString kPercent = QStringLiteral("\u00a0%");

QString valueText(const api::ExperimentCell& cell) {
    const auto& [name, value, low, high] = cell.figure;
    if (std::isnan(value)) return QStringLiteral("–");
    if (name == "generated") return style::count(std::llround(value));
    const double unit = isShare(name) ? 100 : 1;
    const QString text = std::isnan(cell.deviation) ? style::figure(value * unit)
                                                    : style::meanAndDeviation(value * unit, cell.deviation * unit);
    return isShare(name) ? text + kPercent : text;
}

QString intervalText(const api::Figure& figure) {
    if (std::isnan(figure.value) || !std::isfinite(figure.low) || !std::isfinite(figure.high)) return {};
    const double unit = isShare(figure.name) ? 100 : 1;
    return QStringLiteral("[%1, %2]").arg(style::figure(figure.low * unit), style::figure(figure.high * unit));
}

QString tip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

}  // namespace

void FigureModel::setTable(api::ExperimentTablePtr table) {
    beginResetModel();
    m_table = std::move(table);
    m_lines.clear();
    if (m_table)
        for (const auto origin : {api::RowOrigin::Run, api::RowOrigin::Reference, api::RowOrigin::Paper}) {
            const auto before = m_lines.size();
            for (const auto& row : m_table->rows) {
                if (row.origin != origin) continue;
                if (m_lines.size() == before) m_lines.push_back({nullptr, origin});
                m_lines.push_back({&row, origin});
            }
        }
    endResetModel();
}

const api::ExperimentRow* FigureModel::row(int index) const {
    return m_lines[static_cast<std::size_t>(index)].row;
}

int FigureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

Qt::ItemFlags FigureModel::flags(const QModelIndex& index) const {
    return index.isValid() && row(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto* line = row(index.row());
    if (role == kHeadingRole) return line == nullptr;
    if (!line) return {};
    const auto& cell = line->cells[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return valueText(cell);
        case kIntervalRole:
            return intervalText(cell.figure);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
    }
}

QVariant FigureModel::columnHeader(const api::ExperimentColumn& column, int role) const {
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const QString better = column.direction == api::Direction::Higher  ? tr("Higher is better.")
                               : column.direction == api::Direction::Lower ? tr("Lower is better.")
                                                                           : QString();
        const QString meaning = figureMeaning(column.name);
        return tip(meaning.isEmpty() || better.isEmpty() ? meaning + better : meaning + QStringLiteral(". ") + better);
    }
    if (role != Qt::DisplayRole) return {};
    const QString arrow = column.direction == api::Direction::Higher  ? QStringLiteral(" ↑")
                          : column.direction == api::Direction::Lower ? QStringLiteral(" ↓")
                                                                      : QString();
    return QString::fromStdString(column.title) + arrow;
}

QVariant FigureModel::rowHeader(const Line& line, int role) const {
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextWordWrap);
    if (!line.row) {
        QFont bold;
        bold.setBold(true);
        if (role == Qt::FontRole) return bold;
        if (role != Qt::DisplayRole) return {};
        if (line.origin == api::RowOrigin::Run) return tr("Models");
        return line.origin == api::RowOrigin::Reference ? tr("References") : tr("Paper, as printed");
    }
    const QString title = QString::fromStdString(line.row->title);
    if (role == Qt::DisplayRole) return title;
    if (role != Qt::ToolTipRole) return {};
    QStringList parts{title};
    if (!line.row->protocol.empty()) parts << QString::fromStdString(line.row->protocol);
    QStringList files;
    for (const auto& run : line.row->runs) files << QFileInfo(QString::fromStdString(run)).fileName();
    if (!files.isEmpty()) parts << files.join(QStringLiteral(", "));
    return tip(parts.join(QStringLiteral(" · ")));
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_table || section < 0) return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? columnHeader(m_table->columns[static_cast<std::size_t>(section)], role)
                                       : QVariant();
    return section < rowCount() ? rowHeader(m_lines[static_cast<std::size_t>(section)], role) : QVariant();
}

}  // namespace strata::evaluation
