// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/molecule_judge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "engine/chemistry/molecule_comparison.h"
#include "engine/evaluation/intervals.h"
#include "engine/evaluation/resampled_wasserstein.h"
#include "engine/metrics/wasserstein.h"

namespace strata::evaluation {

namespace {

using chemistry::MoleculeProfile;

constexpr std::uint64_t kTestStream = 11, kSetStream = 12;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::size_t kFewestParts = 10;  ///< of which an interval says something

/// One property of a profile.
struct Property {
    const char* name;
    const std::vector<double>& (MoleculeProfile::*values)() const;
};
constexpr std::array kProperties{
    Property{"logp", &MoleculeProfile::logP},     Property{"qed", &MoleculeProfile::qed},
    Property{"sa", &MoleculeProfile::sa},         Property{"rings", &MoleculeProfile::rings},
    Property{"weight", &MoleculeProfile::weight},
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

/// Within what a figure can be.
Interval bounded(Interval interval, double least, double most) {
    return {std::isnan(interval.low) ? interval.low : std::max(least, interval.low),
            std::isnan(interval.high) ? interval.high : std::min(most, interval.high)};
}

/// The five Wasserstein distances; their intervals are all from the same resamples of molecules.
void addDistances(std::vector<api::Figure>& figures, const MoleculeProfile& set, const MoleculeProfile& test,
                  const Effort& effort) {
    std::vector<double> values;
    std::vector<ResampledWasserstein> sorted;
    for (const auto& property : kProperties) {
        const auto &a = (set.*property.values)(), &b = (test.*property.values)();
        values.push_back(metrics::wasserstein(a, b));
        sorted.push_back(std::isfinite(values.back()) ? ResampledWasserstein(a, b) : ResampledWasserstein({}, {}));
    }
    std::array<std::vector<double>, kProperties.size()> drawn;
    for (int r = 0; r < effort.resamples; ++r) {
        const auto index = static_cast<std::uint64_t>(r);
        const auto a = resampleCounts(set.size(), effort.seed, kSetStream, index),
                   b = resampleCounts(test.size(), effort.seed, kTestStream, index);
        for (std::size_t p = 0; p < kProperties.size(); ++p) drawn[p].push_back(sorted[p].distance(a, b));
    }
    for (std::size_t p = 0; p < kProperties.size(); ++p)
        add(figures, std::string("w1_") + kProperties[p].name, values[p],
            bounded(bootstrapInterval(values[p], std::move(drawn[p])), 0, kInfinity));
}

/// Figures of whole sets, with intervals from the same resamples of their parts. Too few parts have none.
void addComparison(std::vector<api::Figure>& figures, const MoleculeProfile& set, const MoleculeProfile& test,
                   const Effort& effort) {
    using chemistry::MoleculeComparison;
    using Values = MoleculeComparison::Values;
    struct Measure {
        const char* name;
        double Values::*value;
        double most;
    };
    constexpr std::array kMeasures{Measure{"nspdk", &Values::nspdk, 2}, Measure{"scaffold", &Values::scaffold, 1},
                                   Measure{"fragments", &Values::fragments, 1}, Measure{"snn", &Values::nearest, 1},
                                   Measure{"internal_diversity", &Values::internalDiversity, 1}};
    const MoleculeComparison comparison(set, test);
    const auto a = comparison.generatedParts(), b = comparison.referenceParts();
    std::vector<Values> drawn;
    for (std::uint64_t r = 0;
         a >= kFewestParts && b >= kFewestParts && r < static_cast<std::uint64_t>(effort.resamples); ++r)
        drawn.push_back(comparison.resampled(resampleCounts(a, effort.seed, kSetStream, r),
                                             resampleCounts(b, effort.seed, kTestStream, r)));
    const auto values = comparison.values();
    for (const auto& measure : kMeasures) {
        std::vector<double> resamples;
        for (const auto& one : drawn)
            if (std::isfinite(one.*measure.value)) resamples.push_back(one.*measure.value);
        const auto value = values.*measure.value;
        add(figures, measure.name, value, bounded(bootstrapInterval(value, std::move(resamples)), 0, measure.most));
    }
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
    if (m_test.size() > 0) addDistances(figures, set, m_test, m_effort);
    addComparison(figures, set, m_test, m_effort);
    return figures;
}

}  // namespace strata::evaluation
