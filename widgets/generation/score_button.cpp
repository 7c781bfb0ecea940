// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/score_button.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>
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
    const auto now = offered();
    if (!m_runFile.empty() && std::ranges::find(now, m_runFile, &api::RunSummary::path) == now.end())
        choose({});
    else
        fill();
}

std::vector<const api::RunSummary*> ScoreButton::offered() const {
    std::vector<const api::RunSummary*> all;
    for (const auto& run : m_runs) all.push_back(&run);
    for (const auto& run : m_elsewhere)
        if (std::ranges::find(m_runs, run.path, &api::RunSummary::path) == m_runs.end()) all.push_back(&run);
    return all;
}

void ScoreButton::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(window(), tr("Open a model that predicts"), {},
                                     tr("Runs (*.strata)") + QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty()) return fill();
    const auto runFile = path.toStdString();
    if (std::ranges::find(m_elsewhere, runFile, &api::RunSummary::path) == m_elsewhere.end()) {
        api::RunSummary run;
        run.path = runFile;
        run.name = QFileInfo(path).completeBaseName().toStdString();
        m_elsewhere.push_back(std::move(run));
    }
    choose(runFile);
}

void ScoreButton::choose(const std::string& runFile) {
    const bool other = runFile != m_runFile;
    m_runFile = runFile;
    fill();
    if (other) Q_EMIT chosen();
}

void ScoreButton::fill() {
    const auto all = offered();
    const auto current = std::ranges::find(all, m_runFile, &api::RunSummary::path);
    setText(current == all.end() ? tr("Score")
                                 : tr("By %1").arg(fontMetrics().elidedText(QString::fromStdString((*current)->name),
                                                                            Qt::ElideMiddle, kLongestName)));
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
    for (const auto* run : all) {
        const auto name = QString::fromStdString(run->name).replace('&', QLatin1String("&&"));
        const auto data = QString::fromStdString(run->data).replace('&', QLatin1String("&&"));
        add(data.isEmpty() ? name : tr("%1, trained on %2").arg(name, data), run->path);
    }
    if (all.empty())
        menu()->addAction(tr("No run predicts anything yet: train one on a table with numbers"))->setEnabled(false);
    menu()->addSeparator();
    menu()->addAction(tr("Choose a file…"), this, &ScoreButton::chooseFile);
}

}  // namespace strata::generation
