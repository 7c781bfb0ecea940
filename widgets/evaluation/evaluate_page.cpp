// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluate_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/evaluation/experiment_section.h"
#include "widgets/evaluation/run_section.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {

EvaluatePage::EvaluatePage(const api::Services& services, const TableTools& tools, QWidget* parent)
    : QWidget(parent),
      m_sections(new style::Segmented({tr("This run"), tr("The paper's tables")})),
      m_run(new RunSection(tools)),
      m_experiments(new ExperimentSection(services, tools)) {
    auto* stack = new QStackedWidget;
    stack->addWidget(m_run);
    stack->addWidget(m_experiments);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace3, style::kSpace4, style::kSpace4);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(m_sections);
    layout->addWidget(stack, 1);
    connect(m_sections, &style::Segmented::currentChanged, stack, &QStackedWidget::setCurrentIndex);
}

void EvaluatePage::showRun() {
    m_sections->setCurrentIndex(0);
}

void EvaluatePage::showExperiments() {
    m_sections->setCurrentIndex(1);
}

}  // namespace strata::evaluation
