// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace strata::data {

/// A card to click: title and one quiet line. Checked means: this is what is loaded.
class SourceCard : public QAbstractButton {
    Q_OBJECT
public:
    SourceCard(const QString& iconName, const QString& title, const QString& description, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent*) override;
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    QString m_icon, m_description;
};

}  // namespace strata::data
