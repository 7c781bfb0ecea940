// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "engine/api/event.h"

class QLabel;
class QProgressBar;

namespace strata::data {

/// What is being read, how far it is, how long it still takes, and a button to cancel. Hidden when nothing is read.
class LoadStrip : public QFrame {
    Q_OBJECT
public:
    explicit LoadStrip(QWidget* parent = nullptr);

    void begin(const QString& what);
    void setProgress(const api::Progress& progress);
    void end();

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QLabel* m_text;
    QProgressBar* m_bar;
};

}  // namespace strata::data
