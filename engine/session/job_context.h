// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/api/event.h"
#include "engine/api/job.h"

namespace strata::session {

/// What a running job sees of the engine. Used on the thread that runs the job.
class JobContext {
public:
    virtual ~JobContext() = default;
    virtual void emit(api::EventBody body) = 0;
    /// True once a stop was asked for; the job then saves and returns within one batch. Throws nothing.
    virtual bool stopRequested() const = 0;
    /// Called between batches: returns at once unless a pause was asked for; then emits Paused, waits until resumed or
    /// stopped, and emits Resumed (not if stopped).
    virtual void pausePoint() = 0;
};

/// Does one job from beginning to end: returns when finished or stopped, throws api::Error (or anything) on failure.
using JobRunner = std::function<void(const api::Job&, JobContext&)>;

}  // namespace strata::session
