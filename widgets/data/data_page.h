// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/services.h"

class QVBoxLayout;

namespace strata::style {
class EmptyState;
class MessageBar;
}  // namespace strata::style

namespace strata::data {

class DataOverview;
class LoadStrip;
class SourceList;

/// The Data page: where data come from on the left, what is loaded on the right. It asks for a file with loadRequested
/// and is then told setProgress, and one of setLoaded, setFailed, setStopped. Whatever fails, the data that were loaded
/// stay. `services` must outlive it.
class DataPage : public QWidget {
    Q_OBJECT
public:
    explicit DataPage(const api::Services& services, QWidget* parent = nullptr);

    void setProgress(const api::Progress& progress);
    void setLoaded(api::DatasetPtr data);
    void setFailed(const QString& sentence);
    void setStopped();
    void setRecent(const QStringList& paths);

    /// As long as nothing is loaded, what the open run was trained on is offered; null: no run is open.
    void setRun(const api::RunSummary* run);

    /// Asks for `location` (a path or "builtin:...") as if it had been clicked.
    void load(const QString& location);
    void chooseFile();  ///< opens the file dialog

Q_SIGNALS:
    void loadRequested(strata::api::DataSource source);
    void cancelRequested();
    void dataChosen(strata::api::DatasetPtr data);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void ask(const api::DataSource& source);

    const api::Services& m_services;
    SourceList* m_sources;
    style::MessageBar* m_message;
    LoadStrip* m_strip;
    style::EmptyState* m_empty;
    DataOverview* m_overview = nullptr;  ///< made with the first data: charts are slow to make
    QVBoxLayout* m_right;
    api::DataSource m_ofRun;  ///< of the open run; without a location: none
};

}  // namespace strata::data
