// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <cstdint>
#include <memory>
#include <string>

#include "engine/api/services.h"

namespace strata::molecules {

/// What came of drawing a graph. Immutable; shared between threads.
struct DrawnGraph {
    api::Drawing drawing;
    std::string problem;  ///< why it cannot be drawn; the drawing is then empty
};
using DrawnGraphPtr = std::shared_ptr<const DrawnGraph>;

/// Drawings of the graphs of one vocabulary, computed by Services::draw on threads of its own and kept, the least
/// recently used going first. Lives on the GUI thread; `services` must outlive it. Newest requests are served first,
/// and only kMostWaiting wait: a view asks again for what it still shows, so scrolling past a thousand items draws few
/// of them.
class DrawingCache : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostWaiting = 256;

    explicit DrawingCache(const api::Services& services, QObject* parent = nullptr, int capacity = 4000);
    ~DrawingCache() override;

    /// Forgets everything if the vocabulary is another one.
    void setVocabulary(const api::Vocabulary& vocabulary);

    /// The drawing if it is there; else null, and it is asked for: ready() follows unless the request is dropped.
    DrawnGraphPtr find(const api::Graph& graph);

    /// Like find(), but draws on this thread if need be: for one large picture or an export.
    DrawnGraphPtr drawNow(const api::Graph& graph);

    /// Drops the requests that have not been started.
    void dropWaiting();

    int drawnCount() const;    ///< graphs drawn since construction
    int waitingCount() const;  ///< requests not started

Q_SIGNALS:
    /// Some drawings have arrived (many at once are announced once): repaint.
    void ready();

private:
    struct Shared;
    void start();

    const api::Services& m_services;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_pool;
};

}  // namespace strata::molecules
