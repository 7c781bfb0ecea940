// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_cache.h"

#include <QMetaObject>

#include <algorithm>
#include <deque>
#include <exception>
#include <list>
#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace strata::molecules {
namespace {

/// The graph's content as bytes: graphs that are equal but for their names share a drawing.
std::string keyOf(const api::Graph& graph) {
    std::string key;
    const auto append = [&key](int value) { key.append(reinterpret_cast<const char*>(&value), sizeof value); };
    append(graph.size());
    for (int node : graph.nodes) append(node);
    for (const auto& edge : graph.edges) {
        append(edge.u);
        append(edge.v);
        append(edge.type);
    }
    return key;
}

DrawnGraphPtr drawGraph(const api::Services& services, const api::Graph& graph, const api::Vocabulary& vocabulary) {
    auto drawn = std::make_shared<DrawnGraph>();
    try {
        drawn->drawing = services.draw(graph, vocabulary);
    } catch (const std::exception& error) {
        drawn->problem = error.what();
    }
    return drawn;
}

}  // namespace

/// What the GUI thread and the drawing threads share; everything under the mutex.
struct DrawingCache::Shared {
    struct Request {
        std::string key;
        api::Graph graph;
    };
    using Kept = std::list<std::pair<std::string, DrawnGraphPtr>>;

    std::mutex mutex;
    std::shared_ptr<const api::Vocabulary> vocabulary = std::make_shared<api::Vocabulary>();
    std::size_t capacity = 0;
    Kept kept;  // most recently used first
    std::unordered_map<std::string, Kept::iterator> index;
    std::deque<Request> waiting;               // newest at the back
    std::unordered_set<std::string> inFlight;  // waiting or being drawn
    int workers = 0;
    int drawn = 0;
    bool announced = false;

    DrawnGraphPtr lookUp(const std::string& key) {
        const auto found = index.find(key);
        if (found == index.end()) return {};
        kept.splice(kept.begin(), kept, found->second);
        return found->second->second;
    }
    void keep(const std::string& key, DrawnGraphPtr result) {
        inFlight.erase(key);
        ++drawn;
        if (index.contains(key)) return;
        kept.emplace_front(key, std::move(result));
        index[key] = kept.begin();
        if (kept.size() > capacity) {
            index.erase(kept.back().first);
            kept.pop_back();
        }
    }
};

DrawingCache::DrawingCache(const api::Services& services, QObject* parent, int capacity)
    : QObject(parent), m_services(services), m_shared(std::make_shared<Shared>()) {
    m_shared->capacity = std::size_t(std::max(1, capacity));
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() - 1, 1, 4));
    m_pool.setThreadPriority(QThread::LowPriority);
}

DrawingCache::~DrawingCache() {
    dropWaiting();
    m_pool.waitForDone();
}

void DrawingCache::setVocabulary(const api::Vocabulary& vocabulary) {
    const std::lock_guard lock(m_shared->mutex);
    if (*m_shared->vocabulary == vocabulary) return;
    m_shared->vocabulary = std::make_shared<api::Vocabulary>(vocabulary);
    m_shared->kept.clear();
    m_shared->index.clear();
    m_shared->waiting.clear();
    m_shared->inFlight.clear();
}

DrawnGraphPtr DrawingCache::find(const api::Graph& graph) {
    std::string key = keyOf(graph);
    {
        const std::lock_guard lock(m_shared->mutex);
        if (auto found = m_shared->lookUp(key)) return found;
        if (!m_shared->inFlight.insert(key).second) return {};
        m_shared->waiting.push_back({std::move(key), graph});
        if (m_shared->waiting.size() > kMostWaiting) {
            m_shared->inFlight.erase(m_shared->waiting.front().key);
            m_shared->waiting.pop_front();
        }
        if (m_shared->workers >= m_pool.maxThreadCount()) return {};
        ++m_shared->workers;
    }
    start();
    return {};
}

DrawnGraphPtr DrawingCache::drawNow(const api::Graph& graph) {
    const std::string key = keyOf(graph);
    std::shared_ptr<const api::Vocabulary> vocabulary;
    {
        const std::lock_guard lock(m_shared->mutex);
        if (auto found = m_shared->lookUp(key)) return found;
        vocabulary = m_shared->vocabulary;
    }
    auto result = drawGraph(m_services, graph, *vocabulary);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->keep(key, result);
    return result;
}

void DrawingCache::start() {
    m_pool.start([this, shared = m_shared, &services = m_services] {
        for (;;) {
            Shared::Request request;
            std::shared_ptr<const api::Vocabulary> vocabulary;
            {
                const std::lock_guard lock(shared->mutex);
                if (shared->waiting.empty()) {
                    --shared->workers;
                    return;
                }
                request = std::move(shared->waiting.back());
                shared->waiting.pop_back();
                vocabulary = shared->vocabulary;
            }
            auto result = drawGraph(services, request.graph, *vocabulary);
            const std::lock_guard lock(shared->mutex);
            if (vocabulary != shared->vocabulary) continue;  // another data set has come meanwhile
            shared->keep(request.key, std::move(result));
            if (shared->announced) continue;
            shared->announced = true;
            // The destructor waits for this thread, so `this` is alive here; queued calls die with the object.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    {
                        const std::lock_guard inner(m_shared->mutex);
                        m_shared->announced = false;
                    }
                    Q_EMIT ready();
                },
                Qt::QueuedConnection);
        }
    });
}

void DrawingCache::dropWaiting() {
    const std::lock_guard lock(m_shared->mutex);
    for (const auto& request : m_shared->waiting) m_shared->inFlight.erase(request.key);
    m_shared->waiting.clear();
}

int DrawingCache::drawnCount() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->drawn;
}

int DrawingCache::waitingCount() const {
    const std::lock_guard lock(m_shared->mutex);
    return int(m_shared->waiting.size());
}

}  // namespace strata::molecules
