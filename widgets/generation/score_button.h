// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <vector>

#include "engine/api/services.h"

namespace strata::generation {

/// Which trained model of properties scores the samples: none, or a run from a menu, or from any folder. A listed run
/// that is no longer offered is no longer chosen.
class ScoreButton : public QPushButton {
    Q_OBJECT
public:
    explicit ScoreButton(QWidget* parent = nullptr);

    /// The runs to choose from: of `runs` those that predict columns, and have an epoch behind them.
    void setRuns(const std::vector<api::RunSummary>& runs);
    const std::string& runFile() const { return m_runFile; }  ///< empty: none
    void choose(const std::string& runFile);

Q_SIGNALS:
    void chosen();

private:
    void fill();
    void chooseFile();
    std::vector<const api::RunSummary*> offered() const;

    std::vector<api::RunSummary> m_runs;
    std::vector<api::RunSummary> m_elsewhere;  ///< chosen from files: only path and name are known
    std::string m_runFile;
};

}  // namespace strata::generation
