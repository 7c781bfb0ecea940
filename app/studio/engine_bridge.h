// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <mutex>
#include <set>

#include "engine/api/engine.h"

namespace strata::app {

/// Brings an engine's events to the GUI thread, in order, at most kPerSecond times a second: in between, Progress of a
/// job is replaced by its latest and MetricsLogged are joined, so that nothing logged is lost. Results and the end of a
/// job do not wait. Events of superseded jobs are dropped, but for their end. Must outlive its engine; lives on the GUI
/// thread.
class EngineBridge : public QObject, public api::EventSink {
    Q_OBJECT
public:
    static constexpr int kPerSecond = 30;

    explicit EngineBridge(QObject* parent = nullptr);

    void publish(const api::Event& event) override;  ///< any thread; never blocks for long
    /// From now on only the end of `job` is delivered, also of events that are already waiting. GUI thread.
    void supersede(api::JobId job);

Q_SIGNALS:
    void received(const strata::api::Event& event);

private:
    void schedule();
    void deliver();
    bool joined(const api::Event& event);

    std::mutex m_mutex;
    std::deque<api::Event> m_waiting;  ///< guarded by m_mutex
    bool m_announced = false;          ///< guarded: the GUI thread knows that something waits
    bool m_hurried = false;            ///< guarded: ... and that it must not wait
    std::set<api::JobId> m_superseded;
    QElapsedTimer m_sinceDelivery;
    QTimer m_timer;
};

/// True for Finished, Stopped and Failed.
bool isEnd(const api::EventBody& body);

}  // namespace strata::app
