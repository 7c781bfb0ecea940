// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "engine/api/services.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace strata::style {
class ElidedLabel;
class Tile;
}  // namespace strata::style

namespace strata::runs {

/// The panel beside the table: a run's figures, its note (editable), its settings and what can be done with it.
class RunDetails : public QWidget {
    Q_OBJECT
public:
    explicit RunDetails(QWidget* parent = nullptr);
    ~RunDetails() override;

    /// Showing the same path again keeps a note that is being written.
    void show(const api::RunSummary& run, bool training);
    QString path() const { return m_path; }
    /// Emits noteChanged now if a change is waiting (it otherwise follows a short pause in typing).
    void flushNote();

Q_SIGNALS:
    void openRequested(const QString& path);
    void continueRequested(const QString& path);
    void evaluateRequested(const QString& path);
    void folderRequested(const QString& path);
    void deleteRequested(const QString& path);
    void renameRequested(const QString& path);
    void noteChanged(const QString& path, const QString& note);

private:
    QWidget* makeButtons();
    void showSettings(const api::RunSummary& run);

    QString m_path;
    style::ElidedLabel* m_name;
    QLabel* m_state;
    QLabel* m_problem;
    QWidget* m_figures;
    style::Tile* m_loss;
    style::Tile* m_valid;
    QLabel* m_noteTitle;
    QPlainTextEdit* m_note;
    QTreeWidget* m_settings;
    QPushButton* m_open;
    QPushButton* m_continue;
    QPushButton* m_evaluate;
    QPushButton* m_delete;
    QPushButton* m_rename;
    QTimer m_noteTimer;
};

}  // namespace strata::runs
