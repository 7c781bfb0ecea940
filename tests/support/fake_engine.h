// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "engine/api/engine.h"

namespace strata::tests {

/// The events of a job between Started and its end. If the last one is Finished, Stopped or Failed that ends the job;
/// else Finished is added. After a stop the rest is left out and Stopped is published.
using Script = std::function<std::vector<api::EventBody>(const api::Job&)>;

/// LoadJob: the data of fake_data.h ("community" in the location: general graphs; "bad": Failed). TrainJob: as many
/// epochs as settings["epochs"] says (else 3), ten batches each. The others: their result after one Progress.
std::vector<api::EventBody> usualEvents(const api::Job& job);

/// An engine that publishes a script from a thread of its own, and keeps the promises of api::Engine.
class FakeEngine : public api::Engine {
public:
    /// `pace`: the pause before each event of the script; a stop cuts it short.
    explicit FakeEngine(api::EventSink& sink, Script script = usualEvents, std::chrono::milliseconds pace = {});
    ~FakeEngine() override;

    api::JobId submit(api::Job job) override;
    void pause(api::JobId job) override;
    void resume(api::JobId job) override;
    void stop(api::JobId job) override;

    std::vector<api::Job> submitted() const;  ///< all jobs so far, in order

private:
    struct Waiting {
        api::JobId id;
        api::Job job;
    };
    void work();
    void perform(const Waiting& waiting);
    bool waitOrStop(std::unique_lock<std::mutex>& lock, api::JobId id);

    api::EventSink& m_sink;
    const Script m_script;
    const std::chrono::milliseconds m_pace;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Waiting> m_waiting;
    std::vector<api::Job> m_submitted;
    std::set<api::JobId> m_stopped, m_paused;
    bool m_closing = false;
    std::thread m_thread;
};

}  // namespace strata::tests
