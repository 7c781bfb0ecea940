// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <vector>

#include "app/studio/desk.h"

namespace strata::app {

/// The engine that trains, and what it is doing. Its engine starts with the first run. GUI thread only.
class Trainer : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Paused, Stopping };

    explicit Trainer(EngineFactory factory, QObject* parent = nullptr);
    ~Trainer() override;

    /// Does nothing while a run is being trained.
    void start(api::TrainJob job);
    void pause();
    void resume();
    void stop();

    State state() const { return m_state; }
    bool busy() const { return m_state != State::Idle; }
    QString runFile() const { return QString::fromStdString(m_job.runFile); }  ///< of the last start
    const api::TrainJob& job() const { return m_job; }

Q_SIGNALS:
    void stateChanged();
    void started(const QString& runFile);
    void progressed(const strata::api::Progress& progress);
    void metricsLogged(const std::vector<strata::api::Metric>& metrics);
    void epochEnded(const strata::api::EpochEnded& epoch);
    void paused(bool on);
    /// `sentence` tells how it ended; `failed`: with an error. The state is Idle by then.
    void ended(const QString& sentence, bool failed);

private:
    void receive(const api::Event& event);
    void setState(State state);
    void end(const QString& sentence, bool failed);

    EngineFactory m_factory;
    std::unique_ptr<EngineBridge> m_bridge;
    std::unique_ptr<api::Engine> m_engine;  ///< after the bridge, so that it goes first
    api::TrainJob m_job;
    api::JobId m_id = 0;
    State m_state = State::Idle;
    int m_epochsDone = 0;
};

}  // namespace strata::app
