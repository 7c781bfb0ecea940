// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <array>
#include <vector>

#include "engine/api/hierarchy.h"

namespace strata::hierarchy {

/// The adjacency of a level as two heat maps, input and reconstruction, with one colour scale from 0 to the larger
/// maximum. Rows stand in the order of their clusters, so that clusters are blocks along the diagonal.
class HeatMap : public QWidget {
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setLevel(const api::HierarchyLevel& level);
    void clear();
    void setSelected(std::vector<bool> nodes);  ///< one flag a node of the level, or empty

    double maximum() const { return m_maximum; }               ///< of the colour scale
    const std::vector<int>& order() const { return m_order; }  ///< node in each row
    /// What stands under a position: map (0 input, 1 reconstruction) and nodes; map is -1 beside the maps.
    struct Cell {
        int map = -1, row = -1, column = -1;
    };
    Cell cellAt(const QPointF& position) const;
    int maps() const { return m_level.reconstruction.empty() && !m_level.adjacency.empty() ? 1 : 2; }
    QRectF mapRect(int map) const;

    QSize sizeHint() const override { return {300, 190}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void nodeClicked(int index);  ///< the row's node; -1: beside the maps

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    bool event(QEvent* event) override;

private:
    double value(int map, int row, int column) const;
    void paintMap(QPainter& painter, int map);
    void paintValues(QPainter& painter, int map, const QRectF& rect);
    void paintScale(QPainter& painter);

    api::HierarchyLevel m_level;
    std::vector<int> m_order;
    std::array<QImage, 2> m_images;
    std::vector<bool> m_selected;
    double m_maximum = 0;
    Cell m_hovered;
};

}  // namespace strata::hierarchy
