// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/run_section.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>

#include "widgets/evaluation/line_table.h"
#include "widgets/evaluation/plot_card.h"
#include "widgets/evaluation/protocol_choice.h"
#include "widgets/evaluation/table_card.h"
#include "widgets/sampling/correction_choice.h"
#include "widgets/sampling/draw_form.h"
#include "widgets/style/captioned.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/icon.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/number.h"
#include "widgets/style/path_field.h"
#include "widgets/style/popup_button.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {

using style::PathField;

RunSection::RunSection(const TableTools& tools, QWidget* parent)
    : QWidget(parent),
      m_tools(tools),
      m_stack(new QStackedWidget),
      m_results(new QStackedWidget),
      m_message(new style::MessageBar),
      m_nothingYet(new style::EmptyState(QStringLiteral("evaluate"), tr("Nothing measured yet."), tr("Evaluate"))),
      m_count(new QSpinBox),
      m_seed(new QSpinBox),
      m_correction(new sampling::CorrectionChoice),
      m_protocol(new ProtocolChoice),
      m_drawForm(new sampling::DrawForm),
      m_test(new PathField(PathField::Kind::File, tr("The run's held-out graphs"))),
      m_chemnet(new PathField(PathField::Kind::File, tr("No weights: no such distance"))),
      m_more(new style::PopupButton(tr("More"))),
      m_button(new QPushButton),
      m_progress(new style::ProgressLine),
      m_table(new TableCard(tools)),
      m_plots(new PlotCard) {
    auto* empty = new style::EmptyState(QStringLiteral("evaluate"), tr("Open a run to measure what it generates."),
                                        tr("Go to Runs"));
    connect(empty, &style::EmptyState::activated, this, &RunSection::runsRequested);
    m_results->addWidget(m_nothingYet);
    auto* measured = new QSplitter(Qt::Horizontal);
    measured->addWidget(m_table);
    measured->addWidget(m_plots);
    measured->setStretchFactor(0, 3);
    measured->setStretchFactor(1, 2);
    measured->setChildrenCollapsible(false);
    m_plots->hide();
    m_results->addWidget(measured);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(makeControls());
    layout->addWidget(m_results, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(style::kSpace2);
    outer->addWidget(m_message);
    outer->addWidget(m_stack, 1);

    connect(m_nothingYet, &style::EmptyState::activated, this, &RunSection::evaluate);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            evaluate();
    });
    connect(m_drawForm, &sampling::DrawForm::edited, this, &RunSection::updateMore);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &RunSection::updateMore);
    for (auto* field : {m_test, m_chemnet}) connect(field, &PathField::changed, this, &RunSection::updateMore);
    const auto tell = [this](const QString& sentence) { m_message->showInfo(sentence); };
    const auto warn = [this](const QString& sentence) { m_message->showError(sentence); };
    connect(m_table, &TableCard::exported, m_message, tell);
    connect(m_table, &TableCard::failed, m_message, warn);
    connect(m_plots, &PlotCard::exported, m_message, tell);
    connect(m_plots, &PlotCard::failed, m_message, warn);
    setRunning(false);
}

QWidget* RunSection::makeControls() {
    using style::captioned;
    m_count->setRange(1, 1'000'000);
    m_count->setValue(1000);
    m_count->setGroupSeparatorShown(true);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);
    m_correctionBox = captioned(tr("Correction"), m_correction);
    m_protocolBox = captioned(tr("Protocol"), m_protocol);
    m_chemnetBox =
        captioned(tr("ChemNet weights"), m_chemnet, tr("A file of weights, for the Fréchet ChemNet distance"));
    m_more->setToolTip(tr("Test data, weights for the Fréchet ChemNet distance, and how graphs are drawn"));
    m_more->body()->addWidget(
        captioned(tr("Compare with"), m_test, tr("A file of graphs that the model was not trained on")));
    m_more->body()->addWidget(m_chemnetBox);
    m_more->body()->addWidget(m_drawForm);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    m_countBox = captioned(tr("How many"), m_count, tr("Graphs to draw; the more, the narrower the intervals"));
    row->addWidget(m_countBox);
    m_seedBox = captioned(tr("Seed"), m_seed, tr("The same seed gives the same figures"));
    row->addWidget(m_seedBox);
    row->addWidget(m_correctionBox);
    row->addWidget(m_protocolBox);
    row->addWidget(m_more, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto* card = new style::Card;
    card->body()->addLayout(row);
    card->body()->addWidget(m_progress);
    return card;
}

void RunSection::setRun(const api::RunSummary& run) {
    const bool another = run.path != m_runFile;
    m_runFile = run.path;
    m_runName = QString::fromStdString(run.name);
    const bool graphs = run.model == api::kMgvae;
    m_generates = graphs || run.vocabulary.kind == api::DataKind::Images;
    m_mgvae = graphs;
    m_molecules = graphs && run.vocabulary.kind == api::DataKind::Molecules;
    m_countBox->setVisible(m_generates);
    m_seedBox->setVisible(m_generates);  // others are measured on the split of their own seed
    m_correctionBox->setVisible(m_molecules);
    m_chemnetBox->setVisible(m_molecules);
    m_protocolBox->setVisible(graphs && !m_molecules);
    m_more->setVisible(graphs);
    m_drawForm->setRun(run);
    m_nothingYet->setSentence(
        m_generates ? tr("Draw from “%1” and measure it beside what learned nothing.").arg(m_runName)
                    : tr("Measure “%1” on what it was not trained on, beside what learned nothing.").arg(m_runName));
    m_stack->setCurrentIndex(1);
    updateMore();
    if (!another || m_running) return;
    m_message->dismiss();
    m_table->setTable(nullptr, {});
    m_plots->setPlots({});
    m_plots->hide();
    m_results->setCurrentIndex(0);
}

void RunSection::clearRun() {
    m_runFile.clear();
    setRunning(false);
    m_message->dismiss();
    m_table->setTable(nullptr, {});
    m_plots->setPlots({});
    m_plots->hide();
    m_results->setCurrentIndex(0);
    m_stack->setCurrentIndex(0);
}

void RunSection::setChemnet(const QString& file) {
    m_chemnet->setPath(file);
}

api::EvaluateJob RunSection::job() const {
    api::EvaluateJob job;
    job.runFile = m_runFile;
    job.count = m_generates ? m_count->value() : 0;
    job.seed = static_cast<std::uint64_t>(m_seed->value());
    if (!m_mgvae) return job;  // the rest is hidden, and holds what another run was measured with
    job.draw = m_drawForm->draw();
    if (m_molecules) {
        job.correction = m_correction->correction();
        job.chemnet = m_chemnet->path().toStdString();
    } else {
        job.protocol = m_protocol->protocol();
    }
    if (m_test->isEnabled()) job.test.location = m_test->path().toStdString();
    return job;
}

// The paper's protocol has test graphs of its own.
void RunSection::updateMore() {
    const bool own = m_mgvae && !m_molecules && m_protocol->protocol() == api::Protocol::Paper;
    m_test->setEnabled(!own);
    m_test->setWhenEmpty(own ? tr("The paper's protocol has its own") : tr("The run's held-out graphs"));
    const auto asked = job();
    m_more->setChanged(m_drawForm->changed() + !asked.test.location.empty() + !asked.chemnet.empty());
}

void RunSection::evaluate() {
    m_message->dismiss();
    m_measured = job();
    m_measuredName = m_runName;
    setRunning(true);
    Q_EMIT evaluateRequested(m_measured);
}

void RunSection::setRunning(bool running) {
    m_running = running;
    m_button->setText(running ? tr("Cancel") : tr("Evaluate"));
    m_nothingYet->setEnabled(!running);
    if (running)
        m_progress->begin(tr("Waiting for the engine"));
    else
        m_progress->end();
}

void RunSection::setProgress(const api::Progress& progress) {
    if (!m_running) return;
    const QString phase = style::enginePhase(progress.phase);
    const bool elsewhere = m_measured.runFile != m_runFile;
    m_progress->advance(elsewhere ? tr("%1: %2").arg(m_measuredName, phase) : phase, progress.fraction,
                        progress.perSecond, progress.secondsLeft);
}

void RunSection::showFigures(const api::EvaluationReady& figures) {
    setRunning(false);
    const auto table =
        std::make_shared<api::ExperimentTable>(tableOf(figures.lines, m_measuredName, m_measured, m_tools));
    m_table->setTable(
        table, m_measured.count > 0
                   ? tr("%1 drawn, seed %2").arg(style::count(m_measured.count), QString::number(m_measured.seed))
                   : QString());
    m_plots->setPlots(figures.plots);
    m_plots->setVisible(!figures.plots.empty());
    m_results->setCurrentIndex(1);
}

void RunSection::setFailed(const QString& sentence) {
    setRunning(false);
    m_message->showError(sentence);
}

void RunSection::setStopped() {
    setRunning(false);
    m_message->showInfo(tr("Stopped; nothing was changed."));
}

}  // namespace strata::evaluation
