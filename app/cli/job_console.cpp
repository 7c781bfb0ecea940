// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/job_console.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <deque>
#include <mutex>

namespace strata::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int) {
    if (interrupted) _exit(kInterrupted);
    interrupted = 1;
}

/// Hands events from the engine's thread to the one that waits.
class Queue final : public api::EventSink {
public:
    void publish(const api::Event& event) override {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event.body);
        m_ready.notify_one();
    }
    std::optional<api::EventBody> next(std::chrono::milliseconds patience) {
        std::unique_lock lock(m_mutex);
        if (!m_ready.wait_for(lock, patience, [&] { return !m_events.empty(); })) return std::nullopt;
        auto event = std::move(m_events.front());
        m_events.pop_front();
        return event;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::deque<api::EventBody> m_events;
};

std::string duration(double seconds) {
    char text[32];
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 60)
        std::snprintf(text, sizeof text, "%ld s", whole);
    else if (whole < 3600)
        std::snprintf(text, sizeof text, "%ld min %02ld s", whole / 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%ld h %02ld min", whole / 3600, whole / 60 % 60);
    return text;
}

std::string described(const api::Progress& progress) {
    char text[64];
    std::snprintf(text, sizeof text, "  %3.0f %%", 100 * progress.fraction);
    std::string line = progress.phase + text;
    if (progress.perSecond > 0) {
        std::snprintf(text, sizeof text, "  %.0f/s", progress.perSecond);
        line += text;
    }
    if (progress.secondsLeft >= 0) line += "  " + duration(progress.secondsLeft) + " left";
    return line;
}

/// One line on a terminal, rewritten; where stderr is none, as for a log, a line a minute.
class ProgressLine {
public:
    ~ProgressLine() { clear(); }
    void show(const api::Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_shown < m_every) return;
        m_shown = now;
        std::fprintf(stderr, m_terminal ? "\r\033[K%s" : "%s\n", described(progress).c_str());
        std::fflush(stderr);
        m_visible = m_terminal;
    }
    void clear() {
        if (m_visible) std::fputs("\r\033[K", stderr);
        m_visible = false;
    }

private:
    bool m_terminal = isatty(STDERR_FILENO) != 0;
    bool m_visible = false;
    std::chrono::milliseconds m_every{m_terminal ? 100 : 60'000};
    std::chrono::steady_clock::time_point m_shown = std::chrono::steady_clock::now();
};

}  // namespace

ExitCode runJob(const api::Job& job, const std::function<void(const api::EventBody&)>& result) {
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);

    Queue queue;
    const auto engine = api::makeEngine(queue);
    const auto id = engine->submit(job);
    ProgressLine line;
    bool stopping = false;
    while (true) {
        if (interrupted && !stopping) {
            engine->stop(id);
            stopping = true;
        }
        const auto event = queue.next(std::chrono::milliseconds(100));
        if (!event) continue;
        if (const auto* progress = std::get_if<api::Progress>(&*event)) {
            line.show(*progress);
            continue;
        }
        line.clear();
        if (std::holds_alternative<api::Finished>(*event)) return kSuccess;
        if (std::holds_alternative<api::Stopped>(*event)) {
            std::fputs("Stopped; what was done is saved.\n", stderr);
            return kInterrupted;
        }
        if (const auto* failed = std::get_if<api::Failed>(&*event)) {
            std::fprintf(stderr, "%s\n", failed->sentence.c_str());
            return exitCodeFor(failed->code);
        }
        result(*event);
    }
}

}  // namespace strata::cli
