// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/datasets/reader.h"

namespace strata::datasets {

/// General graphs that are made, not read.
struct Generated {
    std::string name;  ///< for people
    std::vector<api::Graph> graphs;
    std::vector<api::Skipped> leftOut;  ///< of a file that they were made from, the first 10,000
    std::size_t leftOutCount = 0;
};

/// True for "ego:PATH", with or without settings.
bool isEgo(const std::string& location);

/// The graphs of
///   builtin:community-small?count=N&seed=S   count 1..1,000,000 (100), seed (1)
///   ego:PATH?radius=R&count=N&min=A&max=B&seed=S   PATH a file of a citation graph; radius 1..10 (1; the paper's text
///       says 3), count 1..1,000,000 (200), sizes 1..1,000 (4 to 18), seed (none: centres in the order of the file)
/// Throws Error(BadInput) for other settings, and for a file without an ego of such a size; what it holds is not
/// complete if stopped.
Generated generate(const std::string& location, const LoadProgress& progress);

}  // namespace strata::datasets
