// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/flow_layout.h"

#include <QEvent>
#include <QStyle>
#include <QWidget>

namespace strata::style {

FlowLayout::FlowLayout(QWidget* parent, int across, int down) : QLayout(parent), m_across(across), m_down(down) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::clear() {
    while (QLayoutItem* item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
    invalidate();
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const auto* item : m_items) width += item->sizeHint().width() + m_across;
    return {qMax(width, minimumSize().width()), minimumSize().height()};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto* item : m_items) size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

// Puts the items in their places, each in the middle of its line, or only measures; returns the height.
int FlowLayout::arrange(const QRect& rect, bool move) const {
    const QMargins margins = contentsMargins();
    const QRect inside = rect.marginsRemoved(margins);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inside.x(), y = inside.y(), lineHeight = 0;
    QList<std::pair<QLayoutItem*, QRect>> line;
    const auto endLine = [&] {
        for (const auto& [item, place] : line) {
            const QRect centred = place.translated(0, y + (lineHeight - place.height()) / 2);
            if (move) item->setGeometry(QStyle::visualRect(direction, inside, centred));
        }
        line.clear();
    };
    for (auto* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x + size.width() > inside.x() + inside.width() && lineHeight > 0) {
            endLine();
            x = inside.x();
            y += lineHeight + m_down;
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + m_across;
        lineHeight = qMax(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.y() + margins.bottom();
}

FlowBox::FlowBox(int across, int down, QWidget* parent) : QWidget(parent) {
    new FlowLayout(this, across, down);
}

void FlowBox::add(QWidget* widget) {
    layout()->addWidget(widget);
}

void FlowBox::clear() {
    static_cast<FlowLayout*>(layout())->clear();
}

bool FlowBox::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fit();
    return done;
}

void FlowBox::fit() {
    setFixedHeight(layout()->heightForWidth(qMax(width(), 1)));
}

}  // namespace strata::style
