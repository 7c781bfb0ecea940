// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/evaluate_page.h"

#include <QVBoxLayout>

#include "widgets/evaluation/run_section.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {

EvaluatePage::EvaluatePage(const TableTools& tools, QWidget* parent) : QWidget(parent), m_run(new RunSection(tools)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(m_run, 1);
}

}  // namespace strata::evaluation
