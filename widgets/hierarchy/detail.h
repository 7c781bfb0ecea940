// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/hierarchy/camera.h"

namespace strata::hierarchy {

/// What something is worth being drawn with: points and lines where it is a few pixels wide (Coarse), more and more
/// triangles where it is larger.
enum class Detail { None, Coarse, Medium, Fine };
constexpr int kDetails = 3;  ///< those that are drawn

/// Tells that of the things of a scene, as a camera sees them: by their size on the screen; None beside the view or
/// behind the camera.
class DetailChooser {
public:
    DetailChooser(const Camera& camera, const QSizeF& view) : m_project(camera.projector(view)), m_view(view) {}

    Detail ofBall(const QVector3D& position, float radius) const;
    Detail ofTube(const QVector3D& start, const QVector3D& end, float radius) const;

private:
    Projector m_project;
    QSizeF m_view;
};

}  // namespace strata::hierarchy
