// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "widgets/evaluation/table_tools.h"



namespace strata::evaluation {

class RunSection;

/// "Evaluate": figures of the run that is open.
class EvaluatePage : public QWidget {
    Q_OBJECT
public:
    explicit EvaluatePage(const TableTools& tools, QWidget* parent = nullptr);

    RunSection* run() const { return m_run; }

private:
    RunSection* m_run;
};

}  // namespace strata::evaluation
