// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/detail.h"

#include <algorithm>

namespace strata::hierarchy {
namespace {

// Pixels of a radius from which on there is more of it.
constexpr float kMediumBall = 10, kFineBall = 20;
constexpr float kMediumTube = 0.8f, kFineTube = 4;

Detail detailOf(float pixels, float medium, float fine) {
    return pixels >= fine ? Detail::Fine : pixels >= medium ? Detail::Medium : Detail::Coarse;
}

}  // namespace

Detail DetailChooser::ofBall(const QVector3D& position, float radius) const {
    const auto p = m_project(position);
    const float pixels = radius * p.pixelsPerUnit;
    const double x = p.position.x(), y = p.position.y(), r = double(pixels);
    if (p.depth <= 0 || x + r < 0 || y + r < 0 || x - r > m_view.width() || y - r > m_view.height())
        return Detail::None;
    const bool inside = x >= 0 && y >= 0 && x <= m_view.width() && y <= m_view.height();  // else a point is not drawn
    return std::max(detailOf(pixels, kMediumBall, kFineBall), inside ? Detail::Coarse : Detail::Medium);
}

Detail DetailChooser::ofTube(const QVector3D& start, const QVector3D& end, float radius) const {
    const auto p = m_project(start), q = m_project(end);
    if (p.depth <= 0 && q.depth <= 0) return Detail::None;
    if (p.depth <= 0 || q.depth <= 0) return Detail::Fine;  // comes towards the camera and passes it
    const float pixels = radius * std::max(p.pixelsPerUnit, q.pixelsPerUnit);
    const auto [left, right] = std::minmax({p.position.x(), q.position.x()});
    const auto [top, bottom] = std::minmax({p.position.y(), q.position.y()});
    const double r = double(pixels);
    if (right + r < 0 || bottom + r < 0 || left - r > m_view.width() || top - r > m_view.height()) return Detail::None;
    return detailOf(pixels, kMediumTube, kFineTube);
}

}  // namespace strata::hierarchy
