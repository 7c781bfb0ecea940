// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/datasets/citation_graph.h"

namespace strata::datasets {

/// A citation graph to try things out on, of the size of a small field: 600 papers on six topics, about 1,200 links
/// (of which nine in ten within a topic, more to the papers that many cite), and a dozen words a paper out of 300,
/// which topics use at different rates. The same on every platform for the same seed.
CitationGraph madeUpCitations(std::uint64_t seed);

}  // namespace strata::datasets
