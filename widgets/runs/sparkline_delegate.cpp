// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/sparkline_delegate.h"

#include <QPainter>

#include <cmath>

#include "widgets/runs/run_model.h"
#include "widgets/style/theme.h"

namespace strata::runs {

QPolygonF sparkline(const QList<double>& values, const QRectF& where) {
    double least = HUGE_VAL, most = -HUGE_VAL;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        least = qMin(least, value);
        most = qMax(most, value);
    }
    QPolygonF points;
    const double span = most - least;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) continue;
        const double x = values.size() > 1 ? static_cast<double>(i) / static_cast<double>(values.size() - 1) : 1;
        const double y = span > 0 ? (values[i] - least) / span : 0.5;
        points << QPointF(where.left() + x * where.width(), where.bottom() - y * where.height());
    }
    return points;
}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);  // background and selection
    const auto points =
        sparkline(index.data(RunModel::kCurveRole).value<QList<double>>(), QRectF(option.rect).adjusted(8, 7, -10, -7));
    if (points.isEmpty()) return;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink =
        selected ? option.palette.color(QPalette::HighlightedText) : style::shades(option.palette).accent;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(points);
    painter->setBrush(ink);
    painter->setPen(Qt::NoPen);
    painter->drawEllipse(points.last(), 2.5, 2.5);
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {96, 30};
}

}  // namespace strata::runs
