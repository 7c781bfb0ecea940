// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/links/link_options.h"
#include "engine/links/link_split.h"
#include "engine/links/link_state.h"

namespace strata::links {

/// The trained models of a checkpoint with `graph` as each of them sees it, by posterior means. What they say of pairs
/// is added after each has mean 0 and deviation 1 on the split's validation pairs; a single one is taken as it is.
class MemberScores {
public:
    /// `graph` is borrowed. Throws Error(RunUnusable) for a checkpoint of another model.
    MemberScores(const LinkProblem& problem, const LinkOptions& options, const store::Checkpoint& checkpoint,
                 const VisibleGraph& graph, const LinkSplit& split);

    std::vector<double> scores(const Links& pairs);
    const EncodedGraph& encoded() const { return m_encoded.front(); }  ///< by the first

private:
    const VisibleGraph& m_graph;
    std::vector<LinkModel> m_models;
    std::vector<EncodedGraph> m_encoded;
    std::vector<double> m_means, m_deviations;
};

}  // namespace strata::links
