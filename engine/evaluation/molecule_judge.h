// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/api/figure.h"
#include "engine/chemistry/molecule_profile.h"
#include "engine/evaluation/resampling.h"

namespace strata::evaluation {

/// Told how many graphs are done; returns false to stop.
using Counting = std::function<bool(std::size_t done)>;

/// Measures sets of molecules against one test set. Figures, over the molecules that are valid and connected: qed_mean,
/// qed_sd, logp_mean, sa_mean, rings_mean, weight_mean (normal intervals), w1_logp, w1_qed, w1_sa, w1_rings, w1_weight
/// (95 % bootstrap intervals over both sets), nspdk, scaffold, fragments, snn, internal_diversity (95 % block
/// bootstrap intervals, chemistry/molecule_comparison.h).
/// A figure that cannot be told is absent. One thread at a time.
class MoleculeJudge {
public:
    /// `vocabulary`: the test set's own.
    MoleculeJudge(const std::vector<api::Graph>& test, const api::Vocabulary& vocabulary, const Effort& effort,
                  const Counting& each = {});

    /// Empty if stopped by `each`.
    std::vector<api::Figure> figures(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary,
                                     const Counting& each = {}) const;

    std::size_t testSize() const { return m_test.size(); }

private:
    Effort m_effort;
    chemistry::MoleculeProfile m_test;
};

}  // namespace strata::evaluation
