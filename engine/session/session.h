// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/api/engine.h"
#include "engine/session/job_context.h"

namespace strata::session {

/// An engine (the contract is api::Engine's) that does its jobs with `runner`, on one thread of its own and in the
/// order in which they were submitted. `sink` must outlive it and bear calls from several threads: a waiting job's
/// Stopped is published by whoever stops it. Verbs for jobs that are unknown or over do nothing. A job paused while it
/// waits pauses at its first pausePoint().
///
/// How a job ends: Finished if `runner` returns and no stop was asked for, Stopped if it returns after that, Failed
/// with the code and sentence of what it throws (any std::exception but api::Error and bad_alloc is Internal).
std::unique_ptr<api::Engine> makeSession(api::EventSink& sink, JobRunner runner,
                                         api::Priority priority = api::Priority::Usual);

}  // namespace strata::session
