// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/api/link_list.h"
#include "engine/links/link_options.h"
#include "engine/links/link_problem.h"
#include "engine/store/run_spec.h"

namespace strata::links {

/// How many links are listed, and in graphs of up to how many nodes every pair is scored: larger ones have too many.
struct ProposalOptions {
    std::size_t count = 100;
    int everyPairUpTo = 6000;
};

/// The pairs that a trained run would link first, among those that are not linked: all of them, or in a large graph
/// those with a common neighbour. The model sees every link of the graph. Equal
/// scores are in the order of the pairs. Without from and to. `proceed` is told of the share done and returns false to
/// stop; what was found until then is returned.
api::LinkList proposeLinks(const LinkProblem& problem, const LinkOptions& options, std::uint64_t seed,
                           const store::Checkpoint& checkpoint, const ProposalOptions& how,
                           const std::function<bool(double done)>& proceed);

}  // namespace strata::links
