// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStyledItemDelegate>

namespace strata::runs {

/// Draws RunModel::kCurveRole as a small line without axes, its last point marked.
class SparklineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The curve scaled into `where`, lowest value at the bottom; values that are not finite are left out.
QPolygonF sparkline(const QList<double>& values, const QRectF& where);

}  // namespace strata::runs
