// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace strata::training {

/// A spin box for whole numbers (exact up to 2^53) or real ones, shown with the digits they have and in scientific
/// notation where small ("1e-05"). It steps by a tenth of the value's size, never writes a rounded value back, and
/// leaves the mouse wheel to the page unless it has the focus.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberBox(bool whole, QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    QString bare(const QString& text) const;
    bool m_whole;
};

}  // namespace strata::training
