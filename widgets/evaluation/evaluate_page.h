// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/services.h"
#include "widgets/evaluation/table_tools.h"

namespace strata::style {
class Segmented;
}

namespace strata::evaluation {

class ExperimentSection;
class RunSection;

/// "Evaluate": figures of the run that is open, and the paper's tables. GUI thread; `services` must outlive it.
class EvaluatePage : public QWidget {
    Q_OBJECT
public:
    EvaluatePage(const api::Services& services, const TableTools& tools, QWidget* parent = nullptr);

    RunSection* run() const { return m_run; }
    ExperimentSection* experiments() const { return m_experiments; }
    void showRun();
    void showExperiments();

private:
    style::Segmented* m_sections;
    RunSection* m_run;
    ExperimentSection* m_experiments;
};

}  // namespace strata::evaluation
