// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace strata::style {

/// A message in the page that it concerns: what happened and, on a button, what to do next. Hidden until it has
/// something to say; it never takes the focus. Put it at the top of a page's layout. Use:
/// `m_message->showError(sentence)`, `m_message->showInfo(tr("Deleted “%1”.").arg(name), tr("Undo"))` with
/// `connect(m_message, &MessageBar::actionTriggered, ...)`, `m_message->dismiss()`.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showInfo(const QString& text, const QString& action = {});
    void showWarning(const QString& text, const QString& action = {});
    void showError(const QString& text, const QString& action = {});
    void dismiss();        ///< Hides it; emits nothing.
    QString text() const;  ///< empty when nothing is shown

Q_SIGNALS:
    void actionTriggered();  ///< The bar is hidden already.
    void dismissed();        ///< By its close button.

protected:
    void paintEvent(QPaintEvent*) override;

private:
    enum class Kind { Info, Warning, Error };
    void show(Kind kind, const QString& text, const QString& action);
    QColor colour() const;

    Kind m_kind = Kind::Info;
    QLabel* m_text;
    QPushButton* m_action;
};

}  // namespace strata::style
