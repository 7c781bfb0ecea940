// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <vector>

#include "engine/api/services.h"

namespace strata::app {

/// Reads a run file off the GUI thread. A second open() supersedes the first. `services` must outlive it.
class RunOpener : public QObject {
    Q_OBJECT
public:
    explicit RunOpener(const api::Services& services, QObject* parent = nullptr);
    ~RunOpener() override;

    void open(const QString& runFile);
    QString opening() const { return m_path; }  ///< empty: nothing is being read

Q_SIGNALS:
    void opened(const strata::api::RunSummary& run, const std::vector<strata::api::Metric>& metrics);
    void failed(const QString& runFile, const QString& sentence);

private:
    struct Contents {
        api::RunSummary run;
        std::vector<api::Metric> metrics;
        QString problem;
    };
    void finish();

    const api::Services& m_services;
    QString m_path;
    QFutureWatcher<Contents> m_reading;
};

}  // namespace strata::app
