// SPDX-License-Identifier: GPL-3.0-or-later
// How a map of latents looks.
#include <QPainter>

#include <cmath>

#include "widgets/latent/map_view.h"
#include "widgets/style/colours.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/style/viridis.h"

namespace strata::latent {
namespace {

constexpr double kRadius = 3.5;
using Origin = api::LatentMap::Origin;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace

QColor MapView::colourOf(int point) const {
    const QColor page = style::shades(palette()).card;
    const auto origin = m_map->points[at(point)].origin;
    if (origin == Origin::Prior) return style::shades(palette()).muted;
    if (m_column < 0) return style::lineColour(origin == Origin::Trained ? 1 : 0, page);
    const double value = m_map->values[at(m_column)].values[at(point)];
    return style::viridis(m_high > m_low ? (value - m_low) / (m_high - m_low) : std::isfinite(value) ? 0.5 : value);
}

// Draws from the prior are rings below the others; graphs that training did not see are diamonds.
void MapView::paintPoints(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plotRect());
    // The darkest values would be lost on a dark page without a rim.
    const QColor rim =
        style::isDark(palette()) && m_column >= 0 ? QColor(255, 255, 255, 110) : style::shades(palette()).card;
    for (const Origin origin : {Origin::Prior, Origin::Trained, Origin::HeldOut})
        for (int i = 0; i < int(m_map->points.size()); ++i) {
            if (m_map->points[at(i)].origin != origin || !isShown(i)) continue;
            const QPointF centre = place(i);
            if (!plotRect().adjusted(-kRadius, -kRadius, kRadius, kRadius).contains(centre)) continue;
            QColor colour = colourOf(i);
            if (origin == Origin::Prior) {
                colour.setAlphaF(0.55F);
                painter.setPen(QPen(colour, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawEllipse(centre, kRadius - 1, kRadius - 1);
                continue;
            }
            painter.setPen(QPen(rim, 0.8));
            painter.setBrush(colour);
            if (origin == Origin::Trained)
                painter.drawEllipse(centre, kRadius, kRadius);
            else
                painter.drawConvexPolygon(QPolygonF{centre + QPointF(0, -kRadius - 1), centre + QPointF(kRadius + 1, 0),
                                                    centre + QPointF(0, kRadius + 1),
                                                    centre + QPointF(-kRadius - 1, 0)});
        }
}

void MapView::paintMark(QPainter& painter, int point, const QString& letter) const {
    if (point < 0 || !plotRect().contains(place(point))) return;
    const QColor ink = palette().color(QPalette::WindowText), page = style::shades(palette()).card;
    const bool isEnd = !letter.isEmpty();
    const double radius = isEnd ? 9 : kRadius + 3;
    painter.setPen(QPen(isEnd ? page : ink, 2));
    painter.setBrush(isEnd ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(place(point), radius, radius);
    if (!isEnd) return;
    painter.setPen(page);
    painter.setFont(style::textFont(style::TextSize::Small, QFont::DemiBold));
    painter.drawText(QRectF(place(point) - QPointF(9, 9), QSizeF(18, 18)), Qt::AlignCenter, letter);
}

void MapView::paintScale(QPainter& painter) const {
    const QRectF plot = plotRect();
    const QRectF bar(plot.center().x() - 70, plot.bottom() + 24, 140, 7);
    style::paintViridisScale(painter, bar, style::figure(m_low), style::figure(m_high), style::shades(palette()).muted);
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_map) return;
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(Qt::transparent);
        QPainter points(&m_picture);
        paintPoints(points);
    }
    const auto shades = style::shades(palette());
    const QRectF plot = plotRect();
    painter.setPen(hasFocus() ? shades.accent : shades.border);
    painter.drawRect(plot);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::textFont(style::TextSize::Small));
    painter.setPen(shades.muted);
    const auto axis = [&](int k) {
        return tr("Component %1: %2 of the variance").arg(k + 1).arg(style::percent(m_map->explained[at(k)]));
    };
    painter.drawText(QRectF(plot.left(), plot.bottom() + 3, plot.width(), 16), Qt::AlignCenter, axis(0));
    painter.save();
    painter.translate(2, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, 0, plot.height(), 16), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(axis(1), Qt::ElideRight, int(plot.height())));
    painter.restore();
    if (m_column >= 0) paintScale(painter);
    paintMark(painter, m_ends[0], tr("A", "the first end of a walk"));
    paintMark(painter, m_ends[1], tr("B", "the last end of a walk"));
    if (m_hovered >= 0) paintMark(painter, m_hovered, {});
    paintMark(painter, m_chosen, {});
}

}  // namespace strata::latent
