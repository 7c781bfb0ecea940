// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/studio/trainer.h"

class QToolButton;

namespace strata::style {
class ElidedLabel;
}

namespace strata::app {

/// The bar on top: which run is open, and the buttons of training.
class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);

    void setRun(const QString& name, const QString& detail);  ///< empty name: none is open
    void setState(Trainer::State state);

Q_SIGNALS:
    void trainClicked();  ///< start, or go on after a pause
    void pauseClicked();
    void stopClicked();
    void paletteClicked();

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QToolButton* button(const QString& icon, const QString& text, const QString& tip);

    style::ElidedLabel* m_name;
    style::ElidedLabel* m_detail;
    QToolButton* m_train;
    QToolButton* m_pause;
    QToolButton* m_stop;
    QToolButton* m_palette;
};

}  // namespace strata::app
