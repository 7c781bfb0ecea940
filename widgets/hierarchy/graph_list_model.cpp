// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/graph_list_model.h"

#include <algorithm>

#include "widgets/style/number.h"

namespace strata::hierarchy {

void GraphListModel::setDataset(api::DatasetPtr data) {
    m_data = std::move(data);
    m_panel.clear();
    rebuild();
}

void GraphListModel::setPanel(const std::vector<api::Hierarchy>& panel) {
    m_data.reset();
    m_panel.clear();
    for (const auto& hierarchy : panel)
        m_panel.push_back({hierarchy.graph.name, hierarchy.graph.size(), hierarchy.reconstructionError});
    rebuild();
}

void GraphListModel::setFilter(const QString& text) {
    if (m_filter == text.trimmed()) return;
    m_filter = text.trimmed();
    rebuild();
}

void GraphListModel::setOrder(Order order) {
    if (m_order == order) return;
    m_order = order;
    rebuild();
}

std::size_t GraphListModel::total() const {
    return m_data ? m_data->size() : m_panel.size();
}
std::string GraphListModel::nameOf(std::size_t row) const {
    if (!m_data) return m_panel[row].name;
    if (!m_data->images) return m_data->graphs[row].name;
    const auto& labels = m_data->images->labels;
    const QString name = row < labels.size() ? tr("Image %1: %2").arg(row).arg(labels[row]) : tr("Image %1").arg(row);
    return name.toStdString();
}
int GraphListModel::sizeOf(std::size_t row) const {
    if (!m_data) return m_panel[row].size;
    return m_data->images ? m_data->images->width * m_data->images->height : m_data->graphs[row].size();
}
double GraphListModel::errorOf(std::size_t row) const {
    return m_data ? -1 : m_panel[row].error;
}

void GraphListModel::rebuild() {
    beginResetModel();
    m_shown.clear();
    const std::string wanted = m_filter.toStdString();
    bool isNumber = false;
    const auto number = m_filter.toULongLong(&isNumber);
    for (std::size_t row = 0; row < total(); ++row)
        if (wanted.empty() || (isNumber && row == number) || nameOf(row).find(wanted) != std::string::npos)
            m_shown.push_back(row);
    const auto bySize = [this](std::size_t row) { return sizeOf(row); };
    switch (m_order) {
        case Order::AsInFile:
            break;
        case Order::SmallestFirst:
            std::ranges::stable_sort(m_shown, std::less{}, bySize);
            break;
        case Order::LargestFirst:
            std::ranges::stable_sort(m_shown, std::greater{}, bySize);
            break;
        case Order::LargestErrorFirst:
            std::ranges::stable_sort(m_shown, std::greater{}, [this](std::size_t row) { return errorOf(row); });
            break;
    }
    endResetModel();
}

int GraphListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant GraphListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::size_t row = m_shown[std::size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return QString::fromStdString(nameOf(row));
        case Qt::UserRole:
            return qulonglong(row);
        case SizeRole:
            return sizeOf(row);
        case ErrorRole:
            return errorOf(row);
        case Qt::ToolTipRole: {
            QString text =
                tr("%1\nRow %2, %3 nodes").arg(QString::fromStdString(nameOf(row))).arg(row).arg(sizeOf(row));
            if (errorOf(row) >= 0)
                text += tr("\n%1 of atoms and bonds reconstructed wrongly").arg(style::percent(errorOf(row)));
            return text;
        }
        default:
            return {};
    }
}

}  // namespace strata::hierarchy
