// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// A data item of an SDF record: name and value. Line breaks in either are written as blanks.
using SdfTag = std::pair<std::string, std::string>;

/// One SDF record with 2D coordinates, data items, and the closing "$$$$" line. `title` becomes the first line.
/// Throws Error(BadInput) if the molecule is not valid. Any thread.
std::string sdfRecord(const api::Graph& graph, const api::Vocabulary& vocabulary, const std::string& title,
                      const std::vector<SdfTag>& tags);

}  // namespace strata::chemistry
