// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <vector>

#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace strata::molecules {

/// Writes samples to a file off the GUI thread. `services` must outlive it.
class SampleExporter : public QObject {
    Q_OBJECT
public:
    explicit SampleExporter(const api::Services& services, QObject* parent = nullptr);
    ~SampleExporter() override;  ///< waits for a file that is being written

    /// The suffix of `path` decides the format. Exactly one of done and failed follows, later from the event loop;
    /// failed at once if there is nothing to write or a file is still being written.
    /// `scores` have a value a sample.
    void start(const QString& path, std::vector<api::Sample> samples, const api::Vocabulary& vocabulary,
               std::vector<api::Column> scores = {});
    bool isRunning() const { return m_watcher.isRunning(); }

    /// Asks for a file, with the formats that fit the data; empty if the user changed their mind.
    static QString askForPath(QWidget* parent, api::DataKind kind, const QString& name);

Q_SIGNALS:
    void done(const QString& sentence);
    void failed(const QString& sentence);

private:
    struct Result {
        QString path;
        std::size_t total = 0, leftOut = 0;
        QString problem;
    };
    QFutureWatcher<Result> m_watcher;
    const api::Services& m_services;
};

}  // namespace strata::molecules
