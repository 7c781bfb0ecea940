// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_proposals.h"

#include <algorithm>
#include <numeric>

#include "engine/links/member_scores.h"

namespace strata::links {
namespace {

constexpr std::size_t kTogether = 200'000;  ///< pairs scored at a time

struct Scored {
    Link pair;
    double score;
};

bool before(const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.pair < b.pair;
}

/// The best `count` of what is put in.
class Best {
public:
    explicit Best(std::size_t count) : m_count(count) {}
    void put(const Links& pairs, const std::vector<double>& scores) {
        for (std::size_t i = 0; i < pairs.size(); ++i) m_kept.push_back({pairs[i], scores[i]});
        if (m_kept.size() <= m_count) return;
        std::ranges::nth_element(m_kept, m_kept.begin() + static_cast<std::ptrdiff_t>(m_count), before);
        m_kept.resize(m_count);
    }
    std::vector<Scored> sorted() && {
        std::ranges::sort(m_kept, before);
        return std::move(m_kept);
    }

private:
    std::size_t m_count;
    std::vector<Scored> m_kept;
};

/// Partners v > u of a node that are not linked to it.
std::vector<int> partners(int u, int nodes, const Neighbours& neighbours, bool everyPair) {
    std::vector<int> result;
    if (everyPair) {
        result.resize(static_cast<std::size_t>(nodes - u - 1));
        std::iota(result.begin(), result.end(), u + 1);
    } else {
        for (const int between : neighbours.of(u))
            for (const int v : neighbours.of(between))
                if (v > u) result.push_back(v);
        std::ranges::sort(result);
        result.erase(std::ranges::unique(result).begin(), result.end());
    }
    std::erase_if(result, [&](int v) { return neighbours.linked(u, v); });
    return result;
}

int commonOf(const Neighbours& neighbours, const Link& pair) {
    std::vector<int> both;
    std::ranges::set_intersection(neighbours.of(pair.u), neighbours.of(pair.v), std::back_inserter(both));
    return static_cast<int>(both.size());
}

}  // namespace

api::LinkList proposeLinks(const LinkProblem& problem, const LinkOptions& options, std::uint64_t seed,
                           const store::Checkpoint& checkpoint, const ProposalOptions& how,
                           const std::function<bool(double done)>& proceed) {
    const auto split = splitLinks(problem.graph, options.training.shares, seed);
    const auto whole = visibleGraph(problem.inputs, problem.graph.links);
    const auto trained = visibleGraph(problem.inputs, split.train);
    MemberScores members(problem, options, checkpoint, whole, split);
    auto known = MemberScores(problem, options, checkpoint, trained, split).scores(split.validation);
    std::ranges::sort(known);

    const Neighbours neighbours(problem.graph.nodes, problem.graph.links);
    api::LinkList result;
    result.everyPair = problem.graph.nodes <= how.everyPairUpTo;
    Best best(how.count);
    Links waiting;
    const auto score = [&] {
        best.put(waiting, members.scores(waiting));
        result.considered += waiting.size();
        waiting.clear();
    };
    for (int u = 0; u < problem.graph.nodes; ++u) {
        for (const int v : partners(u, problem.graph.nodes, neighbours, result.everyPair)) waiting.push_back({u, v});
        if (waiting.size() < kTogether) continue;
        score();
        // Early nodes have more partners than late ones.
        const double left = 1 - static_cast<double>(u + 1) / problem.graph.nodes;
        if (!proceed(1 - left * left)) break;
    }
    if (!waiting.empty()) score();
    for (const auto& [pair, value] : std::move(best).sorted()) {
        const auto below = std::ranges::lower_bound(known, value) - known.begin();
        result.links.push_back({pair.u,
                                pair.v,
                                {},
                                {},
                                value,
                                static_cast<double>(below) / static_cast<double>(known.size()),
                                commonOf(neighbours, pair)});
    }
    return result;
}

}  // namespace strata::links
