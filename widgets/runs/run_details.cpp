// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_details.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "widgets/runs/run_model.h"
#include "widgets/style/card.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/style/tile.h"

namespace strata::runs {

RunDetails::RunDetails(QWidget* parent)
    : QWidget(parent),
      m_name(new style::ElidedLabel),
      m_state(style::label({}, style::TextSize::Body, true)),
      m_problem(style::label({})),
      m_figures(new QWidget),
      m_loss(new style::Tile(tr("Loss"))),
      m_valid(new style::Tile(tr("Valid raw"))),
      m_noteTitle(style::label(tr("Note"), style::TextSize::Small, true)),
      m_note(new QPlainTextEdit),
      m_settings(new QTreeWidget) {
    m_name->setFont(style::textFont(style::TextSize::Title, QFont::DemiBold));
    m_state->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setPlaceholderText(tr("What is this run for?"));
    m_note->setFixedHeight(64);
    m_note->setTabChangesFocus(true);
    m_settings->setColumnCount(2);
    m_settings->setHeaderLabels({tr("Option"), tr("Value")});
    m_settings->setRootIsDecorated(false);
    m_settings->setUniformRowHeights(true);
    m_settings->setTextElideMode(Qt::ElideMiddle);
    m_settings->setFrameShape(QFrame::NoFrame);
    m_settings->setMinimumHeight(80);
    m_settings->header()->setStretchLastSection(true);

    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(style::kSpace2);
    figures->addWidget(m_loss, 1);
    figures->addWidget(m_valid, 1);
    auto* card = new style::Card;
    card->body()->addWidget(m_name);
    card->body()->addWidget(m_state);
    card->body()->addWidget(m_problem);
    card->body()->addWidget(makeButtons());
    card->body()->addWidget(m_figures);
    card->body()->addWidget(m_noteTitle);
    card->body()->addWidget(m_note);
    card->body()->addWidget(m_settings, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);

    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(700);
    connect(m_note, &QPlainTextEdit::textChanged, &m_noteTimer, qOverload<>(&QTimer::start));
    connect(&m_noteTimer, &QTimer::timeout, this, &RunDetails::flushNote);
}

RunDetails::~RunDetails() = default;

QWidget* RunDetails::makeButtons() {
    const auto button = [](const QString& icon, const QString& text) {
        return new QPushButton(style::icon(icon), text);
    };
    m_open = new QPushButton(tr("Open"));
    m_open->setDefault(true);
    m_continue = button(QStringLiteral("play"), tr("Continue training"));
    m_evaluate = button(QStringLiteral("evaluate"), tr("Evaluate"));
    m_evaluate->setToolTip(tr("Measures what this run generates"));
    auto* folder = button(QStringLiteral("folder"), tr("Show folder"));
    m_delete = button(QStringLiteral("trash"), tr("Delete"));
    m_delete->setToolTip(tr("Moves the run file to the trash"));
    m_rename = button(QStringLiteral("rename"), tr("Rename…"));
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(style::kSpace2);
    grid->addWidget(m_open, 0, 0, 1, 2);
    grid->addWidget(m_evaluate, 1, 0);
    grid->addWidget(m_continue, 1, 1);
    grid->addWidget(m_rename, 2, 0);
    grid->addWidget(folder, 2, 1);
    grid->addWidget(m_delete, 3, 0, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_path); });
    connect(m_continue, &QPushButton::clicked, this, [this] { Q_EMIT continueRequested(m_path); });
    connect(m_evaluate, &QPushButton::clicked, this, [this] { Q_EMIT evaluateRequested(m_path); });
    connect(folder, &QPushButton::clicked, this, [this] { Q_EMIT folderRequested(m_path); });
    connect(m_rename, &QPushButton::clicked, this, [this] { Q_EMIT renameRequested(m_path); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(m_path); });
    return box;
}

void RunDetails::show(const api::RunSummary& run, bool training) {
    const QString path = QString::fromStdString(run.path);
    const bool same = path == m_path;
    if (!same) flushNote();
    m_path = path;
    m_name->setText(QString::fromStdString(run.name));
    const bool usable = run.problem.empty();
    m_problem->setText(QString::fromStdString(run.problem));
    m_problem->setVisible(!usable);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_state, m_figures, m_noteTitle, m_note, m_settings})
        widget->setVisible(usable);
    m_open->setEnabled(usable);
    m_evaluate->setEnabled(usable);
    m_continue->setEnabled(usable && !training);
    m_delete->setEnabled(!training);
    m_rename->setEnabled(!training);
    if (!usable) return;
    QStringList about{training ? tr("training") : stateText(run), QString::fromStdString(run.data),
                      QString::fromStdString(run.preset), style::dateAndTime(QString::fromStdString(run.created))};
    about.removeAll(QString());
    m_state->setText(about.join(QStringLiteral(" · ")));
    m_loss->setValue(run.loss.empty() ? QString() : style::figure(run.lastLoss));
    m_loss->setReference(tr("epoch %1 of %2").arg(run.epochsDone).arg(run.epochs));
    m_valid->setVisible(run.validRaw >= 0);
    m_valid->setValue(style::percent(run.validRaw));
    m_valid->setReference(tr("last sample"));
    showSettings(run);
    if (same && (m_noteTimer.isActive() || m_note->hasFocus())) return;
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(QString::fromStdString(run.note));
}

// Changed options first, in bold.
void RunDetails::showSettings(const api::RunSummary& run) {
    m_settings->clear();
    QFont bold = m_settings->font();
    bold.setBold(true);
    for (const bool changed : {true, false})
        for (const auto& [key, value] : run.settings) {
            if (run.changed.contains(key) != changed) continue;
            auto* item = new QTreeWidgetItem(m_settings, {QString::fromStdString(key), valueText(value)});
            item->setToolTip(0, item->text(0));
            if (!changed) continue;
            item->setFont(0, bold);
            item->setFont(1, bold);
        }
    m_settings->resizeColumnToContents(0);
    m_settings->setColumnWidth(0, qMin(m_settings->columnWidth(0), 190));
}

void RunDetails::flushNote() {
    if (!m_noteTimer.isActive() && sender() != &m_noteTimer) return;
    m_noteTimer.stop();
    const QString path = m_path;  // who hears of it may show another run meanwhile
    Q_EMIT noteChanged(path, m_note->toPlainText());
}

}  // namespace strata::runs
