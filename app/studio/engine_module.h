// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/engine.h"
#include "engine/api/services.h"
#include "widgets/evaluation/table_tools.h"

namespace strata::app {

/// What the studio takes from the engine, which is a library of its own: loading LibTorch and RDKit takes most of a
/// second, and the window does not wait for them.
struct EngineModule {
    std::size_t size;  ///< of this struct, so that a library of another version is told
    /// Once, before anything else: see jobs::prepareProcess.
    void (*prepare)(int threads);
    // After prepare(), on any thread.
    std::string (*blasWarning)();
    std::unique_ptr<api::Services> (*makeServices)();
    std::unique_ptr<api::Engine> (*makeEngine)(api::EventSink& sink);
    evaluation::TableTools tables;
    /// What figures depend on, by name: for benches.
    std::vector<std::pair<std::string, std::string>> (*machine)();
};

/// The function that the library exports, "strataEngineModule": its one module, there until the process ends.
using EngineModuleFunction = const EngineModule* (*)();

/// Loads libstrata-engine, which lies beside the program or in ../lib/strata, and lets its threads stand back behind
/// the window's. Blocks; any thread. Throws api::Error(Internal) that says what is missing.
const EngineModule& loadEngineModule();

}  // namespace strata::app
