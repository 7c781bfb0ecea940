// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "engine/api/experiment.h"
#include "engine/api/graph.h"

namespace strata::evaluation {

/// What the window takes from the engine about tables, so that both judge and write them in the same way. Any may be
/// empty: what needs it is then left out.
struct TableTools {
    using Write = std::function<std::string(const api::ExperimentTable&)>;

    std::function<api::Direction(const std::string& figure)> directionOf;
    /// One sentence: where `row` is shown to differ from `reference`; never where intervals overlap.
    std::function<std::string(const api::ExperimentTable&, const api::ExperimentRow& row,
                              const api::ExperimentRow& reference)>
        compare;
    std::function<api::DataKind(const std::string& experiment)> kindOf;
    Write toText, toMarkdown, toCsv, toJson;
};

}  // namespace strata::evaluation
