// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "app/studio/engine_module.h"
#include "engine/api/services.h"
#include "engine/bench/report.h"

namespace strata::app {

/// How long and how large.
struct WindowBenchSettings {
    int rounds = 3;
    double seconds = 20;  ///< of training that the event loop is watched in, for each case
    int nodes = 10'000, frames = 100;
    int molecules = 10'000, steps = 300;
    QString program;  ///< of the studio, started again to see how long that takes
};

/// The promises about the window, measured in this process but for the first: the first paint and the first page after
/// start; the event loop while built-in data train at full speed, left alone and with the pages shown in turn; turning
/// and zooming a large hierarchy; scrolling a large grid of molecules. Needs the application's event loop not to run
/// yet, and takes it. GUI thread. Throws api::Error if a training run fails.
bench::Report windowBench(const api::Services& services, const EngineModule& engine,
                          const WindowBenchSettings& settings);

}  // namespace strata::app
