// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace strata::molecules {

/// Results that are made on threads of its own when they are asked for, and kept, the least recently used going first.
/// Newest requests are served first, and only kMostWaiting wait: a view asks again for what it still shows. Lives on
/// the GUI thread.
template <class Result>
class BackgroundCache {
public:
    using Pointer = std::shared_ptr<const Result>;
    using Make = std::function<Pointer()>;  ///< called on any thread; must not throw
    static constexpr std::size_t kMostWaiting = 256;

    /// `ready` is called on the thread of `owner`, soon after results have arrived, once for many. `owner` must be the
    /// object that this is a member of.
    BackgroundCache(QObject* owner, int capacity, std::function<void()> ready)
        : m_owner(owner), m_ready(std::move(ready)), m_shared(std::make_shared<Shared>()) {
        m_shared->capacity = std::size_t(std::max(1, capacity));
        m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
        m_pool.setThreadPriority(QThread::LowPriority);
    }
    ~BackgroundCache() {
        dropWaiting();
        m_pool.waitForDone();
    }
    BackgroundCache(const BackgroundCache&) = delete;
    BackgroundCache& operator=(const BackgroundCache&) = delete;

    /// Forgets everything, also what is being made.
    void clear() {
        const std::lock_guard lock(m_shared->mutex);
        ++m_shared->age;
        m_shared->kept.clear();
        m_shared->index.clear();
        m_shared->waiting.clear();
        m_shared->inFlight.clear();
    }

    /// The result if it is there; else null, and it is asked for: `ready` follows unless the request is dropped.
    Pointer find(std::string key, const std::function<Make()>& request) {
        {
            const std::lock_guard lock(m_shared->mutex);
            if (auto found = m_shared->lookUp(key)) return found;
            if (!m_shared->inFlight.insert(key).second) return {};
            m_shared->waiting.push_back({std::move(key), request()});
            if (m_shared->waiting.size() > kMostWaiting) {
                m_shared->inFlight.erase(m_shared->waiting.front().key);
                m_shared->waiting.pop_front();
            }
            if (m_shared->workers >= m_pool.maxThreadCount()) return {};
            ++m_shared->workers;
        }
        m_pool.start([this, shared = m_shared] { work(*shared); });
        return {};
    }

    /// The result, made on this thread if need be.
    Pointer findNow(const std::string& key, const Make& make) {
        {
            const std::lock_guard lock(m_shared->mutex);
            if (auto found = m_shared->lookUp(key)) return found;
        }
        auto result = make();
        const std::lock_guard lock(m_shared->mutex);
        m_shared->keep(key, result);
        return result;
    }

    /// Drops the requests that have not been started.
    void dropWaiting() {
        const std::lock_guard lock(m_shared->mutex);
        for (const auto& request : m_shared->waiting) m_shared->inFlight.erase(request.key);
        m_shared->waiting.clear();
    }

    int madeCount() const {  ///< since construction
        const std::lock_guard lock(m_shared->mutex);
        return m_shared->made;
    }
    int waitingCount() const {  ///< requests not started
        const std::lock_guard lock(m_shared->mutex);
        return int(m_shared->waiting.size());
    }

private:
    /// What the GUI thread and the others share; everything under the mutex.
    struct Shared {
        struct Request {
            std::string key;
            Make make;
        };
        using Kept = std::list<std::pair<std::string, Pointer>>;

        mutable std::mutex mutex;
        std::size_t capacity = 0;
        Kept kept;  // most recently used first
        std::unordered_map<std::string, typename Kept::iterator> index;
        std::deque<Request> waiting;               // newest at the back
        std::unordered_set<std::string> inFlight;  // waiting or being made
        int age = 0;                               // counts what clear() forgot
        int workers = 0, made = 0;
        bool announced = false;

        Pointer lookUp(const std::string& key) {
            const auto found = index.find(key);
            if (found == index.end()) return {};
            kept.splice(kept.begin(), kept, found->second);
            return found->second->second;
        }
        void keep(const std::string& key, Pointer result) {
            inFlight.erase(key);
            ++made;
            if (index.contains(key)) return;
            kept.emplace_front(key, std::move(result));
            index[key] = kept.begin();
            if (kept.size() > capacity) {
                index.erase(kept.back().first);
                kept.pop_back();
            }
        }
    };

    void work(Shared& shared) {
        for (;;) {
            typename Shared::Request request;
            int age = 0;
            {
                const std::lock_guard lock(shared.mutex);
                if (shared.waiting.empty()) {
                    --shared.workers;
                    return;
                }
                request = std::move(shared.waiting.back());
                shared.waiting.pop_back();
                age = shared.age;
            }
            auto result = request.make();
            const std::lock_guard lock(shared.mutex);
            if (age != shared.age) continue;  // forgotten meanwhile
            shared.keep(request.key, std::move(result));
            if (!std::exchange(shared.announced, true)) announce();
        }
    }

    // The destructor waits for the threads, so `this` is alive here; queued calls die with the owner.
    void announce() {
        QMetaObject::invokeMethod(
            m_owner,
            [this] {
                {
                    const std::lock_guard lock(m_shared->mutex);
                    m_shared->announced = false;
                }
                m_ready();
            },
            Qt::QueuedConnection);
    }

    QObject* m_owner;
    std::function<void()> m_ready;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
};

}  // namespace strata::molecules
