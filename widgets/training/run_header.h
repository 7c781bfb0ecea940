// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/training/run_stage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace strata::style {
class ElidedLabel;
}

namespace strata::training {

/// The line on top of the Train page: what the run does, how far it is, and the buttons to start, pause, resume and
/// stop it.
class RunHeader : public QWidget {
    Q_OBJECT
public:
    explicit RunHeader(QWidget* parent = nullptr);

    /// `allowed`: what can be done now; `why`: what stands in the way of starting or going on, for tooltips.
    void setStage(RunStage stage, const RunActions& allowed, const QString& why);
    void setDetail(const QString& detail);  ///< "Epoch 3 of 50 · 3 min left · 2,140 graphs/s"
    void setFraction(double fraction);      ///< 0..1; below 0: no bar

    QString detail() const;
    QPushButton* startButton() const { return m_start; }
    QPushButton* pauseButton() const { return m_pause; }
    QPushButton* resumeButton() const { return m_resume; }
    QPushButton* stopButton() const { return m_stop; }
    QPushButton* continueButton() const { return m_continue; }
    QPushButton* newRunButton() const { return m_new; }

Q_SIGNALS:
    void startClicked();
    void pauseClicked();
    void resumeClicked();
    void stopClicked();
    void continueClicked();
    void newRunClicked();

protected:
    void paintEvent(QPaintEvent*) override;
    void changeEvent(QEvent* event) override;

private:
    QPushButton* makeButton(const QString& icon, const QString& text, void (RunHeader::*clicked)());

    void colourStart();

    RunStage m_stage = RunStage::Ready;
    QLabel* m_state;
    style::ElidedLabel* m_detail;
    QProgressBar* m_bar;
    QPushButton* m_start = nullptr;
    QPushButton *m_new, *m_continue, *m_pause, *m_resume, *m_stop;
};

}  // namespace strata::training
