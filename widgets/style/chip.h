// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace strata::style {

/// A small rounded switch, as used in filters: checked ones carry a tick besides the tint.
/// Use: `auto* chip = new Chip(tr("Valid")); connect(chip, &Chip::toggled, ...)`. With setCheckable(false) it is a
/// plain tag.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
};

}  // namespace strata::style
