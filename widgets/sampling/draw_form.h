// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/job.h"
#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
QT_END_NAMESPACE

namespace strata::sampling {

/// The seldom changed part of how graphs are drawn: min-p, and where the latents come from. What a run's model cannot
/// do is disabled, and a line below says why.
class DrawForm : public QWidget {
    Q_OBJECT
public:
    explicit DrawForm(QWidget* parent = nullptr);

    /// What the model of `run` cannot do goes back to its default.
    void setRun(const api::RunSummary& run);
    api::Draw draw() const;  ///< temperature 1
    int changed() const;     ///< how many values are not the usual ones

    QDoubleSpinBox* minProbability() const { return m_minProbability; }
    QComboBox* latents() const { return m_latents; }

Q_SIGNALS:
    void edited();

private:
    void explain();

    QDoubleSpinBox* m_minProbability;
    QComboBox* m_latents;
    QLabel *m_aboutProbability, *m_aboutLatents;
};

}  // namespace strata::sampling
