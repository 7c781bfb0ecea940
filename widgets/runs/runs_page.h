// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QWidget>

#include <vector>

#include "engine/api/services.h"
#include "widgets/runs/run_trash.h"

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace strata::style {
class ElidedLabel;
class EmptyState;
class MessageBar;
}  // namespace strata::style

namespace strata::runs {

class RunComparison;
class RunDetails;
class RunModel;

/// The Runs page: every run of a folder, listed off the GUI thread, with search, sorting, details, note and delete with
/// undo; several that are selected are compared. `services` must outlive it.
class RunsPage : public QWidget {
    Q_OBJECT
public:
    explicit RunsPage(const api::Services& services, QWidget* parent = nullptr);
    ~RunsPage() override;

    void setFolder(const QString& folder);  ///< lists it
    void refresh();
    /// The run that is open, and the one that is being trained (it can neither be continued nor deleted); may be empty.
    void setOpenRun(const QString& path);
    void setTrainingRun(const QString& path);
    void showProblem(const QString& sentence);
    QString selectedPath() const;
    void rename(const QString& path, const QString& name);
    void select(const QString& path);  ///< also of a run that is listed only with the next refresh

Q_SIGNALS:
    void listed(const std::vector<strata::api::RunSummary>& runs);  ///< what is in the folder now
    void openRequested(const QString& path);
    void continueRequested(const QString& path);
    void evaluateRequested(const QString& path);
    void deleted(const QString& path);
    void renamed(const QString& from, const QString& to);
    void trainRequested();  ///< from the empty page

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Listing {
        std::vector<api::RunSummary> runs;
        QString problem;
    };
    void makeTable();
    void showListing();
    void fitColumns();
    void showSelected();
    std::vector<api::RunSummary> selectedRuns() const;  ///< usable ones
    void remove(const QString& path);
    void undo();
    void askForName(const QString& path);
    void saveNote(const QString& path, const QString& note);

    const api::Services& m_services;
    RunTrash m_trash;
    QString m_folder, m_training, m_wanted;
    bool m_fitted = false;  ///< columns to their texts, once
    RunModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    RunDetails* m_details;
    RunComparison* m_comparison;
    QLineEdit* m_search;
    style::ElidedLabel* m_where;
    style::MessageBar* m_message;
    style::EmptyState* m_empty;
    QWidget* m_content;
    QFutureWatcher<Listing> m_listing;
    QFutureWatcher<QString> m_noting;
};

}  // namespace strata::runs
