// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/crew.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <utility>
#include <vector>

namespace strata::experiments {

namespace {

constexpr auto kListenEvery = std::chrono::milliseconds(20);

/// What the threads share.
struct Board {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::pair<std::size_t, api::EventBody>> events;
    std::size_t next = 0;
    int running = 0;
    std::exception_ptr failure;
    std::atomic<bool> stopped = false;
    std::shared_mutex gate;  ///< closed while the context is paused
};

/// What one piece of work sees.
class OwnContext final : public session::JobContext {
public:
    OwnContext(Board& board, std::size_t index) : m_board(board), m_index(index) {}
    void emit(api::EventBody body) override {
        const std::lock_guard lock(m_board.mutex);
        m_board.events.emplace_back(m_index, std::move(body));
        m_board.changed.notify_all();
    }
    bool stopRequested() const override { return m_board.stopped; }
    void pausePoint() override { const std::shared_lock through(m_board.gate); }

private:
    Board& m_board;
    std::size_t m_index;
};

void workOn(Board& board, std::size_t count, const std::function<void(std::size_t, session::JobContext&)>& work) {
    while (true) {
        std::size_t index = 0;
        {
            const std::lock_guard lock(board.mutex);
            if (board.stopped || board.next == count) break;
            index = board.next++;
        }
        OwnContext own(board, index);
        try {
            work(index, own);
        } catch (...) {
            const std::lock_guard lock(board.mutex);
            if (!board.failure) board.failure = std::current_exception();
            board.stopped = true;
        }
    }
    const std::lock_guard lock(board.mutex);
    --board.running;
    board.changed.notify_all();
}

}  // namespace

void sideBySide(std::size_t count, int atOnce, session::JobContext& context,
                const std::function<void(std::size_t, session::JobContext&)>& work,
                const std::function<void(std::size_t, api::EventBody)>& told) {
    Board board;
    board.running = static_cast<int>(std::min<std::size_t>(count, static_cast<std::size_t>(std::max(1, atOnce))));
    std::vector<std::jthread> threads;  // joined before the board goes, whatever told() throws
    const struct Stopper {
        Board& board;
        ~Stopper() { board.stopped = true; }
    } stopper{board};
    for (int t = board.running; t > 0; --t) threads.emplace_back([&] { workOn(board, count, work); });

    std::unique_lock lock(board.mutex);
    while (board.running > 0 || !board.events.empty()) {
        if (board.events.empty()) board.changed.wait_for(lock, kListenEvery);
        auto events = std::exchange(board.events, {});
        lock.unlock();
        for (auto& [index, body] : events) told(index, std::move(body));
        {
            const std::unique_lock closed(board.gate);
            context.pausePoint();
        }
        if (context.stopRequested()) board.stopped = true;
        lock.lock();
    }
    if (board.failure) std::rethrow_exception(board.failure);
}

}  // namespace strata::experiments
