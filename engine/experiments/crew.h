// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

#include "engine/session/job_context.h"

namespace strata::experiments {

/// Calls work(i, own) for i = 0 .. count − 1 in order, up to `atOnce` of them at a time, each on a thread of its own.
/// The calling thread alone speaks with `context`: it hands what was emitted to told(i, event), one call at a time, and
/// passes stops and pauses on; a paused context holds all of them at their next pausePoint(). Returns when all have
/// ended. If one throws, the others are stopped, no more are begun, and the first exception is thrown on.
void sideBySide(std::size_t count, int atOnce, session::JobContext& context,
                const std::function<void(std::size_t, session::JobContext&)>& work,
                const std::function<void(std::size_t, api::EventBody)>& told);

}  // namespace strata::experiments
