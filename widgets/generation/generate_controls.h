// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace strata::sampling {
class CorrectionChoice;
class DrawForm;
}  // namespace strata::sampling
namespace strata::style {
class PopupButton;
class ProgressLine;
}  // namespace strata::style

namespace strata::generation {

/// The strip at the top: what to draw from a model, and while that runs how far it is.
class GenerateControls : public QWidget {
    Q_OBJECT
public:
    explicit GenerateControls(QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run);  ///< which levels there are, and what its model can do
    api::SampleJob job() const;               ///< runFile empty
    void setRunning(bool running);
    bool isRunning() const { return m_running; }
    void setProgress(const api::Progress& progress);

    QSpinBox* count() const { return m_count; }
    QSpinBox* seed() const { return m_seed; }
    sampling::CorrectionChoice* correction() const { return m_correction; }
    sampling::DrawForm* drawForm() const { return m_drawForm; }
    style::PopupButton* more() const { return m_more; }
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
    sampling::CorrectionChoice* m_correction;
    QWidget *m_correctionBox, *m_levelBox;
    sampling::DrawForm* m_drawForm;
    style::PopupButton* m_more;
    QPushButton* m_button;
    style::ProgressLine* m_progress;
    bool m_graphs = true, m_running = false;
};

}  // namespace strata::generation
