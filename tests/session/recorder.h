// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "engine/api/engine.h"

namespace strata::tests {

/// Keeps what an engine publishes, from any thread.
class Recorder : public api::EventSink {
public:
    void publish(const api::Event& event) override;

    /// The kinds of a job's events, in order: "Started Paused Resumed Finished". Waits up to ten seconds for the job's
    /// end.
    std::string storyOf(api::JobId job);
    /// Waits up to ten seconds until the job has published so many events of this kind.
    bool waitFor(api::JobId job, const std::string& kind, int times = 1);
    /// The jobs in the order of their Started.
    std::vector<api::JobId> started() const;
    api::JobId lastStarted() const;  ///< 0 if none has
    api::Failed failureOf(api::JobId job);
    std::map<api::JobId, std::vector<std::string>> stories() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<api::JobId, std::vector<std::string>> m_stories;
    std::map<api::JobId, api::Failed> m_failures;
    std::vector<api::JobId> m_started;
};

/// "Finished", "Stopped" or "Failed".
bool isEnd(const std::string& kind);

/// A job that a fake runner knows by its name.
api::Job job(const std::string& name);
std::string nameOf(const api::Job& job);

}  // namespace strata::tests
