// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/trainer.h"

#include "app/studio/engine_bridge.h"

namespace strata::app {

Trainer::Trainer(EngineFactory factory, QObject* parent)
    : QObject(parent), m_factory(std::move(factory)), m_bridge(std::make_unique<EngineBridge>()) {
    connect(m_bridge.get(), &EngineBridge::received, this, &Trainer::receive);
}

Trainer::~Trainer() = default;

void Trainer::start(api::TrainJob job) {
    if (busy()) return;
    if (!m_engine) m_engine = m_factory(*m_bridge);
    m_job = std::move(job);
    m_epochsDone = 0;
    m_id = m_engine->submit(m_job);
    setState(State::Running);
}

void Trainer::pause() {
    if (m_state == State::Running) m_engine->pause(m_id);
}

void Trainer::resume() {
    if (m_state == State::Paused) m_engine->resume(m_id);
}

void Trainer::stop() {
    if (!busy() || m_state == State::Stopping) return;
    m_engine->stop(m_id);
    setState(State::Stopping);
}

void Trainer::setState(State state) {
    if (m_state == state) return;
    m_state = state;
    Q_EMIT stateChanged();
}

void Trainer::end(const QString& sentence, bool failed) {
    m_id = 0;
    setState(State::Idle);
    Q_EMIT ended(sentence, failed);
}

void Trainer::receive(const api::Event& event) {
    if (event.job != m_id) return;
    if (std::holds_alternative<api::Started>(event.body)) {
        Q_EMIT started(runFile());
    } else if (const auto* progress = std::get_if<api::Progress>(&event.body)) {
        Q_EMIT progressed(*progress);
    } else if (const auto* metrics = std::get_if<api::MetricsLogged>(&event.body)) {
        Q_EMIT metricsLogged(metrics->metrics);
    } else if (const auto* epoch = std::get_if<api::EpochEnded>(&event.body)) {
        m_epochsDone = epoch->epoch;
        Q_EMIT epochEnded(*epoch);
    } else if (std::holds_alternative<api::Paused>(event.body)) {
        if (m_state == State::Running) setState(State::Paused);
        Q_EMIT paused(true);
    } else if (std::holds_alternative<api::Resumed>(event.body)) {
        if (m_state == State::Paused) setState(State::Running);
        Q_EMIT paused(false);
    } else if (std::holds_alternative<api::Finished>(event.body)) {
        end(tr("Finished at epoch %1.").arg(m_epochsDone), false);
    } else if (std::holds_alternative<api::Stopped>(event.body)) {
        end(tr("Stopped; everything up to now is saved."), false);
    } else if (const auto* failure = std::get_if<api::Failed>(&event.body)) {
        end(QString::fromStdString(failure->sentence), true);
    }
}

}  // namespace strata::app
