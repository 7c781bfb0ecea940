// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/cluster_model.h"

#include <QLocale>

#include <cmath>
#include <limits>
#include <map>

#include "widgets/style/colours.h"

namespace strata::hierarchy {

QString formula(const api::Hierarchy& hierarchy, const std::vector<int>& nodes) {
    std::map<std::string, int> counts;
    for (int node : nodes) {
        if (std::size_t(node) >= hierarchy.graph.nodes.size()) continue;
        const auto c = std::size_t(hierarchy.graph.nodes[std::size_t(node)]);
        if (c < hierarchy.vocabulary.nodeClasses.size()) ++counts[hierarchy.vocabulary.nodeClasses[c].symbol];
    }
    counts.erase(std::string());
    QString text;
    const auto write = [&](const std::string& symbol, int count) {
        text += QString::fromStdString(symbol);
        if (count > 1) text += QString::number(count);
    };
    if (const auto carbon = counts.find("C"); carbon != counts.end()) {
        write("C", carbon->second);
        counts.erase(carbon);
    }
    for (const auto& [symbol, count] : counts) write(symbol, count);
    return text;
}

QString weightText(double weight) {
    return QLocale().toString(weight, 'g', 3);
}

void ClusterModel::setLevel(const api::HierarchyPtr& hierarchy, const ScenePtr& scene, int level) {
    beginResetModel();
    m_rows.clear();
    if (hierarchy && scene && level >= 0 && level < scene->levelCount()) {
        const int count = scene->levelSize(level), first = scene->number(level, 0);
        std::vector<std::vector<int>> inputs(std::size_t(count), std::vector<int>{});
        std::vector<double> confidence(std::size_t(count), 0);
        std::vector<int> children(std::size_t(count), 0);
        for (const auto& node : scene->nodes()) {
            const int cluster = scene->ancestor(scene->number(node.level, node.index), level);
            if (cluster < 0) continue;
            const auto row = std::size_t(cluster - first);
            if (node.level == 0) inputs[row].push_back(node.index);
            if (node.level != level - 1 || node.confidence < 0) continue;
            confidence[row] += node.confidence;
            ++children[row];
        }
        for (int i = 0; i < count; ++i) {
            const auto row = std::size_t(i);
            const auto& node = scene->nodes()[std::size_t(first + i)];
            m_rows.push_back(
                {scene->colour(first + i, level), int(inputs[row].size()), formula(*hierarchy, inputs[row]),
                 node.inside, 0,
                 children[row] > 0 ? confidence[row] / children[row] : std::numeric_limits<double>::quiet_NaN()});
        }
        for (const auto& edge : scene->edges())
            for (int end : {edge.a, edge.b})
                if (end >= first && end < first + count) m_rows[std::size_t(end - first)].outside += edge.weight;
    }
    endResetModel();
}

int ClusterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}
int ClusterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ClusterModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[std::size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == Number) return style::seriesColour(row.colour);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Atoms ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::UserRole) return {};
    const bool raw = role == Qt::UserRole;
    switch (index.column()) {
        case Number:
            return index.row() + 1;
        case Size:
            return row.members;
        case Atoms:
            return row.atoms.isEmpty() ? QString("–") : row.atoms;
        case Inside:
            return raw ? QVariant(row.inside) : weightText(row.inside);
        case Outside:
            return raw ? QVariant(row.outside) : weightText(row.outside);
        case Confidence:
            if (raw) return row.confidence;
            return std::isnan(row.confidence) ? QString("–") : tr("%1 %").arg(std::lround(100 * row.confidence));
        default:
            return {};
    }
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    static const char* const titles[] = {QT_TR_NOOP("#"),  QT_TR_NOOP("n"),   QT_TR_NOOP("Atoms"),
                                         QT_TR_NOOP("In"), QT_TR_NOOP("Out"), QT_TR_NOOP("Sure")};
    static const char* const tips[] = {
        QT_TR_NOOP("Number and colour of the cluster"),      QT_TR_NOOP("Nodes of the input graph in it"),
        QT_TR_NOOP("Its atoms, without hydrogen"),           QT_TR_NOOP("Weight of the edges inside"),
        QT_TR_NOOP("Weight of the edges to other clusters"), QT_TR_NOOP("Mean probability of its members' assignment")};
    if (section < 0 || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole) return tr(titles[section]);
    if (role == Qt::ToolTipRole) return tr(tips[section]);
    return {};
}

}  // namespace strata::hierarchy
