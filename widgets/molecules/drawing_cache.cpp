// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_cache.h"

#include <exception>

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

}  // namespace

DrawingCache::DrawingCache(const api::Services& services, QObject* parent, int capacity)
    : QObject(parent), m_services(services), m_drawings(this, capacity, [this] { Q_EMIT ready(); }) {}

void DrawingCache::setVocabulary(const api::Vocabulary& vocabulary) {
    if (*m_vocabulary == vocabulary) return;
    m_vocabulary = std::make_shared<api::Vocabulary>(vocabulary);
    m_drawings.clear();
}

BackgroundCache<DrawnGraph>::Make DrawingCache::drawingOf(const api::Graph& graph) const {
    return [&services = m_services, graph, vocabulary = m_vocabulary] {
        auto drawn = std::make_shared<DrawnGraph>();
        try {
            drawn->drawing = services.draw(graph, *vocabulary);
        } catch (const std::exception& error) {
            drawn->problem = error.what();
        }
        return drawn;
    };
}

DrawnGraphPtr DrawingCache::find(const api::Graph& graph) {
    return m_drawings.find(keyOf(graph), [&] { return drawingOf(graph); });
}

DrawnGraphPtr DrawingCache::drawNow(const api::Graph& graph) {
    return m_drawings.findNow(keyOf(graph), drawingOf(graph));
}

}  // namespace strata::molecules
