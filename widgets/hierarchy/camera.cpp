// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/hierarchy/hierarchy_scene.h"

namespace strata::hierarchy {
namespace {

constexpr float kFieldOfView = 32;  // degrees, vertical; narrow, so that levels keep their shape
constexpr float kUsualYaw = -62, kUsualPitch = 24;

float radians(float degrees) {
    return degrees * std::numbers::pi_v<float> / 180;
}
float aspect(const QSizeF& view) {
    return float(std::max(1.0, view.width()) / std::max(1.0, view.height()));
}

}  // namespace

void Camera::rotate(float yaw, float pitch) {
    m_yaw = std::remainder(m_yaw + yaw, 360.0f);
    m_pitch = std::clamp(m_pitch + pitch, -89.0f, 89.0f);
}

void Camera::zoom(float factor) {
    if (factor > 0) m_distance = std::clamp(m_distance / factor, m_fitted / 20, m_fitted * 20);
}

void Camera::pan(const QPointF& pixels, const QSizeF& size) {
    const float perPixel = 2 * m_distance * std::tan(radians(kFieldOfView / 2)) / float(std::max(1.0, size.height()));
    const QMatrix4x4 inverse = view().inverted();
    m_target += inverse.mapVector({float(-pixels.x()) * perPixel, float(pixels.y()) * perPixel, 0});
}

void Camera::fit(const HierarchyScene& scene, const QSizeF& size) {
    m_yaw = kUsualYaw;
    m_pitch = kUsualPitch;
    m_target = scene.centre();
    const float top = scene.height(std::max(0, scene.levelCount() - 1)), pitch = radians(m_pitch);
    const float halfHeight = 0.5f * top * std::cos(pitch) + scene.extent() * std::sin(pitch) + 0.4f;
    const float halfWidth = scene.extent() + 0.6f, slope = std::tan(radians(kFieldOfView / 2));
    m_distance = std::max(halfHeight, halfWidth / aspect(size)) / slope + 0.6f * scene.extent();
    m_fitted = m_distance;
}

QVector3D Camera::eye() const {
    const float yaw = radians(m_yaw), pitch = radians(m_pitch);
    return m_target +
           m_distance * QVector3D(std::cos(pitch) * std::cos(yaw), std::cos(pitch) * std::sin(yaw), std::sin(pitch));
}

QMatrix4x4 Camera::view() const {
    QMatrix4x4 matrix;
    matrix.lookAt(eye(), m_target, {0, 0, 1});
    return matrix;
}

QMatrix4x4 Camera::projection(const QSizeF& size) const {
    QMatrix4x4 matrix;
    matrix.perspective(kFieldOfView, aspect(size), m_distance / 50, m_distance * 4 + 40);
    return matrix;
}

Projector::Projector(const QMatrix4x4& view, const QSizeF& size)
    : m_view(view), m_size(size), m_perDepth(float(size.height()) / (2 * std::tan(radians(kFieldOfView / 2)))) {}

ScreenPoint Projector::operator()(const QVector3D& point) const {
    const QVector3D inView = m_view.map(point);
    const float depth = -inView.z();
    if (depth <= 1e-4f) return {{}, depth, 0};
    const float scale = m_perDepth / depth;
    return {{m_size.width() / 2 + double(inView.x() * scale), m_size.height() / 2 - double(inView.y() * scale)},
            depth,
            scale};
}

QVector3D Camera::rayThrough(const QPointF& position, const QSizeF& size) const {
    const float slope = std::tan(radians(kFieldOfView / 2));
    const float x = float(2 * position.x() / std::max(1.0, size.width()) - 1) * slope * aspect(size);
    const float y = float(1 - 2 * position.y() / std::max(1.0, size.height())) * slope;
    return view().inverted().mapVector({x, y, -1}).normalized();
}

int Camera::pick(const HierarchyScene& scene, const QPointF& position, const QSizeF& size) const {
    const QVector3D origin = eye(), ray = rayThrough(position, size);
    int nearest = -1;
    float least = 0;
    for (std::size_t i = 0; i < scene.nodes().size(); ++i) {
        const auto& node = scene.nodes()[i];
        const QVector3D to = node.position - origin;
        const float along = QVector3D::dotProduct(to, ray);
        const float beside = (to - ray * along).lengthSquared(), radius = node.radius * 1.15f;
        if (along <= 0 || beside > radius * radius) continue;
        const float hit = along - std::sqrt(radius * radius - beside);
        if (nearest < 0 || hit < least) {
            nearest = int(i);
            least = hit;
        }
    }
    return nearest;
}

}  // namespace strata::hierarchy
