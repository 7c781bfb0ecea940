// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/map_view.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::latent {
namespace {

constexpr double kReach = 12;
constexpr double kMostZoom = 200;
using Origin = api::LatentMap::Origin;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// The q-th quantile of the numbers among `values`; NaN if there are none.
double quantile(std::vector<double> values, double q) {
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    if (values.empty()) return std::nan("");
    const auto place = values.begin() + std::ptrdiff_t(q * double(values.size() - 1));
    std::ranges::nth_element(values, place);
    return *place;
}

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Map of latents"));
}

void MapView::setMap(api::LatentMapPtr map) {
    m_map = std::move(map);
    m_hovered = -1;
    m_ends = {-1, -1};
    if (m_column >= 0 && (!m_map || at(m_column) >= m_map->values.size())) m_column = -1;
    setColouring(m_column);
    fit();
    choose(-1);
}

void MapView::setColouring(int column) {
    m_column = column;
    if (m_map && column >= 0) {
        m_low = quantile(m_map->values[at(column)].values, 0.02);
        m_high = quantile(m_map->values[at(column)].values, 0.98);
    }
    forget();
}

void MapView::setPriorShown(bool shown) {
    m_priorShown = shown;
    fit();
}

void MapView::setEnds(int from, int to) {
    m_ends = {from, to};
    update();
}

void MapView::choose(int point) {
    if (point == m_chosen) return;
    m_chosen = point;
    update();
    Q_EMIT choiceChanged(point);
}

bool MapView::isShown(int point) const {
    return m_priorShown || m_map->points[at(point)].origin != Origin::Prior;
}

// Posteriors that have all collapsed to a point are still shown, in the middle.
void MapView::fit() {
    m_zoom = 1;
    double left = 0, right = 0, bottom = 0, top = 0;
    bool any = false;
    for (int i = 0; m_map && i < int(m_map->points.size()); ++i) {
        if (!isShown(i)) continue;
        const auto& point = m_map->points[at(i)];
        left = any ? std::min(left, point.x) : point.x;
        right = any ? std::max(right, point.x) : point.x;
        bottom = any ? std::min(bottom, point.y) : point.y;
        top = any ? std::max(top, point.y) : point.y;
        any = true;
    }
    const double least = 1e-3 * std::max({right - left, top - bottom, 1e-9});
    const double width = std::max(right - left, least), height = std::max(top - bottom, least);
    m_whole = QRectF((left + right - width) / 2, (bottom + top - height) / 2, width, height);
    m_centre = m_whole.center();
    forget();
}

void MapView::forget() {
    m_picture = {};
    update();
}

QRectF MapView::plotRect() const {
    return QRectF(rect()).adjusted(22, 8, -8, m_column < 0 ? -22 : -40);
}

QPointF MapView::place(int point) const {
    const QRectF plot = plotRect().adjusted(kReach, kReach, -kReach, -kReach);
    const auto& p = m_map->points[at(point)];
    return {plot.center().x() + (p.x - m_centre.x()) / m_whole.width() * m_zoom * plot.width(),
            plot.center().y() - (p.y - m_centre.y()) / m_whole.height() * m_zoom * plot.height()};
}

int MapView::pointAt(const QPointF& position) const {
    int nearest = -1;
    double least = kReach * kReach;
    for (int i = 0; m_map && i < int(m_map->points.size()); ++i) {
        if (m_map->points[at(i)].origin == Origin::Prior) continue;
        const QPointF away = place(i) - position;
        const double distance = QPointF::dotProduct(away, away);
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = m_dragged = event->position();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_map) return;
    if (event->buttons() & Qt::LeftButton) {
        constexpr double kSlop = 4;
        m_dragging = m_dragging || (event->position() - m_pressed).manhattanLength() > kSlop;
        if (!m_dragging) return;
        const QPointF moved = event->position() - m_dragged;
        const QRectF plot = plotRect();
        m_centre -= QPointF(moved.x() / plot.width() * m_whole.width() / m_zoom,
                            -moved.y() / plot.height() * m_whole.height() / m_zoom);
        m_dragged = event->position();
        return forget();
    }
    const int under = pointAt(event->position());
    if (under == m_hovered) return;
    m_hovered = under;
    setCursor(under >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_dragging && m_map) choose(pointAt(event->position()));
    m_dragging = false;
}

void MapView::mouseDoubleClickEvent(QMouseEvent*) {
    fit();
}

void MapView::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void MapView::wheelEvent(QWheelEvent* event) {
    if (!m_map) return;
    const double zoom = std::clamp(m_zoom * std::pow(1.0015, event->angleDelta().y()), 1.0, kMostZoom);
    // What is under the pointer stays there.
    const QRectF plot = plotRect().adjusted(kReach, kReach, -kReach, -kReach);
    const QPointF away((event->position().x() - plot.center().x()) / plot.width() * m_whole.width(),
                       -(event->position().y() - plot.center().y()) / plot.height() * m_whole.height());
    m_centre += away / m_zoom - away / zoom;
    m_zoom = zoom;
    if (zoom == 1) m_centre = m_whole.center();
    event->accept();
    forget();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const QPointF direction = event->key() == Qt::Key_Left    ? QPointF(-1, 0)
                              : event->key() == Qt::Key_Right ? QPointF(1, 0)
                              : event->key() == Qt::Key_Up    ? QPointF(0, -1)
                              : event->key() == Qt::Key_Down  ? QPointF(0, 1)
                                                              : QPointF();
    if (!m_map || direction.isNull()) return QWidget::keyPressEvent(event);
    const QPointF from = m_chosen >= 0 ? place(m_chosen) : plotRect().center();
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < int(m_map->points.size()); ++i) {
        if (i == m_chosen || m_map->points[at(i)].origin == Origin::Prior) continue;
        const QPointF way = place(i) - from;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (along <= 0 || along + 3 * aside >= least) continue;
        least = along + 3 * aside;
        best = i;
    }
    if (best >= 0) choose(best);
}

void MapView::resizeEvent(QResizeEvent*) {
    forget();
}

void MapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) forget();
    QWidget::changeEvent(event);
}

}  // namespace strata::latent
