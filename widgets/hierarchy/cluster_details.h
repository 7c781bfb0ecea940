// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/hierarchy.h"
#include "widgets/hierarchy/cluster_model.h"
#include "widgets/hierarchy/heat_map.h"
#include "widgets/hierarchy/hierarchy_scene.h"
#include "widgets/molecules/drawing_view.h"

QT_BEGIN_NAMESPACE
class QTableView;
class QSortFilterProxyModel;
QT_END_NAMESPACE

namespace strata::hierarchy {

/// The right column: the 2D depiction in the clusters' colours, the table of clusters, the heat maps, all of one level.
/// Choosing anywhere tells the ball that was meant; the page hands the selection to everyone.
class ClusterDetails : public QWidget {
    Q_OBJECT
public:
    explicit ClusterDetails(QWidget* parent = nullptr);

    void setHierarchy(const api::HierarchyPtr& hierarchy, const ScenePtr& scene, const api::Drawing& drawing);
    void clear();
    void setLevel(int level);
    void setSelected(int node, const std::vector<bool>& closure);  ///< global number and flags, or -1

    molecules::DrawingView* drawing() const { return m_drawing; }
    QTableView* table() const { return m_table; }
    HeatMap* heatMap() const { return m_heatMap; }

Q_SIGNALS:
    void chosen(int node);  ///< global number; -1: nothing
    void failed(const QString& sentence);

private:
    void colourAtoms();
    void chooseAtom(int atom);

    api::HierarchyPtr m_hierarchy;
    ScenePtr m_scene;
    int m_level = 1;
    molecules::DrawingView* m_drawing;
    ClusterModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    HeatMap* m_heatMap;
};

}  // namespace strata::hierarchy
