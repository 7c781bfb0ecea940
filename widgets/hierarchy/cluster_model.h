// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "engine/api/hierarchy.h"
#include "widgets/hierarchy/hierarchy_scene.h"

namespace strata::hierarchy {

/// The clusters of one level (at level 0: the nodes). Qt::UserRole gives raw numbers for sorting; the decoration of the
/// first column is the cluster's colour.
class ClusterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Size, Atoms, Inside, Outside, Confidence, ColumnCount };
    explicit ClusterModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Null pointers, or a level that is not there, empty the table.
    void setLevel(const api::HierarchyPtr& hierarchy, const ScenePtr& scene, int level);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int colour = 0, members = 0;
        QString atoms;  ///< in Hill's order: C3NO
        double inside = 0, outside = 0;
        double confidence = 0;  ///< mean over its members on the next finer level; NaN at level 0
    };
    std::vector<Row> m_rows;
};

/// At most three significant figures; weights are often whole numbers, which stay short: "4", "2.35".
QString weightText(double weight);

/// Heavy atoms in Hill's order (C first, then by letter) with counts from 2: "C4NO". Empty for general graphs.
QString formula(const api::Hierarchy& hierarchy, const std::vector<int>& nodes);

}  // namespace strata::hierarchy
