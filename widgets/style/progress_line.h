// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace strata::style {

class ElidedLabel;

/// How far something long is: a thin bar, and beside it what is done now, how fast, and how long it will take. Hidden
/// while nothing goes on.
class ProgressLine : public QWidget {
    Q_OBJECT
public:
    explicit ProgressLine(QWidget* parent = nullptr);

    void begin(const QString& text);
    /// `fraction` 0..1; `perSecond` and `secondsLeft` are left out where they are not known (0, below 0).
    void advance(const QString& phase, double fraction, double perSecond, double secondsLeft);
    void end();
    QString text() const;

private:
    QProgressBar* m_bar;
    ElidedLabel* m_text;
};

}  // namespace strata::style
