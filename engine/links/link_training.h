// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/links/link_problem.h"
#include "engine/links/link_state.h"
#include "engine/training/trainee.h"

namespace strata::links {

/// A link prediction run for the training loop: one step a batch, each on all training links, of which it hides some.
/// After each epoch the validation links are scored with posterior means on all training links; a member ends when they
/// got no better for `patience` epochs or after its last epoch, and the run with its last member. The test links are
/// not touched. `seed` draws the split, too. From equal checkpoints and thread counts all figures are equal bit for
/// bit.
std::unique_ptr<training::Trainee> startLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed);

/// Goes on from a checkpoint. Throws Error(RunUnusable) as unpack() does.
std::unique_ptr<training::Trainee> resumeLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed,
                                               const store::Checkpoint& checkpoint);

/// Scores of pairs by one model, by posterior means on `graph`.
std::vector<double> scoresOf(LinkModel& model, const EncodedGraph& encoded, const VisibleGraph& graph,
                             const Links& pairs);

}  // namespace strata::links
