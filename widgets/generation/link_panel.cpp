// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/link_panel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/style/captioned.h"
#include "widgets/style/card.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/plain_table.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/save_dialog.h"
#include "widgets/style/theme.h"

namespace strata::generation {

LinkPanel::LinkPanel(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_nothingYet(new style::EmptyState(QStringLiteral("generate"), {}, tr("Find links"))),
      m_count(new QSpinBox),
      m_button(new QPushButton),
      m_export(new QPushButton(tr("Export…"))),
      m_progress(new style::ProgressLine),
      m_search(new QLineEdit),
      m_summary(style::label({}, style::TextSize::Small, true)),
      m_table(new QTableView) {
    m_proxy.setSourceModel(&m_model);
    m_proxy.setSortRole(Qt::UserRole);
    m_proxy.setFilterKeyColumn(-1);
    m_proxy.setFilterRole(Qt::DisplayRole);
    m_stack->addWidget(m_nothingYet);
    m_stack->addWidget(makeList());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(makeControls());
    layout->addWidget(m_stack, 1);
    connect(m_nothingYet, &style::EmptyState::activated, this, &LinkPanel::propose);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            propose();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy.setFilterFixedString(text.trimmed());
        updateSummary();
    });
    connect(m_export, &QPushButton::clicked, this, &LinkPanel::askAndExport);
    setRunning(false);
}

QWidget* LinkPanel::makeControls() {
    m_count->setRange(1, 100'000);
    m_count->setValue(100);
    m_count->setGroupSeparatorShown(true);
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    row->addWidget(style::captioned(tr("How many"), m_count, tr("The most probable ones")));
    row->addStretch(1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto* card = new style::Card;
    card->body()->addLayout(row);
    card->body()->addWidget(m_progress);
    return card;
}

QWidget* LinkPanel::makeList() {
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LinkModel::Rank, Qt::AscendingOrder);
    style::makePlain(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setSectionResizeMode(LinkModel::From, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(LinkModel::To, QHeaderView::Stretch);
    m_table->setColumnWidth(LinkModel::Rank, 76);
    m_table->setColumnWidth(LinkModel::Standing, 150);
    m_search->setPlaceholderText(tr("A node's id"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    m_search->setAccessibleName(tr("Search"));
    m_export->setIcon(style::icon("export"));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* top = new QHBoxLayout;
    top->setSpacing(style::kSpace3);
    top->addWidget(m_search);
    top->addWidget(m_summary, 1);
    top->addWidget(m_export);
    auto* card = new style::Card;
    card->body()->addLayout(top);
    card->body()->addWidget(m_table, 1);
    return card;
}

void LinkPanel::setRun(const std::string& runFile, const QString& name) {
    const bool another = runFile != m_runFile;
    m_runFile = runFile;
    m_runName = name;
    m_nothingYet->setSentence(tr("The links that the graph of “%1” lacks: pairs of nodes that the model would link, "
                                 "with every known link in sight.")
                                  .arg(name));
    if (!another) return;
    m_model.setLinks({});
    m_stack->setCurrentIndex(0);
    setRunning(false);
}

void LinkPanel::propose() {
    setRunning(true);
    Q_EMIT proposeRequested({m_runFile, m_count->value()});
}

void LinkPanel::setRunning(bool running) {
    m_running = running;
    m_button->setText(running ? tr("Cancel") : tr("Find links"));
    m_nothingYet->setEnabled(!running);
    if (running)
        m_progress->begin(tr("Waiting for the engine"));
    else
        m_progress->end();
}

void LinkPanel::setProgress(const api::Progress& progress) {
    if (m_running)
        m_progress->advance(style::enginePhase(progress.phase), progress.fraction, progress.perSecond,
                            progress.secondsLeft);
}

void LinkPanel::showLinks(const api::LinkListPtr& links) {
    if (!links || links->runFile != m_runFile) return;
    setRunning(false);
    m_model.setLinks(links);
    m_search->clear();
    m_stack->setCurrentIndex(1);
    updateSummary();
}

void LinkPanel::setFailed(const QString& sentence) {
    setRunning(false);
    Q_EMIT failed(sentence);
}

void LinkPanel::setStopped() {
    setRunning(false);
}

void LinkPanel::updateSummary() {
    const auto& links = m_model.links();
    if (!links) return m_summary->clear();
    const QString of = style::count(static_cast<long long>(links->considered));
    const QString shown = style::count(m_proxy.rowCount());
    m_summary->setText(links->everyPair
                           ? tr("%1 of %2 pairs that are not linked").arg(shown, of)
                           : tr("%1 of %2 pairs that are not linked and have a common neighbour").arg(shown, of));
    m_summary->setToolTip(m_summary->text());
}

QString LinkPanel::summary() const {
    return m_summary->text();
}

QString LinkPanel::csv(bool selection) const {
    const auto quoted = [](QString text) { return '"' + text.replace('"', QStringLiteral("\"\"")) + '"'; };
    QString text = QStringLiteral("from,to,score,standing,common\n");
    for (int row = 0; row < m_proxy.rowCount(); ++row) {
        if (selection && !m_table->selectionModel()->isRowSelected(row)) continue;
        const auto source = static_cast<std::size_t>(m_proxy.mapToSource(m_proxy.index(row, 0)).row());
        const auto& link = m_model.links()->links[source];
        text += QStringLiteral("%1,%2,%3,%4,%5\n")
                    .arg(quoted(QString::fromStdString(link.from)), quoted(QString::fromStdString(link.to)))
                    .arg(link.score, 0, 'g', 9)
                    .arg(link.standing, 0, 'g', 6)
                    .arg(link.common);
    }
    return text;
}

void LinkPanel::exportTo(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    if (QFileInfo(path).suffix().toLower() != u"csv")
        return Q_EMIT failed(tr("Links can be written as .csv, not as “%1”.").arg(name));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv(false).toUtf8()) < 0 || !file.commit())
        return Q_EMIT failed(tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    Q_EMIT exported(tr("Wrote %1 links to %2.").arg(style::count(m_proxy.rowCount()), name));
}

void LinkPanel::askAndExport() {
    const QString path = style::askWhereToSave(this, tr("Export the links"), m_runName + QStringLiteral("-links"),
                                               {tr("Table (*.csv)")});
    if (!path.isEmpty()) exportTo(path);
}

void LinkPanel::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && m_table->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(csv(true));
    else
        QWidget::keyPressEvent(event);
}

}  // namespace strata::generation
