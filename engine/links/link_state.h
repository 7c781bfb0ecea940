// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <memory>
#include <vector>

#include "engine/links/link_model.h"
#include "engine/links/link_problem.h"
#include "engine/store/run_spec.h"
#include "engine/training/trainee.h"
#include "engine/training/weights.h"

namespace strata::links {

/// The whole state of a training run between two steps. Randomness is a function of (seed, member, step).
struct LinkState {
    LinkModel model{nullptr};  ///< of the member in training
    std::unique_ptr<torch::optim::Adam> optimiser;
    /// Of each member so far, the weights that did best on the validation links: what is evaluated.
    std::vector<training::NamedTensors> best;
    double bestLoss = 0;          ///< of the member in training: 1 − (AUC + AP) / 2 on the validation links
    int bestEpoch = 0;            ///< its epoch, 0 being the untrained model
    int memberEpoch = 0;          ///< whole epochs of the member in training
    std::int64_t memberStep = 0;  ///< and its steps
    int epoch = 0;                ///< whole epochs of all members
    std::int64_t step = 0;
    bool finished = false;
    training::Tally tally;

    int member() const { return static_cast<int>(best.size()) - 1; }
};

/// A seed for everything that member `member` draws; the split is the run's.
std::uint64_t memberSeed(std::uint64_t seed, int member);

/// Begins the next member of `state`, with `graph` its training links. The caller measures it.
void startMember(LinkState& state, const LinkProblem& problem, const LinkOptions& options, const VisibleGraph& graph,
                 std::uint64_t seed);

/// The checkpoint's score is `score` as given: each checkpoint holds the best weights itself, so that NaN, which makes
/// the last one count, is the right one.
store::Checkpoint pack(const LinkState& state, double score);

/// Throws Error(RunUnusable) if the checkpoint is damaged or not of the model that problem and options describe.
LinkState unpack(const store::Checkpoint& checkpoint, const LinkProblem& problem, const LinkOptions& options);

/// The members' best models of a checkpoint, in evaluation mode.
std::vector<LinkModel> trainedMembers(const store::Checkpoint& checkpoint, const LinkProblem& problem,
                                      const LinkOptions& options);

}  // namespace strata::links
