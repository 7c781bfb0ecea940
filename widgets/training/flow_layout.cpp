// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/flow_layout.h"

#include <algorithm>

namespace strata::training {

FlowLayout::FlowLayout(QWidget* parent, int across, int down) : QLayout(parent), m_across(across), m_down(down) {
    setContentsMargins(0, 0, 0, 0);
}

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const auto& item : m_items) width += item->sizeHint().width() + m_across;
    return {width, minimumSize().height()};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const auto& item : m_items) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& rect, bool move) const {
    int x = rect.left(), y = rect.top(), line = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty()) continue;
        const QSize wanted = item->sizeHint();
        if (x > rect.left() && x + wanted.width() > rect.left() + rect.width()) {
            x = rect.left();
            y += line + m_down;
            line = 0;
        }
        if (move) item->setGeometry({x, y, std::min(wanted.width(), std::max(rect.width(), 1)), wanted.height()});
        x += wanted.width() + m_across;
        line = std::max(line, wanted.height());
    }
    return y + line - rect.top();
}

}  // namespace strata::training
