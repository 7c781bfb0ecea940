// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace strata::api {

/// The kind of model that proposes links (Preset::model).
inline constexpr const char* kLinks = "links";

/// A pair of nodes that are not linked and that a model would link.
struct ProposedLink {
    int u = 0, v = 0;      ///< u < v
    std::string from, to;  ///< their ids in the file; their numbers where it has none
    double score = 0;      ///< the model's, without unit
    double standing = 0;   ///< share of the validation links, which training did not see, that score lower: 0..1
    int common = 0;        ///< neighbours that both have
};

/// The most probable links that a graph lacks, the best first.
struct LinkList {
    std::string runFile;
    std::vector<ProposedLink> links;
    std::size_t considered = 0;  ///< pairs that were scored
    bool everyPair = true;       ///< false: the graph is so large that only pairs with a common neighbour were
};
using LinkListPtr = std::shared_ptr<const LinkList>;

}  // namespace strata::api
