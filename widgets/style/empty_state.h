// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace strata::style {

/// What a page shows when there is nothing yet: one sentence and one button, in the middle.
/// Use: `auto* empty = new EmptyState("inspect", tr("Open or train a run to see its clusters."), tr("Go to Runs"));`
/// `connect(empty, &EmptyState::activated, ...)`. Without a button text there is no button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& sentence, const QString& buttonText = {},
               QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    void setButtonText(const QString& text);

Q_SIGNALS:
    void activated();

private:
    QLabel* m_sentence;
    QPushButton* m_button;
};

}  // namespace strata::style
