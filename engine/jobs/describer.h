// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "engine/api/job.h"
#include "engine/api/sample.h"
#include "engine/jobs/proposal.h"

namespace strata::jobs {

/// Turns proposals into samples with everything that is known of them, and keeps the counts of a batch.
/// Molecules are compared by canonical SMILES, general graphs up to isomorphism.
class Describer {
public:
    /// `trainingNames`: SMILES or graph6 of the training graphs. General graphs are never corrected.
    Describer(api::Vocabulary vocabulary, const std::vector<std::string>& trainingNames, api::Correction correction);

    /// In order; `unique` is filled against everything described before.
    std::vector<api::Sample> describe(const std::vector<Proposal>& proposals);

    /// From now on remembers each proposal's graph as it came, uncorrected, in the order described.
    void keepRaw() { m_keepsRaw = true; }
    const std::vector<api::Graph>& rawGraphs() const { return m_raw; }

    /// The counts of `samples`, all described by this object.
    static api::SampleFigures figures(const std::vector<api::Sample>& samples, int requested, double seconds);

private:
    struct Described {
        api::Sample sample;
        std::string identity;  ///< equal for equal graphs; empty if not valid
    };
    Described describeOne(const Proposal& proposal) const;
    api::Graph corrected(const Proposal& proposal) const;

    api::Vocabulary m_vocabulary;
    api::Correction m_correction;
    std::unordered_set<std::string> m_training, m_seen;
    bool m_keepsRaw = false;
    std::vector<api::Graph> m_raw;
};

}  // namespace strata::jobs
