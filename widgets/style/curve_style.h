// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>
#include <QPen>

QT_BEGIN_NAMESPACE
class QPainter;
class QRectF;
QT_END_NAMESPACE

namespace strata::style {

/// How one curve is told from the others: a colour and a dash pattern, neighbours differing in both.
struct CurveStyle {
    QColor colour;
    QList<qreal> dashes;  ///< in widths of the pen; empty: a full line
    qreal width = 1.6;
};

/// The look of curve `index` of a chart (35 pairs first differ). Below 0: the total, in the text's colour, full and
/// wider.
CurveStyle curveStyle(int index, const QPalette& palette);

/// A dashed line of more than 1 px costs the raster engine ten times as much; `hairline` keeps noisy curves at 1 px.
QPen curvePen(const CurveStyle& style, bool hairline);

/// A short piece of the curve, centred in `where`: for legends.
void paintSwatch(QPainter& painter, const QRectF& where, const CurveStyle& style, bool shown);

}  // namespace strata::style
