// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace strata::generation {

class SampleGrid;

/// One cell of the grid: the drawing, under it QED and weight, marks for what is not valid or already known.
class SampleDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SampleDelegate(SampleGrid* grid);
    void setCell(const QSize& size) { m_cell = size; }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return m_cell; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    SampleGrid* m_grid;
    QSize m_cell{160, 160};
};

}  // namespace strata::generation
