// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/hard_negatives.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace strata::links {
namespace {

/// Ranks all nodes by how much they look like neighbours of one.
class Lookalikes {
public:
    Lookalikes(const LinkGraph& graph, const Links& train) : m_graph(graph), m_train(graph.nodes, train) {
        m_used.resize(static_cast<std::size_t>(graph.vocabulary));
        m_length.resize(static_cast<std::size_t>(graph.nodes), 0);
        for (std::size_t i = 0; i < graph.words.size(); ++i)
            for (const int word : graph.words[i]) m_used[static_cast<std::size_t>(word)].push_back(static_cast<int>(i));
        for (std::size_t i = 0; i < graph.words.size(); ++i)
            for (const int word : graph.words[i]) m_length[i] += idf(word) * idf(word);
    }

    /// The best rank of each node by any of the three.
    std::vector<std::size_t> ranks(int node) const {
        std::vector<std::size_t> best(static_cast<std::size_t>(m_graph.nodes), static_cast<std::size_t>(m_graph.nodes));
        for (const auto& scores : {sharedNeighbours(node), walks(node), sharedWords(node)}) {
            std::vector<int> order(scores.size());
            std::iota(order.begin(), order.end(), 0);
            std::ranges::stable_sort(order, std::greater(), [&](int i) { return scores[static_cast<std::size_t>(i)]; });
            for (std::size_t rank = 0; rank < order.size(); ++rank) {
                const auto i = static_cast<std::size_t>(order[rank]);
                if (scores[i] <= 0) break;
                best[i] = std::min(best[i], rank);
            }
        }
        return best;
    }

private:
    using Scores = std::vector<double>;

    double idf(int word) const {
        return std::log(m_graph.nodes / static_cast<double>(m_used[static_cast<std::size_t>(word)].size()));
    }
    Scores none() const { return Scores(static_cast<std::size_t>(m_graph.nodes), 0); }

    Scores sharedNeighbours(int node) const {
        auto scores = none();
        for (const int between : m_train.of(node))
            for (const int far : m_train.of(between))
                scores[static_cast<std::size_t>(far)] += 1.0 / m_train.degree(between);
        return scores;
    }

    /// Where walks of up to three steps from the node end.
    Scores walks(int node) const {
        auto scores = none(), now = none();
        now[static_cast<std::size_t>(node)] = 1;
        for (int step = 0; step < 3; ++step) {
            auto next = none();
            for (int i = 0; i < m_graph.nodes; ++i) {
                const double share = now[static_cast<std::size_t>(i)];
                if (share == 0) continue;
                for (const int to : m_train.of(i)) next[static_cast<std::size_t>(to)] += share / m_train.degree(i);
            }
            now = std::move(next);
            for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += now[i];
        }
        return scores;
    }

    Scores sharedWords(int node) const {
        auto scores = none();
        if (m_graph.words.empty()) return scores;
        for (const int word : m_graph.words[static_cast<std::size_t>(node)]) {
            if (idf(word) <= 0) continue;  // a word of all nodes says nothing, and may be all that a node has
            for (const int i : m_used[static_cast<std::size_t>(word)])
                scores[static_cast<std::size_t>(i)] +=
                    idf(word) * idf(word) / std::sqrt(m_length[static_cast<std::size_t>(i)]);
        }
        return scores;
    }

    const LinkGraph& m_graph;
    Neighbours m_train;
    std::vector<std::vector<int>> m_used;  ///< nodes by word
    std::vector<double> m_length;          ///< squared, of the tf-idf rows
};

}  // namespace

HardNegatives hardNegatives(const LinkGraph& graph, const Links& train, const Links& test, std::size_t count) {
    const Lookalikes lookalikes(graph, train);
    const Neighbours all(graph.nodes, graph.links);
    HardNegatives result;
    for (std::size_t i = 0; i < test.size(); ++i) {
        const auto add = [&](int end, std::size_t most) {
            const auto ranks = lookalikes.ranks(end);
            std::vector<int> candidates;
            for (int node = 0; node < graph.nodes; ++node)
                if (node != end && !all.linked(end, node)) candidates.push_back(node);
            most = std::min(most, candidates.size());
            const auto rank = [&](int node) { return std::pair(ranks[static_cast<std::size_t>(node)], node); };
            std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(most), {}, rank);
            for (std::size_t c = 0; c < most; ++c) {
                result.pairs.push_back({std::min(end, candidates[c]), std::max(end, candidates[c])});
                result.owner.push_back(i);
            }
        };
        add(test[i].u, count - count / 2);
        add(test[i].v, count / 2);
    }
    return result;
}

}  // namespace strata::links
