// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QToolButton;

namespace strata::style {
class ElidedLabel;
}

namespace strata::app {

/// What one of the engines does: a dot, words, a bar, and a button to stop it. Three of them make the line at the
/// bottom.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Something goes on; `fraction` 0..1, below 0: not known.
    void setBusy(const QString& text, double fraction);
    void setPaused(const QString& text);
    /// Nothing goes on.
    void setIdle(const QString& text);
    QString text() const;

Q_SIGNALS:
    void stopClicked();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    enum class State { Idle, Busy, Paused };
    void show(State state, const QString& text);

    State m_state = State::Idle;
    style::ElidedLabel* m_text;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

}  // namespace strata::app
