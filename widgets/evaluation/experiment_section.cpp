// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/experiment_section.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/evaluation/experiment_form.h"
#include "widgets/evaluation/table_card.h"
#include "widgets/style/choice_card.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/number.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {
namespace {

constexpr int kListWidth = 214;

api::DataKind kindOf(const TableTools& tools, const std::string& experiment) {
    return tools.kindOf ? tools.kindOf(experiment) : api::DataKind::Molecules;
}

}  // namespace

ExperimentSection::ExperimentSection(const api::Services& services, const TableTools& tools, QWidget* parent)
    : QWidget(parent),
      m_tools(tools),
      m_entries(services.experiments()),
      m_list(new QButtonGroup(this)),
      m_results(new QStackedWidget),
      m_nothingYet(new style::EmptyState(
          QStringLiteral("evaluate"),
          tr("Run it: every system of this table is trained and measured, and stands here beside the paper's rows."))),
      m_message(new style::MessageBar),
      m_form(new ExperimentForm),
      m_progress(new style::ProgressLine),
      m_table(new TableCard(tools)) {
    m_results->addWidget(m_nothingYet);
    m_results->addWidget(m_table);
    auto* card = new style::Card;
    card->body()->addWidget(m_form);
    card->body()->addWidget(m_progress);
    auto* right = new QVBoxLayout;
    right->setSpacing(style::kSpace3);
    right->addWidget(m_message);
    right->addWidget(card);
    right->addWidget(m_results, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(makeList());
    layout->addLayout(right, 1);

    connect(m_form, &ExperimentForm::startRequested, this, &ExperimentSection::start);
    connect(m_form, &ExperimentForm::cancelRequested, this, &ExperimentSection::cancelRequested);
    connect(m_table, &TableCard::runActivated, this, &ExperimentSection::runActivated);
    connect(m_table, &TableCard::exported, m_message,
            [this](const QString& sentence) { m_message->showInfo(sentence); });
    connect(m_table, &TableCard::failed, m_message,
            [this](const QString& sentence) { m_message->showError(sentence); });
    choose(0);
}

QWidget* ExperimentSection::makeList() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        const bool molecules = kindOf(m_tools, entry.name) == api::DataKind::Molecules;
        auto* card = new style::ChoiceCard(molecules ? QStringLiteral("molecule") : QStringLiteral("graph"),
                                           style::engineText(entry.title).section(QStringLiteral(": "), 0, 0),
                                           style::engineText(entry.description));
        m_list->addButton(card, static_cast<int>(i));
        layout->addWidget(card);
    }
    layout->addStretch(1);
    connect(m_list, &QButtonGroup::idClicked, this, &ExperimentSection::choose);
    auto* scroll = new QScrollArea;
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kListWidth);
    scroll->viewport()->setAutoFillBackground(false);
    column->setAutoFillBackground(false);
    return scroll;
}

void ExperimentSection::choose(int index) {
    if (index < 0 || index >= static_cast<int>(m_entries.size())) return;
    m_chosen = index;
    m_list->button(index)->setChecked(true);
    const auto& name = m_entries[static_cast<std::size_t>(index)].name;
    m_form->setKind(kindOf(m_tools, name));
    const auto found = m_tables.find(name);
    m_results->setCurrentIndex(found == m_tables.end() ? 0 : 1);
    if (found == m_tables.end()) return;
    const auto& table = *found->second;
    m_table->setTable(found->second, tr("%1 · seeds: %2 · drawn from each run: %3")
                                         .arg(QString::fromStdString(table.scale), style::count(table.seeds),
                                              style::count(table.samples)));
}

void ExperimentSection::start() {
    if (m_chosen < 0) return;
    m_message->dismiss();
    auto job = m_form->job();
    job.name = m_entries[static_cast<std::size_t>(m_chosen)].name;
    m_form->setRunning(true);
    m_progress->begin(tr("Waiting for the engine"));
    for (auto* button : m_list->buttons()) button->setEnabled(false);
    Q_EMIT experimentRequested(job);
}

void ExperimentSection::end() {
    m_form->setRunning(false);
    m_progress->end();
    for (auto* button : m_list->buttons()) button->setEnabled(true);
}

void ExperimentSection::setProgress(const api::Progress& progress) {
    if (m_form->isRunning())
        m_progress->advance(style::enginePhase(progress.phase), progress.fraction, progress.perSecond,
                            progress.secondsLeft);
}

void ExperimentSection::showTable(const api::ExperimentTablePtr& table) {
    end();
    m_tables[table->name] = table;
    choose(m_chosen);
}

void ExperimentSection::setFailed(const QString& sentence) {
    end();
    m_message->showError(sentence);
}

void ExperimentSection::setStopped() {
    end();
    m_message->showInfo(
        tr("Stopped. What was trained is kept: run it again with the same folder for the runs, and it goes on from "
           "there."));
}

}  // namespace strata::evaluation
