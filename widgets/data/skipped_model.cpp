// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/skipped_model.h"

#include "widgets/style/number.h"

namespace strata::data {

void SkippedModel::setData(api::DatasetPtr data) {
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
}

int SkippedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_data ? 0 : static_cast<int>(m_data->skipped.size());
}

int SkippedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkippedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::TextAlignmentRole && index.column() == Line) return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const api::Skipped& entry = m_data->skipped[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case File:
            return QString::fromStdString(entry.file);
        case Line:
            return style::count(static_cast<long long>(entry.line));
        case Text:
            return QString::fromStdString(entry.text);
        case Reason:
            return QString::fromStdString(entry.reason);
        default:
            return {};
    }
}

QVariant SkippedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case File:
            return tr("File");
        case Line:
            return tr("Line");
        case Text:
            return tr("Text");
        case Reason:
            return tr("Reason");
        default:
            return {};
    }
}

}  // namespace strata::data
