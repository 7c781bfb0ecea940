// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/runs_page.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QUrl>
#include <QtConcurrentRun>

#include "engine/api/error.h"
#include "widgets/runs/run_comparison.h"
#include "widgets/runs/run_details.h"
#include "widgets/runs/run_model.h"
#include "widgets/runs/run_rename.h"
#include "widgets/runs/sparkline_delegate.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/icon.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

namespace strata::runs {

RunsPage::RunsPage(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_model(new RunModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView),
      m_details(new RunDetails),
      m_comparison(new RunComparison),
      m_search(new QLineEdit),
      m_where(new style::ElidedLabel),
      m_message(new style::MessageBar),
      m_empty(new style::EmptyState(QStringLiteral("runs"), tr("No runs yet: train a model, and it is listed here."),
                                    tr("Go to Train"))),
      m_content(new QWidget) {
    makeTable();
    m_search->setPlaceholderText(tr("Search"));
    m_search->addAction(style::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    m_where->setMuted(true);
    m_details->setFixedWidth(300);
    m_comparison->setFixedWidth(420);
    m_comparison->hide();

    auto* top = new QHBoxLayout;
    top->setSpacing(style::kSpace3);
    top->addWidget(style::heading(tr("Runs")));
    top->addWidget(m_where, 1);
    top->addWidget(m_search);
    auto* columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(style::kSpace4);
    columns->addWidget(m_table, 1);
    columns->addWidget(m_details);
    columns->addWidget(m_comparison);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    layout->setSpacing(style::kSpace3);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    m_content->hide();

    connect(m_search, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_empty, &style::EmptyState::activated, this, &RunsPage::trainRequested);
    connect(m_message, &style::MessageBar::actionTriggered, this, &RunsPage::undo);
    connect(m_details, &RunDetails::openRequested, this, &RunsPage::openRequested);
    connect(m_details, &RunDetails::continueRequested, this, &RunsPage::continueRequested);
    connect(m_details, &RunDetails::evaluateRequested, this, &RunsPage::evaluateRequested);
    connect(m_details, &RunDetails::deleteRequested, this, &RunsPage::remove);
    connect(m_details, &RunDetails::renameRequested, this, &RunsPage::askForName);
    connect(m_details, &RunDetails::noteChanged, this, &RunsPage::saveNote);
    connect(m_details, &RunDetails::folderRequested, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    connect(&m_listing, &QFutureWatcher<Listing>::finished, this, &RunsPage::showListing);
    connect(&m_noting, &QFutureWatcher<QString>::finished, this, [this] {
        if (!m_noting.result().isEmpty()) m_message->showError(m_noting.result());
    });
}

RunsPage::~RunsPage() {
    // A note that was typed just now is saved before the window goes.
    m_details->flushNote();
    m_noting.waitForFinished();
    m_listing.waitForFinished();
}

void RunsPage::makeTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RunModel::kSortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_sorted);
    m_table->setItemDelegateForColumn(RunModel::Loss, new SparklineDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setToolTip(tr("Select several with Ctrl or Shift to compare them"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunModel::Date, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPage::showSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::showSelected);
    connect(m_model, &RunModel::dataChanged, this, &RunsPage::showSelected);
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        const int row = m_model->rowOf(selectedPath());
        if (row >= 0 && m_model->run(row).problem.empty()) Q_EMIT openRequested(selectedPath());
    });
}

void RunsPage::setFolder(const QString& folder) {
    m_folder = folder;
    m_where->setText(QDir::toNativeSeparators(folder));
    refresh();
}

void RunsPage::refresh() {
    if (m_folder.isEmpty()) return;
    m_listing.setFuture(QtConcurrent::run([&services = m_services, folder = m_folder.toStdString()] {
        try {
            return Listing{services.runs(folder), {}};
        } catch (const std::exception& error) {
            return Listing{{}, QString::fromUtf8(error.what())};
        }
    }));
}

void RunsPage::showListing() {
    const Listing listing = m_listing.result();
    if (!listing.problem.isEmpty()) m_message->showError(listing.problem);
    const QString kept = m_wanted.isEmpty() ? selectedPath() : m_wanted;
    m_model->setRuns(listing.runs);
    if (!std::exchange(m_fitted, m_model->rowCount() > 0)) fitColumns();
    Q_EMIT listed(listing.runs);
    m_content->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_search->setEnabled(m_model->rowCount() > 0);
    m_wanted.clear();
    if (m_model->rowOf(kept) >= 0)
        select(kept);
    else if (m_sorted->rowCount() > 0)
        m_table->selectRow(0);
    showSelected();
}

// As wide as what is in them, within reason; later they are the user's.
void RunsPage::fitColumns() {
    constexpr int kLeast = 64, kMost = 170;
    m_table->resizeColumnsToContents();
    for (int column = 0; column < RunModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, qBound(kLeast, m_table->columnWidth(column), kMost));
}

void RunsPage::select(const QString& path) {
    const int row = m_model->rowOf(path);
    if (row < 0)
        m_wanted = path;
    else
        m_table->selectRow(m_sorted->mapFromSource(m_model->index(row, 0)).row());
}

QString RunsPage::selectedPath() const {
    const auto current = m_sorted->mapToSource(m_table->currentIndex());
    return current.isValid() ? QString::fromStdString(m_model->run(current.row()).path) : QString();
}

void RunsPage::showSelected() {
    const auto rows = m_table->selectionModel()->selectedRows();  // the current one may have been left out again
    const auto current = m_sorted->mapToSource(rows.size() == 1 ? rows.first() : m_table->currentIndex());
    auto compared = selectedRuns();
    const bool several = compared.size() > 1;
    m_details->setVisible(current.isValid() && !several);
    m_comparison->setVisible(several);
    if (several) return m_comparison->show(std::move(compared));
    if (!current.isValid()) return;
    const auto& run = m_model->run(current.row());
    m_details->show(run, !m_training.isEmpty() && run.path == m_training.toStdString());
}

std::vector<api::RunSummary> RunsPage::selectedRuns() const {
    std::vector<api::RunSummary> runs;
    for (const auto& index : m_table->selectionModel()->selectedRows())
        if (const auto& run = m_model->run(m_sorted->mapToSource(index).row()); run.problem.empty())
            runs.push_back(run);
    return runs;
}

void RunsPage::showProblem(const QString& sentence) {
    m_message->showError(sentence);
}

void RunsPage::setOpenRun(const QString& path) {
    m_model->setOpen(path);
}

void RunsPage::setTrainingRun(const QString& path) {
    m_training = path;
    showSelected();
}

void RunsPage::remove(const QString& path) {
    if (path == m_training) return;
    const QString problem = m_trash.remove(path);
    if (!problem.isEmpty()) return m_message->showError(problem);
    m_message->showInfo(tr("“%1” was moved to the trash.").arg(QFileInfo(path).fileName()), tr("Undo"));
    Q_EMIT deleted(path);
    refresh();
}

void RunsPage::askForName(const QString& path) {
    bool chosen = false;
    const QString name = QInputDialog::getText(this, tr("Rename the run"), tr("Name"), QLineEdit::Normal,
                                               QFileInfo(path).completeBaseName(), &chosen);
    if (chosen) rename(path, name);
}

void RunsPage::rename(const QString& path, const QString& name) {
    if (path == m_training) return;
    m_details->flushNote();
    m_noting.waitForFinished();
    const auto renamed = renameRun(path, name);
    if (!renamed.problem.isEmpty()) return m_message->showError(renamed.problem);
    if (renamed.path == path) return;
    m_message->dismiss();
    m_wanted = renamed.path;
    Q_EMIT this->renamed(path, renamed.path);
    refresh();
}

void RunsPage::undo() {
    if (!m_trash.canRestore()) return;
    const QString problem = m_trash.restore();
    if (!problem.isEmpty())
        m_message->showError(problem);
    else
        m_message->dismiss();
    refresh();
}

void RunsPage::saveNote(const QString& path, const QString& note) {
    m_model->setNote(m_model->rowOf(path), note);
    m_noting.waitForFinished();  // an earlier note of the same file must not come after this one
    m_noting.setFuture(
        QtConcurrent::run([&services = m_services, file = path.toStdString(), text = note.toStdString()] {
            try {
                services.setNote(file, text);
                return QString();
            } catch (const std::exception& error) {
                return QString::fromUtf8(error.what());
            }
        }));
}

void RunsPage::keyPressEvent(QKeyEvent* event) {
    const QString path = selectedPath();
    if (event->matches(QKeySequence::Undo)) return undo();
    if (event->matches(QKeySequence::Copy) && !path.isEmpty()) return QGuiApplication::clipboard()->setText(path);
    if (event->key() == Qt::Key_F2 && !path.isEmpty() && path != m_training) return askForName(path);
    if (event->matches(QKeySequence::Delete) && !path.isEmpty()) return remove(path);
    QWidget::keyPressEvent(event);
}

void RunsPage::hideEvent(QHideEvent* event) {
    m_details->flushNote();
    QWidget::hideEvent(event);
}

}  // namespace strata::runs
