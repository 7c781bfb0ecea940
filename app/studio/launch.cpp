// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/launch.h"

#include <QThread>
#include <QTimer>

#include "app/studio/engine_module.h"
#include "app/studio/main_window.h"
#include "app/studio/start_clock.h"
#include "app/studio/status_line.h"
#include "app/studio/studio.h"

namespace strata::app {
namespace {
constexpr int kLongestWait = 2000;  // milliseconds
}

Launch::Launch(StudioSettings& settings, int threads, QObject* parent)
    : QObject(parent),
      m_settings(settings),
      m_threads(threads),
      m_window(Studio::makeWindow(settings)),
      m_shown(m_window.get()) {
    m_shown->setNotice(tr("Starting the engine…"));
    m_shown->setCloseGuard([this] {
        m_settings.setGeometry(m_shown->saveGeometry());
        return true;
    });
    // The loader keeps others that load libraries waiting, as Qt does until it has painted.
    afterFirstFrame(*m_shown, [this] { load(); });
    QTimer::singleShot(kLongestWait, this, [this] { load(); });  // a window that is out of sight is not painted
}

Launch::~Launch() {
    if (m_loading) m_loading->wait();
}

void Launch::load() {
    if (m_loading) return;
    m_loading.reset(QThread::create([this] {
        try {
            m_module = &loadEngineModule();
            m_module->prepare(m_threads);
            m_services = m_module->makeServices();
        } catch (const std::exception& error) {
            m_problem = QString::fromUtf8(error.what());
        }
    }));
    connect(m_loading.get(), &QThread::finished, this, &Launch::finish);
    m_loading->start();
}

void Launch::finish() {
    if (!m_services) {
        m_shown->setNotice(m_problem);
        Q_EMIT failed(m_problem);
        return;
    }
    m_studio =
        std::make_unique<Studio>(*m_services, m_module->makeEngine, m_settings, m_module->tables, std::move(m_window));
    if (const auto warning = m_module->blasWarning(); !warning.empty())
        m_shown->deskLine()->setIdle(QString::fromStdString(warning));
    Q_EMIT ready(*m_studio);
}

}  // namespace strata::app
