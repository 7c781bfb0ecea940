// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

#include "widgets/style/curve_style.h"

namespace strata::training {

/// The values of all series at one step, in a small panel beside the pointer. It takes no mouse events.
class ValueBox : public QWidget {
    Q_OBJECT
public:
    struct Row {
        style::CurveStyle style;
        QString title;
        QString value;  ///< empty: the row is a heading
    };

    explicit ValueBox(QWidget* parent);

    /// Shows the rows beside `position` (of the parent), on whichever side there is room.
    void showAt(const QPoint& position, std::vector<Row> rows);
    const std::vector<Row>& rows() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    int rowsPerColumn() const;
    int columnWidth() const;

    std::vector<Row> m_rows;
};

}  // namespace strata::training
