// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/snapshot_reader.h"

#include <QtConcurrent>

#include <exception>

namespace strata::hierarchy {

SnapshotReader::SnapshotReader(const api::Services& services, QObject* parent) : QObject(parent), m_services(services) {
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this, &SnapshotReader::finish);
}

SnapshotReader::~SnapshotReader() {
    m_watcher.waitForFinished();
}

void SnapshotReader::setRun(const std::string& runFile) {
    m_runFile = runFile;
    m_wish = Nothing;
    m_wantEpochs = false;
}

void SnapshotReader::readEpochs() {
    if (m_runFile.empty()) return;
    if (m_watcher.isRunning())
        m_wantEpochs = true;
    else
        start(Epochs);
}

void SnapshotReader::read(int epoch) {
    if (m_runFile.empty()) return;
    if (m_watcher.isRunning())
        m_wish = epoch;
    else
        start(epoch);
}

void SnapshotReader::start(int wish) {
    m_watcher.setFuture(QtConcurrent::run([&services = m_services, runFile = m_runFile, wish] {
        Result result;
        result.runFile = runFile;
        try {
            if (wish == Epochs)
                result.epochs = services.snapshotEpochs(runFile);
            else
                result.snapshot = std::make_shared<const api::Snapshot>(services.snapshot(runFile, wish));
        } catch (const std::exception& error) {
            result.problem = error.what();
        }
        return result;
    }));
}

void SnapshotReader::finish() {
    const Result result = m_watcher.result();
    const int wish = std::exchange(m_wish, Nothing);
    const bool wantEpochs = std::exchange(m_wantEpochs, false);
    if (wantEpochs) {
        m_wish = wish;
        start(Epochs);
    } else if (wish != Nothing) {
        start(wish);
    }
    if (result.runFile != m_runFile) return;  // another run has been opened meanwhile
    if (!result.problem.empty())
        Q_EMIT failed(QString::fromStdString(result.problem));
    else if (!result.snapshot)
        Q_EMIT epochsRead(result.epochs);
    else if (wish == Nothing)
        Q_EMIT ready(result.snapshot);
}

}  // namespace strata::hierarchy
