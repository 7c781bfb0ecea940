// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

#include "app/studio/studio_settings.h"
#include "engine/api/services.h"

class QThread;

namespace strata::app {

class MainWindow;
class Studio;
struct EngineModule;

/// How the studio starts: a window at once, the engine loaded behind it, then the pages. A window that is closed before
/// waits for the loading to end. GUI thread; `settings` must outlive it.
class Launch : public QObject {
    Q_OBJECT
public:
    /// `threads`: of the tensor library, 0: one.
    Launch(StudioSettings& settings, int threads, QObject* parent = nullptr);
    ~Launch() override;

    MainWindow& window() { return *m_shown; }

Q_SIGNALS:
    void ready(strata::app::Studio& studio);
    void failed(const QString& sentence);  ///< the window says so too

private:
    void load();
    void finish();

    StudioSettings& m_settings;
    int m_threads;
    std::unique_ptr<MainWindow> m_window;  ///< until the studio has it
    MainWindow* m_shown;
    std::unique_ptr<QThread> m_loading;
    // Written by the loading thread, read once it has ended.
    const EngineModule* m_module = nullptr;
    std::unique_ptr<api::Services> m_services;
    QString m_problem;
    std::unique_ptr<Studio> m_studio;
};

}  // namespace strata::app
