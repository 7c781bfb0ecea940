// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

#include "engine/links/link_graph.h"

namespace strata::links {

/// Which links a model may see, which it is chosen by and which it is tested on (App. D.1), with as many pairs that are
/// no links of the whole graph for each of the latter two. Everything is distinct and in the order drawn.
struct LinkSplit {
    Links train, validation, test;
    Links validationNonLinks, testNonLinks;
};

struct LinkShares {
    double validation = 0.05, test = 0.10;
};

/// Every seed gives another split, the same on every machine. Throws Error(BadInput) if a part would be empty or the
/// graph is too dense to have that many non-links.
LinkSplit splitLinks(const LinkGraph& graph, const LinkShares& shares, std::uint64_t seed);

/// `count` pairs of different nodes that are not linked, uniform; some may be equal. There must be one.
Links drawNonLinks(int nodes, const Neighbours& neighbours, std::size_t count, std::mt19937_64& random);

/// `count` of the links, moved to the front in random order.
void bringForward(Links& links, std::size_t count, std::mt19937_64& random);

}  // namespace strata::links
