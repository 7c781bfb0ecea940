// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/api/graph.h"

namespace strata::datasets {

/// Graphs with more nodes than this are refused.
constexpr int kMaxGraph6Nodes = 1000;

/// The vocabulary of general graphs: one node class without a symbol, edges "none", "edge".
api::Vocabulary graphVocabulary();

/// graph6 (McKay's formats.txt) of a graph's edges, whatever their types; no header, no line break. Nodes keep their
/// order.
std::string encodeGraph6(const api::Graph& graph);

/// The graph of one line of graph6, with or without the ">>graph6<<" header; `name` is its text. Throws
/// Error(BadInput), the sentence without file or line, for anything else.
api::Graph decodeGraph6(std::string_view text);

}  // namespace strata::datasets
