// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/figure_delegate.h"

#include <QPainter>

#include "widgets/evaluation/figure_model.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {
namespace {

QFont valueFont() {
    return style::numberFont(style::TextSize::Body);
}
QFont intervalFont() {
    return style::numberFont(style::TextSize::Small);
}

}  // namespace

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const style::Shades shades = style::shades(option.palette);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, shades.tint);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      shades.border);  // goes on from the title's
    if (index.data(FigureModel::kHeadingRole).toBool()) return;
    painter->save();
    const QString interval = index.data(FigureModel::kIntervalRole).toString();
    const int upper = QFontMetrics(valueFont()).height(),
              lower = interval.isEmpty() ? 0 : QFontMetrics(intervalFont()).height();
    const QRect room = option.rect.adjusted(style::kSpace2, 0, -style::kSpace2, 0);
    QRect line(room.left(), room.top() + (room.height() - upper - lower) / 2, room.width(), upper);
    painter->setFont(valueFont());
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    line = QRect(line.left(), line.bottom() + 1, line.width(), lower);
    painter->setFont(intervalFont());
    painter->setPen(shades.muted);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, interval);
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int value = QFontMetrics(valueFont()).horizontalAdvance(index.data().toString());
    const int interval =
        QFontMetrics(intervalFont()).horizontalAdvance(index.data(FigureModel::kIntervalRole).toString());
    return {qMax(value, interval) + 2 * style::kSpace2 + 2, 42};
}

}  // namespace strata::evaluation
