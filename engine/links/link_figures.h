// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/figure.h"
#include "engine/links/hard_negatives.h"
#include "engine/metrics/ranking.h"

namespace strata::links {

/// Bootstrap: how many resamples, and from which seed. The same resamples of the same pairs for every line.
struct Resampling {
    int resamples = 200;
    std::uint64_t seed = 0;
};

/// "auc" and "ap" of test links against uniform non-links.
std::vector<api::Figure> rankingFigures(const metrics::Ranking& ranking, std::size_t links, std::size_t nonLinks,
                                        const Resampling& how);

/// "margin_auc" and "margin_ap": how far `run` is above `line`, resample by resample.
std::vector<api::Figure> marginFigures(const metrics::Ranking& run, const metrics::Ranking& line, std::size_t links,
                                       std::size_t nonLinks, const Resampling& how);

/// "hard_auc", "hard_mrr" and "hard_hits10", from the scores of the test links and of their hard non-links; links that
/// have none are left out.
std::vector<api::Figure> hardFigures(const std::vector<double>& links, const std::vector<double>& nonLinks,
                                     const std::vector<std::size_t>& owner, const Resampling& how);

}  // namespace strata::links
