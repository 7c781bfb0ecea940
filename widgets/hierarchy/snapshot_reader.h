// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <string>
#include <vector>

#include "engine/api/services.h"

namespace strata::hierarchy {

/// Reads a run's snapshots off the GUI thread, the latest wish only. `services` must outlive it.
class SnapshotReader : public QObject {
    Q_OBJECT
public:
    explicit SnapshotReader(const api::Services& services, QObject* parent = nullptr);
    ~SnapshotReader() override;  ///< waits for a read that runs

    void setRun(const std::string& runFile);  ///< empty: none. Earlier wishes are forgotten.
    void readEpochs();                        ///< epochsRead follows
    void read(int epoch);                     ///< ready or failed follows, unless another wish comes first

Q_SIGNALS:
    void epochsRead(const std::vector<int>& epochs);
    void ready(const std::shared_ptr<const api::Snapshot>& snapshot);
    void failed(const QString& sentence);

private:
    struct Result {
        std::string runFile;
        std::vector<int> epochs;
        std::shared_ptr<const api::Snapshot> snapshot;
        std::string problem;
    };
    enum : int { Nothing = -2, Epochs = -1 };
    void start(int wish);
    void finish();

    const api::Services& m_services;
    std::string m_runFile;
    int m_wish = Nothing;       ///< waiting while a read runs
    bool m_wantEpochs = false;  ///< the list of epochs is wanted as well
    QFutureWatcher<Result> m_watcher;
};

}  // namespace strata::hierarchy
