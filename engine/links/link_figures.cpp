// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_figures.h"

#include <cmath>

#include "engine/evaluation/intervals.h"
#include "engine/evaluation/resampling.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kLinkStream = 1, kNonLinkStream = 2, kHardStream = 3;

api::Figure figureWith(const std::string& name, double value, std::vector<double> resamples) {
    const auto interval = evaluation::bootstrapInterval(value, std::move(resamples));
    return {name, value, interval.low, interval.high};
}

/// f(counts of links, counts of non-links) on each resample.
template <class F>
void overResamples(std::size_t links, std::size_t nonLinks, const Resampling& how, F f) {
    for (int r = 0; r < how.resamples; ++r) {
        const auto index = static_cast<std::uint64_t>(r);
        f(evaluation::resampleCounts(links, how.seed, kLinkStream, index),
          evaluation::resampleCounts(nonLinks, how.seed, kNonLinkStream, index));
    }
}

/// What one test link is worth among its hard non-links.
struct HardRank {
    double above, reciprocal, hit;
};

HardRank hardRank(double link, const std::vector<double>& rivals) {
    double better = 0, equal = 0;
    for (const double rival : rivals) {
        better += rival > link;
        equal += rival == link;
    }
    const double rank = 1 + better + equal / 2;
    return {1 - (better + equal / 2) / static_cast<double>(rivals.size()), 1 / rank, rank <= 10 ? 1.0 : 0.0};
}

}  // namespace

std::vector<api::Figure> rankingFigures(const metrics::Ranking& ranking, std::size_t links, std::size_t nonLinks,
                                        const Resampling& how) {
    std::vector<double> aucs, precisions;
    overResamples(links, nonLinks, how, [&](const std::vector<float>& up, const std::vector<float>& down) {
        aucs.push_back(ranking.auc(up, down));
        precisions.push_back(ranking.averagePrecision(up, down));
    });
    return {figureWith("auc", ranking.auc(), std::move(aucs)),
            figureWith("ap", ranking.averagePrecision(), std::move(precisions))};
}

std::vector<api::Figure> marginFigures(const metrics::Ranking& run, const metrics::Ranking& line, std::size_t links,
                                       std::size_t nonLinks, const Resampling& how) {
    std::vector<double> aucs, precisions;
    overResamples(links, nonLinks, how, [&](const std::vector<float>& up, const std::vector<float>& down) {
        aucs.push_back(run.auc(up, down) - line.auc(up, down));
        precisions.push_back(run.averagePrecision(up, down) - line.averagePrecision(up, down));
    });
    return {figureWith("margin_auc", run.auc() - line.auc(), std::move(aucs)),
            figureWith("margin_ap", run.averagePrecision() - line.averagePrecision(), std::move(precisions))};
}

std::vector<api::Figure> hardFigures(const std::vector<double>& links, const std::vector<double>& nonLinks,
                                     const std::vector<std::size_t>& owner, const Resampling& how) {
    std::vector<HardRank> ranks;
    std::vector<double> rivals;
    for (std::size_t at = 0; at < owner.size();) {
        const auto link = owner[at];
        rivals.clear();
        for (; at < owner.size() && owner[at] == link; ++at) rivals.push_back(nonLinks[at]);
        ranks.push_back(hardRank(links[link], rivals));
    }
    const auto figure = [&](const std::string& name, double HardRank::*member) {
        const auto mean = [&](const std::vector<float>& counts) {
            double sum = 0, count = 0;
            for (std::size_t i = 0; i < ranks.size(); ++i) {
                sum += counts[i] * (ranks[i].*member);
                count += counts[i];
            }
            return sum / count;
        };
        std::vector<double> means;
        for (int r = 0; r < how.resamples; ++r)
            means.push_back(
                mean(evaluation::resampleCounts(ranks.size(), how.seed, kHardStream, static_cast<std::uint64_t>(r))));
        return figureWith(name, mean(std::vector<float>(ranks.size(), 1)), std::move(means));
    };
    return {figure("hard_auc", &HardRank::above), figure("hard_mrr", &HardRank::reciprocal),
            figure("hard_hits10", &HardRank::hit)};
}

}  // namespace strata::links
