// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/run_opener.h"

#include <QtConcurrentRun>

namespace strata::app {

RunOpener::RunOpener(const api::Services& services, QObject* parent) : QObject(parent), m_services(services) {
    connect(&m_reading, &QFutureWatcher<Contents>::finished, this, &RunOpener::finish);
}

RunOpener::~RunOpener() {
    m_reading.waitForFinished();
}

void RunOpener::open(const QString& runFile) {
    m_path = runFile;
    m_reading.setFuture(QtConcurrent::run([&services = m_services, path = runFile.toStdString()] {
        Contents contents;
        try {
            contents.run = services.run(path);
            if (contents.run.problem.empty()) contents.metrics = services.metrics(path);
            contents.problem = QString::fromStdString(contents.run.problem);
        } catch (const std::exception& error) {
            contents.problem = QString::fromUtf8(error.what());
        }
        return contents;
    }));
}

void RunOpener::finish() {
    const Contents contents = m_reading.result();
    const QString path = std::exchange(m_path, QString());
    if (contents.problem.isEmpty())
        Q_EMIT opened(contents.run, contents.metrics);
    else
        Q_EMIT failed(path, contents.problem);
}

}  // namespace strata::app
