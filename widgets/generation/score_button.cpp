// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/score_button.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

#include "widgets/style/icon.h"

namespace strata::generation {

namespace {
constexpr int kLongestName = 80;  ///< pixels
}

ScoreButton::ScoreButton(QWidget* parent) : QPushButton(tr("Score"), parent) {
    setIcon(style::icon("evaluate"));
    setToolTip(tr("Let a model that was trained on a column of a table judge the samples"));
    setMenu(new QMenu(this));
    fill();
}

void ScoreButton::setRuns(const std::vector<api::RunSummary>& runs) {
    m_runs.clear();
    std::ranges::copy_if(runs, std::back_inserter(m_runs), [](const api::RunSummary& run) {
        return run.problem.empty() && run.model == api::kProperties && run.epochsDone > 0;
    });
    const bool gone =
        !m_runFile.empty() && std::ranges::find(m_runs, m_runFile, &api::RunSummary::path) == m_runs.end();
    if (gone)
        choose({});
    else
        fill();
}

void ScoreButton::choose(const std::string& runFile) {
    const bool other = runFile != m_runFile;
    m_runFile = runFile;
    fill();
    if (other) Q_EMIT chosen();
}

void ScoreButton::fill() {
    const auto chosenRun = std::ranges::find(m_runs, m_runFile, &api::RunSummary::path);
    setText(chosenRun == m_runs.end() ? tr("Score")
                                      : tr("By %1").arg(fontMetrics().elidedText(
                                            QString::fromStdString(chosenRun->name), Qt::ElideMiddle, kLongestName)));
    menu()->clear();
    auto* group = new QActionGroup(menu());
    const auto add = [&](const QString& text, const std::string& runFile) {
        auto* action = menu()->addAction(text, this, [this, runFile] { choose(runFile); });
        action->setCheckable(true);
        action->setChecked(runFile == m_runFile);
        group->addAction(action);
    };
    add(tr("No score"), {});
    menu()->addSeparator();
    for (const auto& run : m_runs) {
        const auto name = QString::fromStdString(run.name).replace('&', QLatin1String("&&"));
        add(tr("%1, trained on %2").arg(name, QString::fromStdString(run.data).replace('&', QLatin1String("&&"))),
            run.path);
    }
    if (m_runs.empty())
        menu()->addAction(tr("No run predicts anything yet: train one on a table with numbers"))->setEnabled(false);
}

}  // namespace strata::generation
