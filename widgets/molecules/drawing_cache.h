// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <string>

#include "engine/api/services.h"
#include "widgets/molecules/background_cache.h"

namespace strata::molecules {

/// What came of drawing a graph. Immutable; shared between threads.
struct DrawnGraph {
    api::Drawing drawing;
    std::string problem;  ///< why it cannot be drawn; the drawing is then empty
};
using DrawnGraphPtr = std::shared_ptr<const DrawnGraph>;

/// Drawings of the graphs of one vocabulary, computed by Services::draw on threads of its own and kept
/// (BackgroundCache). Lives on the GUI thread; `services` must outlive it.
class DrawingCache : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostWaiting = int(BackgroundCache<DrawnGraph>::kMostWaiting);

    explicit DrawingCache(const api::Services& services, QObject* parent = nullptr, int capacity = 4000);

    /// Forgets everything if the vocabulary is another one.
    void setVocabulary(const api::Vocabulary& vocabulary);

    /// The drawing if it is there; else null, and it is asked for: ready() follows unless the request is dropped.
    DrawnGraphPtr find(const api::Graph& graph);

    /// Like find(), but draws on this thread if need be: for one large picture or an export.
    DrawnGraphPtr drawNow(const api::Graph& graph);

    void dropWaiting() { m_drawings.dropWaiting(); }                ///< the requests that have not been started
    int drawnCount() const { return m_drawings.madeCount(); }       ///< graphs drawn since construction
    int waitingCount() const { return m_drawings.waitingCount(); }  ///< requests not started

Q_SIGNALS:
    /// Some drawings have arrived (many at once are announced once): repaint.
    void ready();

private:
    BackgroundCache<DrawnGraph>::Make drawingOf(const api::Graph& graph) const;

    const api::Services& m_services;
    std::shared_ptr<const api::Vocabulary> m_vocabulary = std::make_shared<api::Vocabulary>();
    BackgroundCache<DrawnGraph> m_drawings;
};

}  // namespace strata::molecules
