// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/curve_style.h"

#include <QPainter>

#include <array>

#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

namespace strata::style {

CurveStyle curveStyle(int index, const QPalette& palette) {
    if (index < 0) return {palette.color(QPalette::WindowText), {}, 2.0};
    // Five patterns against seven colours: the pairs repeat after 35.
    static const std::array<QList<qreal>, 5> kDashes{QList<qreal>{}, QList<qreal>{6, 3}, QList<qreal>{2, 2},
                                                     QList<qreal>{8, 3, 2, 3}, QList<qreal>{12, 4}};
    return {lineColour(index, shades(palette).card), kDashes[static_cast<std::size_t>(index) % kDashes.size()], 1.6};
}

QPen curvePen(const CurveStyle& style, bool hairline) {
    QPen pen(style.colour, hairline ? 1.0 : style.width);
    pen.setCosmetic(hairline);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::BevelJoin);
    if (!style.dashes.isEmpty()) pen.setDashPattern(style.dashes);
    return pen;
}

void paintSwatch(QPainter& painter, const QRectF& where, const CurveStyle& style, bool shown) {
    CurveStyle drawn = style;
    if (!shown) drawn.colour.setAlphaF(0.35f);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(curvePen(drawn, false));
    const double y = where.center().y();
    painter.drawLine(QPointF(where.left(), y), QPointF(where.right(), y));
    painter.restore();
}

}  // namespace strata::style
