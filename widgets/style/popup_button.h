// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QFrame;
class QVBoxLayout;

namespace strata::style {

/// A button that opens a small panel below itself, for what is seldom changed. Escape and a click elsewhere close it.
/// Use: `auto* more = new PopupButton(tr("More")); more->body()->addWidget(form);`.
class PopupButton : public QPushButton {
    Q_OBJECT
public:
    explicit PopupButton(const QString& text, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    QFrame* panel() const { return m_panel; }
    /// How many of the panel's values are not the usual ones: shown on the button, so that a closed panel hides
    /// nothing.
    void setChanged(int count);

protected:
    void initStyleOption(QStyleOptionButton* option) const override;

private:
    void open();

    QString m_title;
    QFrame* m_panel;
    QVBoxLayout* m_body;
};

}  // namespace strata::style
