// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/heat_map.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "widgets/style/colours.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/style/viridis.h"

namespace strata::hierarchy {
namespace {

constexpr double kTitle = 18, kScale = 22, kGap = 12;
constexpr double kReadableCell = 30;  // pixels, from which on cells show their values

std::vector<int> byCluster(const api::HierarchyLevel& level) {
    std::vector<int> order(std::size_t(std::max(0, level.size)));
    std::iota(order.begin(), order.end(), 0);
    if (level.parent.size() == order.size())
        std::ranges::stable_sort(order, {}, [&](int node) { return level.parent[std::size_t(node)]; });
    return order;
}

}  // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("Adjacency of the input and of its reconstruction"));
}

void HeatMap::setLevel(const api::HierarchyLevel& level) {
    m_level = level;
    m_order = byCluster(level);
    m_selected.clear();
    m_hovered = {};
    m_maximum = 0;
    const int n = level.size;
    for (int map : {0, 1})
        for (double entry : map == 0 ? level.adjacency : level.reconstruction)
            if (std::isfinite(entry)) m_maximum = std::max(m_maximum, entry);
    std::array<QRgb, 256> shades;
    for (std::size_t i = 0; i < shades.size(); ++i) shades[i] = style::viridis(double(i) / 255).rgb();
    for (int map : {0, 1}) {
        QImage image(std::max(1, n), std::max(1, n), QImage::Format_RGB32);
        for (int row = 0; row < n; ++row) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
            for (int column = 0; column < n; ++column) {
                const double entry = value(map, m_order[std::size_t(row)], m_order[std::size_t(column)]);
                const double share = m_maximum > 0 ? std::clamp(entry / m_maximum, 0.0, 1.0) : 0;
                line[column] =
                    std::isfinite(entry) ? shades[std::size_t(std::lround(255 * share))] : style::viridis(entry).rgb();
            }
        }
        m_images[std::size_t(map)] = std::move(image);
    }
    update();
}

void HeatMap::clear() {
    m_level = {};
    m_order.clear();
    update();
}

void HeatMap::setSelected(std::vector<bool> nodes) {
    m_selected = std::move(nodes);
    update();
}

double HeatMap::value(int map, int row, int column) const {
    const auto& matrix = map == 0 ? m_level.adjacency : m_level.reconstruction;
    const auto n = std::size_t(m_level.size);
    return matrix.size() == n * n ? matrix[std::size_t(row) * n + std::size_t(column)]
                                  : std::numeric_limits<double>::quiet_NaN();
}

QRectF HeatMap::mapRect(int map) const {
    const double wide = maps() == 2 ? (width() - kGap) / 2 : width();
    const double side = std::max(8.0, std::min<double>(wide, height() - kTitle - kScale));
    const double left = (width() - maps() * side - (maps() - 1) * kGap) / 2;
    return {left + map * (side + kGap), kTitle, side, side};
}

HeatMap::Cell HeatMap::cellAt(const QPointF& position) const {
    const int n = m_level.size;
    for (int map = 0; map < maps(); ++map) {
        const QRectF rect = mapRect(map);
        if (n == 0 || !rect.contains(position)) continue;
        const auto index = [n](double share) { return std::size_t(std::clamp(int(share * n), 0, n - 1)); };
        return {map, m_order[index((position.y() - rect.top()) / rect.height())],
                m_order[index((position.x() - rect.left()) / rect.width())]};
    }
    return {};
}

void HeatMap::paintEvent(QPaintEvent*) {
    if (m_order.empty()) return;
    QPainter painter(this);
    for (int map = 0; map < maps(); ++map) paintMap(painter, map);
    paintScale(painter);
}

void HeatMap::paintMap(QPainter& painter, int map) {
    const QRectF rect = mapRect(map);
    const double cell = rect.width() / m_level.size;
    painter.setFont(style::textFont(style::TextSize::Small));
    painter.setPen(style::shades(palette()).muted);
    painter.drawText(QRectF(rect.left(), 0, rect.width(), kTitle), Qt::AlignCenter,
                     map == 0 ? tr("Input") : tr("Reconstruction"));
    painter.drawImage(rect, m_images[std::size_t(map)]);
    if (cell >= kReadableCell) paintValues(painter, map, rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1.5));
    const int n = m_level.size;
    const auto chosen = [&](int row) {
        return row < n && std::size_t(m_order[std::size_t(row)]) < m_selected.size() &&
               m_selected[std::size_t(m_order[std::size_t(row)])];
    };
    for (int row = 0; row < n; ++row) {  // a block along the diagonal for each run of selected rows
        if (!chosen(row)) continue;
        const int start = row;
        while (chosen(row + 1)) ++row;
        const double at = start * cell, side = (row + 1 - start) * cell;
        painter.drawRect(QRectF(rect.left() + at, rect.top() + at, side, side).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (m_hovered.map < 0) return;
    const auto place = [&](int node) { return double(std::ranges::find(m_order, node) - m_order.begin()) * cell; };
    painter.setPen(QPen(QColor(255, 255, 255, 170), 1));
    painter.drawRect(QRectF(rect.left(), rect.top() + place(m_hovered.row), rect.width(), cell));
    painter.drawRect(QRectF(rect.left() + place(m_hovered.column), rect.top(), cell, rect.height()));
}

void HeatMap::paintValues(QPainter& painter, int map, const QRectF& rect) {
    const double cell = rect.width() / m_level.size;
    for (int row = 0; row < m_level.size; ++row)
        for (int column = 0; column < m_level.size; ++column) {
            const double entry = value(map, m_order[std::size_t(row)], m_order[std::size_t(column)]);
            painter.setPen(style::textOn(QColor(m_images[std::size_t(map)].pixel(column, row))));
            painter.drawText(QRectF(rect.left() + column * cell, rect.top() + row * cell, cell, cell), Qt::AlignCenter,
                             std::isfinite(entry) ? QLocale().toString(entry, 'g', 2) : QString("–"));
        }
}

void HeatMap::paintScale(QPainter& painter) {
    const QRectF left = mapRect(0), right = mapRect(maps() - 1);
    const double width = std::min(140.0, right.right() - left.left() - 90);
    const QRectF bar(left.left() + (right.right() - left.left() - width) / 2, left.bottom() + 9, width, 7);
    style::paintViridisScale(painter, bar, QStringLiteral("0"), QLocale().toString(m_maximum, 'g', 3),
                             style::shades(palette()).muted);
}

void HeatMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT nodeClicked(cellAt(event->position()).row);
}

void HeatMap::mouseMoveEvent(QMouseEvent* event) {
    const Cell cell = cellAt(event->position());
    if (cell.map == m_hovered.map && cell.row == m_hovered.row && cell.column == m_hovered.column) return;
    m_hovered = cell;
    update();
}

void HeatMap::leaveEvent(QEvent*) {
    m_hovered = {};
    update();
}

bool HeatMap::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Cell cell = cellAt(help->pos());
    const QString text = cell.map < 0 ? QString()
                                      : tr("%1 – %2\ninput %3, reconstruction %4")
                                            .arg(cell.row + 1)
                                            .arg(cell.column + 1)
                                            .arg(style::figure(value(0, cell.row, cell.column)),
                                                 style::figure(value(1, cell.row, cell.column)));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace strata::hierarchy
