// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <map>
#include <string>
#include <vector>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"
#include "widgets/evaluation/table_tools.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::style {
class EmptyState;
class MessageBar;
class ProgressLine;
}  // namespace strata::style

namespace strata::evaluation {

class ExperimentForm;
class TableCard;

/// The paper's tables: choose one, run it, see our rows beside the references and the paper's. The studio answers
/// experimentRequested with setProgress and one of showTable, setFailed, setStopped. `services` is asked once, for the
/// list.
class ExperimentSection : public QWidget {
    Q_OBJECT
public:
    ExperimentSection(const api::Services& services, const TableTools& tools, QWidget* parent = nullptr);

    void setProgress(const api::Progress& progress);
    void showTable(const api::ExperimentTablePtr& table);
    void setFailed(const QString& sentence);
    void setStopped();

    void choose(int index);  ///< of the list
    int chosen() const { return m_chosen; }
    ExperimentForm* form() const { return m_form; }
    TableCard* table() const { return m_table; }
    style::MessageBar* message() const { return m_message; }

Q_SIGNALS:
    void experimentRequested(const strata::api::ExperimentJob& job);
    void cancelRequested();
    void runActivated(const QString& runFile);

private:
    QWidget* makeList();
    void start();
    void end();

    const TableTools m_tools;
    const std::vector<api::ExperimentEntry> m_entries;
    std::map<std::string, api::ExperimentTablePtr> m_tables;  ///< the last of each experiment
    int m_chosen = -1;

    QButtonGroup* m_list;
    QStackedWidget* m_results;
    style::EmptyState* m_nothingYet;
    style::MessageBar* m_message;
    ExperimentForm* m_form;
    style::ProgressLine* m_progress;
    TableCard* m_table;
};

}  // namespace strata::evaluation
