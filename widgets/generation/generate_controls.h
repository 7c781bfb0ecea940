// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace strata::generation {

/// The strip at the top: what to draw from the prior, and while that runs how far it is.
class GenerateControls : public QWidget {
    Q_OBJECT
public:
    explicit GenerateControls(QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run);  ///< which levels there are; correction only for molecules
    api::SampleJob job() const;               ///< runFile empty
    void setRunning(bool running);
    bool isRunning() const { return m_running; }
    void setProgress(const api::Progress& progress);

    QSpinBox* count() const { return m_count; }
    QSpinBox* seed() const { return m_seed; }
    QCheckBox* correct() const { return m_correct; }
    QDoubleSpinBox* temperature() const { return m_temperature; }
    QComboBox* level() const { return m_level; }
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void generateRequested();
    void cancelRequested();

private:
    QSpinBox *m_count, *m_seed;
    QDoubleSpinBox* m_temperature;
    QComboBox* m_level;
    QCheckBox* m_correct;
    QPushButton* m_button;
    QProgressBar* m_progress;
    QLabel* m_state;
    bool m_running = false;
};

}  // namespace strata::generation
