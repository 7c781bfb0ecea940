// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/bench/report.h"

namespace strata::bench {

/// A whole training step of presets on graphs of their data's sizes: graphs a second, what each part takes, and the
/// same model with its message passing in the textbook form. (The step-by-step decoders' own layers have none.)
Report trainBench(const Settings& settings);

/// The textbook form's steps, for the process with the system's allocator.
void serveTextbookTraining();

}  // namespace strata::bench
