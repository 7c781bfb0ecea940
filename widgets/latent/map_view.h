// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

#include <array>

#include "engine/api/latent_map.h"

namespace strata::latent {

/// The points of a map of latents. The wheel zooms, dragging moves, a double click shows all again; clicking chooses a
/// graph, arrow keys go to the next one in their direction. Draws from the prior cannot be chosen.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);

    void setMap(api::LatentMapPtr map);  ///< null empties it; forgets choice and ends
    const api::LatentMapPtr& map() const { return m_map; }
    /// Colours by a column of LatentMap::values, from the 2nd to the 98th percentile; -1: by where points come from.
    void setColouring(int column);
    void setPriorShown(bool shown);
    /// The points that are the ends of a walk; -1: none.
    void setEnds(int from, int to);
    void choose(int point);  ///< -1: none
    int chosen() const { return m_chosen; }
    QPointF place(int point) const;        ///< in widget coordinates
    int pointAt(const QPointF& at) const;  ///< -1: none within reach
    double zoom() const { return m_zoom; }
    QSize sizeHint() const override { return {420, 260}; }
    QSize minimumSizeHint() const override { return {180, 140}; }

Q_SIGNALS:
    void choiceChanged(int point);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF plotRect() const;
    bool isShown(int point) const;
    QColor colourOf(int point) const;
    void fit();
    void forget();  ///< the picture of the points
    void paintPoints(QPainter& painter) const;
    void paintMark(QPainter& painter, int point, const QString& letter) const;
    void paintScale(QPainter& painter) const;

    api::LatentMapPtr m_map;
    int m_column = -1, m_chosen = -1, m_hovered = -1;
    std::array<int, 2> m_ends{-1, -1};
    bool m_priorShown = true;
    QRectF m_whole;                ///< of all points, in the map's units, y up
    double m_low = 0, m_high = 1;  ///< of the colours
    double m_zoom = 1;
    QPointF m_centre;  ///< in the map's units
    QPointF m_pressed, m_dragged;
    bool m_dragging = false;
    QPixmap m_picture;  ///< of the points; null: to be painted
};

}  // namespace strata::latent
