// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/molecule_judge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "engine/evaluation/intervals.h"
#include "engine/evaluation/resampled_wasserstein.h"

namespace strata::evaluation {

namespace {

using chemistry::MoleculeProfile;

constexpr std::uint64_t kTestStream = 11, kSetStream = 12;

/// One property of a profile, and the distance that chemistry told for it.
struct Property {
    const char* name;
    const std::vector<double>& (MoleculeProfile::*values)() const;
    double chemistry::MoleculeDistances::*distance;
};
constexpr std::array kProperties{
    Property{"logp", &MoleculeProfile::logP, &chemistry::MoleculeDistances::w1LogP},
    Property{"qed", &MoleculeProfile::qed, &chemistry::MoleculeDistances::w1Qed},
    Property{"sa", &MoleculeProfile::sa, &chemistry::MoleculeDistances::w1Sa},
    Property{"rings", &MoleculeProfile::rings, &chemistry::MoleculeDistances::w1Rings},
    Property{"weight", &MoleculeProfile::weight, &chemistry::MoleculeDistances::w1Weight},
};

void add(std::vector<api::Figure>& figures, const std::string& name, double value,
         Interval interval = {std::nan(""), std::nan("")}) {
    if (std::isfinite(value)) figures.push_back({name, value, interval.low, interval.high});
}

void addMeans(std::vector<api::Figure>& figures, const MoleculeProfile& set) {
    for (const auto& property : kProperties) {
        const auto mean = average((set.*property.values)());
        add(figures, std::string(property.name) + "_mean", mean.mean, mean.interval);
        if (std::string(property.name) == "qed") add(figures, "qed_sd", mean.deviation);
    }
}

/// Intervals of the five distances; all from the same resamples of molecules.
std::array<Interval, kProperties.size()> intervalsOf(const MoleculeProfile& set, const MoleculeProfile& test,
                                                     const chemistry::MoleculeDistances& distances,
                                                     const Effort& effort) {
    std::vector<ResampledWasserstein> sorted;
    std::array<std::vector<double>, kProperties.size()> resampled;
    for (const auto& property : kProperties)
        sorted.emplace_back(std::isfinite(distances.*property.distance)
                                ? ResampledWasserstein((set.*property.values)(), (test.*property.values)())
                                : ResampledWasserstein({}, {}));
    for (int r = 0; r < effort.resamples; ++r) {
        const auto index = static_cast<std::uint64_t>(r);
        const auto a = resampleCounts(set.size(), effort.seed, kSetStream, index),
                   b = resampleCounts(test.size(), effort.seed, kTestStream, index);
        for (std::size_t p = 0; p < kProperties.size(); ++p) resampled[p].push_back(sorted[p].distance(a, b));
    }
    std::array<Interval, kProperties.size()> intervals{};
    for (std::size_t p = 0; p < kProperties.size(); ++p) {
        intervals[p] = bootstrapInterval(distances.*kProperties[p].distance, std::move(resampled[p]));
        intervals[p].low = std::isnan(intervals[p].low)
                               ? intervals[p].low
                               : std::max(0.0, intervals[p].low);  // a distance is none below 0
    }
    return intervals;
}

}  // namespace

MoleculeJudge::MoleculeJudge(const std::vector<api::Graph>& test, const api::Vocabulary& vocabulary,
                             const Effort& effort, const Counting& each)
    : m_effort(effort), m_test(MoleculeProfile::of(test, vocabulary, effort.threads, each)) {}

std::vector<api::Figure> MoleculeJudge::figures(const std::vector<api::Graph>& graphs,
                                                const api::Vocabulary& vocabulary, const Counting& each) const {
    bool stopped = false;
    const auto set = MoleculeProfile::of(graphs, vocabulary, m_effort.threads, [&](std::size_t done) {
        stopped = stopped || (each && !each(done));
        return !stopped;
    });
    std::vector<api::Figure> figures;
    if (stopped || set.size() == 0) return figures;
    addMeans(figures, set);
    if (m_test.size() > 0) {
        const auto distances = chemistry::distances(set, m_test);
        const auto intervals = intervalsOf(set, m_test, distances, m_effort);
        for (std::size_t p = 0; p < kProperties.size(); ++p)
            add(figures, std::string("w1_") + kProperties[p].name, distances.*kProperties[p].distance, intervals[p]);
        add(figures, "nspdk", distances.nspdk);
        add(figures, "scaffold", distances.scaffold);
        add(figures, "fragments", distances.fragments);
        add(figures, "snn", distances.nearest);
    }
    add(figures, "internal_diversity", chemistry::internalDiversity(set));
    return figures;
}

}  // namespace strata::evaluation
