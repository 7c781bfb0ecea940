// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "engine/api/engine.h"

namespace strata::tests {

/// Collects a job's events; blocks for its end.
class JobRecorder final : public api::EventSink {
public:
    void publish(const api::Event& event) override {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
        m_changed.notify_all();
    }
    /// All events of a job once it has ended.
    std::vector<api::EventBody> wait(api::JobId job) {
        std::unique_lock lock(m_mutex);
        const auto ended = [&] {
            return std::ranges::any_of(m_events, [&](const api::Event& e) { return e.job == job && isEnd(e.body); });
        };
        if (!m_changed.wait_for(lock, std::chrono::minutes(4), ended)) return {};
        std::vector<api::EventBody> bodies;
        for (const auto& event : m_events)
            if (event.job == job) bodies.push_back(event.body);
        return bodies;
    }
    template <class T>
    bool waitFor(api::JobId job) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::minutes(2), [&] {
            return std::ranges::any_of(
                m_events, [&](const api::Event& e) { return e.job == job && std::holds_alternative<T>(e.body); });
        });
    }
    static bool isEnd(const api::EventBody& body) {
        return std::holds_alternative<api::Finished>(body) || std::holds_alternative<api::Stopped>(body) ||
               std::holds_alternative<api::Failed>(body);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<api::Event> m_events;
};

template <class T>
const T* find(const std::vector<api::EventBody>& events) {
    for (const auto& event : events)
        if (const auto* found = std::get_if<T>(&event)) return found;
    return nullptr;
}

/// Runs one job to its end, on an engine of its own.
inline std::vector<api::EventBody> runJob(const api::Job& job) {
    JobRecorder recorder;
    const auto engine = api::makeEngine(recorder);
    return recorder.wait(engine->submit(job));
}

}  // namespace strata::tests
