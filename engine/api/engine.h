// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/api/event.h"
#include "engine/api/job.h"

namespace strata::api {

/// Receives an engine's events.
class EventSink {
public:
    virtual ~EventSink() = default;
    /// Called on the engine's thread (on the caller's for a job stopped before it started); must not block, nor throw,
    /// nor call back into the engine.
    virtual void publish(const Event& event) = 0;
};

/// Runs jobs one after another on a thread of its own. No verb blocks; all may be called from any thread.
/// Each job publishes Started (unless it is stopped before), then any number of events, then exactly one of Finished,
/// Stopped, Failed. The destructor stops the job that runs, drops those that wait (each publishes Stopped) and joins.
class Engine {
public:
    virtual ~Engine() = default;
    virtual JobId submit(Job job) = 0;
    virtual void pause(JobId job) = 0;   ///< Takes effect within one batch (training only); publishes Paused.
    virtual void resume(JobId job) = 0;  ///< Publishes Resumed.
    virtual void stop(JobId job) = 0;    ///< Takes effect within one batch; works on paused and waiting jobs too.
};

/// What an engine's thread, and the threads that its jobs start, may take of the cores.
enum class Priority {
    Usual,
    BehindWindow,  ///< all that a window in the same process leaves (Linux; elsewhere as Usual)
};

/// The real engine. `sink` must outlive it.
std::unique_ptr<Engine> makeEngine(EventSink& sink, Priority priority = Priority::Usual);

}  // namespace strata::api
