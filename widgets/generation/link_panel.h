// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "widgets/generation/link_model.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace strata::style {
class EmptyState;
class ProgressLine;
}  // namespace strata::style

namespace strata::generation {

/// The links that a graph lacks, by a run that predicts links: to be listed, searched and exported. The answer to
/// proposeRequested is one of showLinks, setFailed, setStopped.
class LinkPanel : public QWidget {
    Q_OBJECT
public:
    explicit LinkPanel(QWidget* parent = nullptr);

    void setRun(const std::string& runFile, const QString& name);  ///< another run forgets the list
    void setProgress(const api::Progress& progress);
    void showLinks(const api::LinkListPtr& links);
    void setFailed(const QString& sentence);
    void setStopped();
    /// What is shown, as shown, as .csv. One of exported() and failed() follows at once.
    void exportTo(const QString& path);

    QSpinBox* count() const { return m_count; }
    QPushButton* button() const { return m_button; }
    QLineEdit* search() const { return m_search; }
    QTableView* table() const { return m_table; }
    QString summary() const;

Q_SIGNALS:
    void proposeRequested(const strata::api::ProposeJob& job);
    void cancelRequested();
    void exported(const QString& sentence);
    void failed(const QString& sentence);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeControls();
    QWidget* makeList();
    void propose();
    void setRunning(bool running);
    void updateSummary();
    void askAndExport();
    QString csv(bool selection) const;

    std::string m_runFile;
    QString m_runName;
    bool m_running = false;
    LinkModel m_model;
    QSortFilterProxyModel m_proxy;

    QStackedWidget* m_stack;
    style::EmptyState* m_nothingYet;
    QSpinBox* m_count;
    QPushButton *m_button, *m_export;
    style::ProgressLine* m_progress;
    QLineEdit* m_search;
    QLabel* m_summary;
    QTableView* m_table;
};

}  // namespace strata::generation
