// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/engine_bridge.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace strata::app {

bool isEnd(const api::EventBody& body) {
    return std::holds_alternative<api::Finished>(body) || std::holds_alternative<api::Stopped>(body) ||
           std::holds_alternative<api::Failed>(body);
}

EngineBridge::EngineBridge(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EngineBridge::deliver);
}

void EngineBridge::publish(const api::Event& event) {
    const std::scoped_lock lock(m_mutex);
    if (!joined(event)) m_waiting.push_back(event);
    // An epoch's end may wait for the next round (there can be hundreds a second); a result or an end may not.
    const bool frequent = std::holds_alternative<api::Progress>(event.body) ||
                          std::holds_alternative<api::MetricsLogged>(event.body) ||
                          std::holds_alternative<api::EpochEnded>(event.body);
    if (!frequent && !m_hurried) {
        m_hurried = m_announced = true;
        QMetaObject::invokeMethod(this, &EngineBridge::deliver, Qt::QueuedConnection);
    } else if (!m_announced) {
        m_announced = true;
        QMetaObject::invokeMethod(this, &EngineBridge::schedule, Qt::QueuedConnection);
    }
}

// Joins `event` with one that waits, as long as nothing but Progress and metrics of any job came after that.
bool EngineBridge::joined(const api::Event& event) {
    const auto* progress = std::get_if<api::Progress>(&event.body);
    const auto* metrics = std::get_if<api::MetricsLogged>(&event.body);
    if (!progress && !metrics) return false;
    for (auto& waiting : std::ranges::reverse_view(m_waiting)) {
        auto* waitingProgress = std::get_if<api::Progress>(&waiting.body);
        auto* waitingMetrics = std::get_if<api::MetricsLogged>(&waiting.body);
        if (!waitingProgress && !waitingMetrics) return false;
        if (waiting.job != event.job) continue;
        if (progress && waitingProgress) {
            *waitingProgress = *progress;
            return true;
        }
        if (metrics && waitingMetrics) {
            std::ranges::copy(metrics->metrics, std::back_inserter(waitingMetrics->metrics));
            return true;
        }
    }
    return false;
}

void EngineBridge::supersede(api::JobId job) {
    m_superseded.insert(job);
}

void EngineBridge::schedule() {
    const qint64 wait = m_sinceDelivery.isValid() ? 1000 / kPerSecond - m_sinceDelivery.elapsed() : 0;
    if (wait <= 0)
        deliver();
    else if (!m_timer.isActive())
        m_timer.start(static_cast<int>(wait));
}

void EngineBridge::deliver() {
    m_timer.stop();
    std::deque<api::Event> events;
    {
        const std::scoped_lock lock(m_mutex);
        events.swap(m_waiting);
        m_announced = m_hurried = false;
    }
    if (events.empty()) return;
    m_sinceDelivery.start();
    for (const auto& event : events) {
        const bool end = isEnd(event.body);
        if (!end && m_superseded.contains(event.job)) continue;
        if (end) m_superseded.erase(event.job);
        Q_EMIT received(event);
    }
}

}  // namespace strata::app
