// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/desk.h"

#include <algorithm>

#include "app/studio/engine_bridge.h"

namespace strata::app {

Desk::Desk(EngineFactory factory, QObject* parent)
    : QObject(parent), m_factory(std::move(factory)), m_bridge(std::make_unique<EngineBridge>()) {
    connect(m_bridge.get(), &EngineBridge::received, this, &Desk::receive);
}

Desk::~Desk() = default;

void Desk::submit(Task task, api::Job job) {
    if (!m_engine) m_engine = m_factory(*m_bridge);
    abandon(task);
    m_jobs[task] = m_engine->submit(std::move(job));
}

void Desk::abandon(Task task) {
    const auto found = m_jobs.find(task);
    if (found == m_jobs.end()) return;
    m_bridge->supersede(found->second);
    m_engine->stop(found->second);
    m_jobs.erase(found);
}

void Desk::cancel(Task task) {
    const auto found = m_jobs.find(task);
    if (found != m_jobs.end()) m_engine->stop(found->second);
}

void Desk::cancelAll() {
    for (const auto& [task, job] : m_jobs) m_engine->stop(job);
}

void Desk::receive(const api::Event& event) {
    const auto found = std::ranges::find(m_jobs, event.job, [](const auto& entry) { return entry.second; });
    if (found == m_jobs.end()) return;
    const Task task = found->first;
    if (const auto* progress = std::get_if<api::Progress>(&event.body)) {
        Q_EMIT progressed(task, *progress);
    } else if (!isEnd(event.body)) {
        if (!std::holds_alternative<api::Started>(event.body)) Q_EMIT delivered(task, event.body);
    } else {
        m_jobs.erase(found);  // first: who hears of the end may submit the next
        if (const auto* failure = std::get_if<api::Failed>(&event.body))
            Q_EMIT failed(task, QString::fromStdString(failure->sentence));
        else if (std::holds_alternative<api::Stopped>(event.body))
            Q_EMIT stopped(task);
        else
            Q_EMIT finished(task);
    }
}

}  // namespace strata::app
