// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMatrix4x4>
#include <QPointF>
#include <QSizeF>
#include <QVector3D>

namespace strata::hierarchy {

class HierarchyScene;

/// A point on the screen: pixels from the upper left corner, and the distance from the camera along its view.
struct ScreenPoint {
    QPointF position;
    float depth = 0;          ///< at most 0: behind the camera
    float pixelsPerUnit = 0;  ///< size on the screen of a length of 1 at that depth
};

/// Where a camera sees points in a view of a given size: for many of them.
class Projector {
public:
    ScreenPoint operator()(const QVector3D& point) const;

private:
    friend class Camera;
    Projector(const QMatrix4x4& view, const QSizeF& size);
    QMatrix4x4 m_view;
    QSizeF m_size;
    float m_perDepth;  ///< pixels of a length of 1 at a depth of 1
};

/// Looks at a point from a distance, with z up; angles in degrees.
class Camera {
public:
    void rotate(float yaw, float pitch);  ///< pitch stays within ±89°
    void zoom(float factor);              ///< above 1: nearer; limited to 1/20 .. 20 of the fitted distance
    void pan(const QPointF& pixels, const QSizeF& view);        ///< what is looked at follows the pointer
    void fit(const HierarchyScene& scene, const QSizeF& view);  ///< the whole scene, from the usual direction

    QMatrix4x4 view() const;
    QMatrix4x4 projection(const QSizeF& view) const;
    QVector3D eye() const;
    Projector projector(const QSizeF& view) const { return {this->view(), view}; }
    ScreenPoint project(const QVector3D& point, const QSizeF& view) const { return projector(view)(point); }
    QVector3D rayThrough(const QPointF& position, const QSizeF& view) const;  ///< unit vector from eye()

    /// The global number of the nearest ball under `position`; -1: none.
    int pick(const HierarchyScene& scene, const QPointF& position, const QSizeF& view) const;

    float yaw() const { return m_yaw; }
    float pitch() const { return m_pitch; }
    float distance() const { return m_distance; }
    const QVector3D& target() const { return m_target; }

private:
    QVector3D m_target;
    float m_yaw = -62, m_pitch = 24, m_distance = 10, m_fitted = 10;
};

}  // namespace strata::hierarchy
