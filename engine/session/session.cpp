// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/session/session.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <new>
#include <string>
#include <thread>
#include <utility>

#include "engine/api/error.h"
#include "engine/session/priority.h"

namespace strata::session {

namespace {

// A job and what was asked of it. The flags are written under the session's mutex and read between batches without it.
struct Entry {
    api::JobId id = 0;
    api::Job job;
    std::atomic<bool> paused = false;
    std::atomic<bool> stopped = false;
};

using EntryPtr = std::shared_ptr<Entry>;

bool isSessionsOwn(const api::EventBody& body) {
    return std::holds_alternative<api::Started>(body) || std::holds_alternative<api::Finished>(body) ||
           std::holds_alternative<api::Stopped>(body) || std::holds_alternative<api::Failed>(body);
}

class Session final : public api::Engine {
public:
    Session(api::EventSink& sink, JobRunner runner, api::Priority priority)
        : m_sink(sink), m_runner(std::move(runner)), m_thread([this, priority] {
              if (priority == api::Priority::BehindWindow) standBack();
              runJobs();
          }) {}
    ~Session() override;

    api::JobId submit(api::Job job) override;
    void pause(api::JobId job) override;
    void resume(api::JobId job) override;
    void stop(api::JobId job) override;

private:
    class Context;

    void runJobs();
    EntryPtr nextJob();
    api::EventBody run(Entry& entry);
    EntryPtr find(api::JobId job) const;  // with m_mutex held

    api::EventSink& m_sink;
    const JobRunner m_runner;
    std::mutex m_mutex;
    std::condition_variable m_changed;  // the queue, m_closing, or a flag of the running job
    std::deque<EntryPtr> m_waiting;
    EntryPtr m_running;
    api::JobId m_lastId = 0;
    bool m_closing = false;
    std::jthread m_thread;  // last: it uses all of the above
};

class Session::Context final : public JobContext {
public:
    Context(Session& session, Entry& entry) : m_session(session), m_entry(entry) {}

    void emit(api::EventBody body) override {
        if (isSessionsOwn(body))
            throw api::Error(api::ErrorCode::Internal, "A job tried to publish its own beginning or end.");
        m_session.m_sink.publish({m_entry.id, std::move(body)});
    }

    bool stopRequested() const override { return m_entry.stopped; }

    void pausePoint() override {
        if (!m_entry.paused || m_entry.stopped) return;
        emit(api::Paused{});
        {
            std::unique_lock lock(m_session.m_mutex);
            m_session.m_changed.wait(lock, [this] { return !m_entry.paused || m_entry.stopped; });
        }
        if (!m_entry.stopped) emit(api::Resumed{});
    }

private:
    Session& m_session;
    Entry& m_entry;
};

Session::~Session() {
    std::deque<EntryPtr> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        dropped.swap(m_waiting);
        if (m_running) m_running->stopped = true;
    }
    m_changed.notify_all();
    for (const auto& entry : dropped) m_sink.publish({entry->id, api::Stopped{}});
    m_thread.join();
}

api::JobId Session::submit(api::Job job) {
    auto entry = std::make_shared<Entry>();
    entry->job = std::move(job);
    api::JobId id = 0;
    {
        const std::scoped_lock lock(m_mutex);
        id = entry->id = m_lastId + 1;
        m_waiting.push_back(std::move(entry));
        m_lastId = id;
    }
    m_changed.notify_all();
    return id;
}

EntryPtr Session::find(api::JobId job) const {
    if (m_running && m_running->id == job) return m_running;
    const auto found = std::ranges::find(m_waiting, job, [](const EntryPtr& entry) { return entry->id; });
    return found != m_waiting.end() ? *found : nullptr;
}

void Session::pause(api::JobId job) {
    const std::scoped_lock lock(m_mutex);
    if (const auto entry = find(job)) entry->paused = true;
}

void Session::resume(api::JobId job) {
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto entry = find(job)) entry->paused = false;
    }
    m_changed.notify_all();
}

void Session::stop(api::JobId job) {
    {
        const std::scoped_lock lock(m_mutex);
        const auto entry = find(job);
        if (!entry) return;
        entry->stopped = true;
        if (entry != m_running)
            std::erase(m_waiting, entry);
        else
            job = 0;  // its own thread will publish its end
    }
    m_changed.notify_all();
    if (job != 0) m_sink.publish({job, api::Stopped{}});
}

EntryPtr Session::nextJob() {
    std::unique_lock lock(m_mutex);
    m_running = nullptr;
    m_changed.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    if (m_closing) return nullptr;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    return m_running;
}

void Session::runJobs() {
    while (const EntryPtr entry = nextJob()) {
        m_sink.publish({entry->id, api::Started{}});
        auto end = run(*entry);
        m_sink.publish({entry->id, std::move(end)});
    }
}

api::EventBody Session::run(Entry& entry) {
    try {
        Context context(*this, entry);
        if (!entry.stopped) m_runner(entry.job, context);
        if (entry.stopped) return api::Stopped{};
        return api::Finished{};
    } catch (const api::Error& error) {
        return api::Failed{error.code(), error.what()};
    } catch (const std::bad_alloc&) {
        return api::Failed{api::ErrorCode::OutOfMemory, "There is not enough memory for this job."};
    } catch (const std::exception& error) {
        return api::Failed{api::ErrorCode::Internal, error.what()};
    } catch (...) {
        return api::Failed{api::ErrorCode::Internal, "The job ended with something that is not an error message."};
    }
}

}  // namespace

std::unique_ptr<api::Engine> makeSession(api::EventSink& sink, JobRunner runner, api::Priority priority) {
    return std::make_unique<Session>(sink, std::move(runner), priority);
}

}  // namespace strata::session
