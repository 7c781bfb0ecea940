// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/value_box.h"

#include <QPainter>

#include <algorithm>

#include "widgets/style/theme.h"

namespace strata::training {

namespace {

constexpr int kRow = 17, kPadding = 8, kSwatch = 20, kGap = 6, kFarFromPointer = 14;

}  // namespace

ValueBox::ValueBox(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(style::numberFont(style::TextSize::Small));
    hide();
}

int ValueBox::rowsPerColumn() const {
    const int fitting = std::max((parentWidget()->height() - 2 * kPadding) / kRow, 1);
    const int columns = (static_cast<int>(m_rows.size()) + fitting - 1) / fitting;
    return (static_cast<int>(m_rows.size()) + columns - 1) / std::max(columns, 1);
}

int ValueBox::columnWidth() const {
    int title = 0, value = 0;
    for (const Row& row : m_rows) {
        const int indent = row.value.isEmpty() ? 0 : kSwatch + kGap;
        title = std::max(title, indent + fontMetrics().horizontalAdvance(row.title));
        value = std::max(value, fontMetrics().horizontalAdvance(row.value));
    }
    return title + 2 * kGap + value;
}

void ValueBox::showAt(const QPoint& position, std::vector<Row> rows) {
    m_rows = std::move(rows);
    if (m_rows.empty()) {
        hide();
        return;
    }
    const int lines = rowsPerColumn();
    const int columns = (static_cast<int>(m_rows.size()) + lines - 1) / lines;
    resize(columns * columnWidth() + (columns - 1) * 2 * kPadding + 2 * kPadding, lines * kRow + 2 * kPadding);
    int x = position.x() + kFarFromPointer;
    if (x + width() > parentWidget()->width()) x = position.x() - kFarFromPointer - width();
    const int y = std::clamp(position.y() - height() / 2, 0, std::max(parentWidget()->height() - height(), 0));
    move(std::max(x, 0), y);
    show();
    raise();
    update();
}

void ValueBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shades = style::shades(palette());
    painter.setPen(QPen(shades.border, 1));
    painter.setBrush(shades.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::kSmallRadius, style::kSmallRadius);
    const int lines = rowsPerColumn(), column = columnWidth();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int index = static_cast<int>(i);
        const QRect cell(kPadding + index / lines * (column + 2 * kPadding), kPadding + index % lines * kRow, column,
                         kRow);
        const Row& row = m_rows[i];
        if (row.value.isEmpty()) {
            painter.setPen(shades.muted);
            painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, row.title);
            continue;
        }
        style::paintSwatch(painter, QRectF(cell.left(), cell.top(), kSwatch, kRow), row.style, true);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(cell.adjusted(kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, row.title);
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight, row.value);
    }
}

}  // namespace strata::training
