// SPDX-License-Identifier: GPL-3.0-or-later
// What MetricChart draws itself: axes under the curves, dots, crosshair and words over them.
#include <QChart>
#include <QPainter>

#include <cmath>

#include "widgets/style/theme.h"
#include "widgets/training/metric_chart.h"

namespace strata::training {

void MetricChart::drawBackground(QPainter* painter, const QRectF&) {
    const auto shades = style::shades(palette());
    const QRectF plot = chart()->plotArea();
    if (m_empty) return;
    QColor grid = shades.border;
    grid.setAlphaF(0.6f);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(grid, 1));
    for (const auto& tick : m_yTicks.ticks) {
        const double at = std::round(position(0, tick.at).y());
        if (at >= plot.top() - 1 && at <= plot.bottom() + 1)
            painter->drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
    }
    painter->setPen(QPen(shades.border, 1));
    painter->drawLine(plot.bottomLeft(), plot.bottomRight());
    for (const auto& tick : m_xTicks.ticks) {
        const double at = std::round(position(tick.at, 0).x());
        if (at >= plot.left() - 1 && at <= plot.right() + 1)
            painter->drawLine(QPointF(at, plot.bottom()), QPointF(at, plot.bottom() + 3));
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    drawAxisLabels(*painter);
}

void MetricChart::drawAxisLabels(QPainter& painter) const {
    const QRectF plot = chart()->plotArea();
    painter.setPen(style::shades(palette()).muted);
    painter.setFont(style::numberFont(style::TextSize::Small));
    for (const auto& tick : m_yTicks.ticks) {
        const double at = position(0, tick.at).y();
        if (at < plot.top() - 1 || at > plot.bottom() + 1) continue;
        const QString text =
            m_percent ? tr("%1 %").arg(std::lround(tick.value * 100)) : tickLabel(m_yTicks, tick.value);
        painter.drawText(QRectF(0, at - 8, plot.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter, text);
    }
    // A label that would touch its neighbour is left out: on a log axis 2 and 5 stand close to the decades.
    double taken = -1e9;
    for (const auto& tick : m_xTicks.ticks) {
        const double at = position(tick.at, 0).x();
        if (at < plot.left() - 1 || at > plot.right() + 1) continue;
        const QString text = tickLabel(m_xTicks, tick.value);
        const double half = painter.fontMetrics().horizontalAdvance(text) / 2.0;
        const double centre = std::min(at, plot.right() + 10 - half);
        if (centre - half < taken + 8) continue;
        taken = centre + half;
        painter.drawText(QRectF(centre - 60, plot.bottom() + 4, 120, 16), Qt::AlignCenter, text);
    }
}

void MetricChart::drawForeground(QPainter* painter, const QRectF&) {
    const auto shades = style::shades(palette());
    const QRectF plot = chart()->plotArea();
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->setPen(Qt::NoPen);
    for (const Dot& dot : m_dots) {
        const QPointF at = position(dot.at.x(), dot.at.y());
        if (!plot.adjusted(-2, -2, 2, 2).contains(at)) continue;
        painter->setBrush(dot.colour);
        painter->drawEllipse(at, 2.2, 2.2);
    }
    painter->setFont(style::textFont(style::TextSize::Small));
    painter->setPen(shades.muted);
    if (m_empty) {
        painter->setFont(style::textFont(style::TextSize::Body));
        painter->drawText(plot.adjusted(8 - kLeftMargin, 0, 0, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    if (const QString text = note(); !text.isEmpty())
        painter->drawText(plot.adjusted(8, 2, -4, -2), Qt::AlignTop | Qt::AlignRight, text);
    if (!m_crosshair) return;
    const double at = std::round(position(x(*m_crosshair), 0).x()) + 0.5;
    if (at < plot.left() - 1 || at > plot.right() + 1) return;
    QColor hair = shades.muted;
    hair.setAlphaF(0.6f);
    painter->setPen(QPen(hair, 1));
    painter->drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
}

}  // namespace strata::training
