// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/deep_walk.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "engine/draws/uniform.h"
#include "engine/links/sparse_kernels.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kWalkPurpose = 110;

/// Nodes by their probability to be drawn as negatives, as a table to be indexed at random.
std::vector<int> negativeTable(const Neighbours& neighbours, int nodes) {
    std::vector<double> share(static_cast<std::size_t>(nodes));
    for (int i = 0; i < nodes; ++i) share[static_cast<std::size_t>(i)] = std::pow(neighbours.degree(i), 0.75);
    const double total = std::accumulate(share.begin(), share.end(), 0.0);
    std::vector<int> table;
    const std::size_t size = 32 * static_cast<std::size_t>(nodes);
    double sum = 0;
    for (int i = 0; i < nodes; ++i) {
        sum += share[static_cast<std::size_t>(i)] / total;
        while (static_cast<double>(table.size()) < sum * static_cast<double>(size)) table.push_back(i);
    }
    return table;
}

/// Skip-gram's two tables of vectors and its one update.
class SkipGram {
public:
    SkipGram(int nodes, const DeepWalkOptions& options, std::vector<int> negatives, std::mt19937_64& random)
        : m_options(options),
          m_negatives(std::move(negatives)),
          m_random(random),
          m_in(static_cast<std::size_t>(nodes * options.dimension)),
          m_out(m_in.size(), 0) {
        for (float& x : m_in) x = static_cast<float>((draws::real(random) - 0.5) / options.dimension);
    }

    void learn(int centre, int context, float rate) {
        std::vector<float> slope(static_cast<std::size_t>(m_options.dimension), 0);
        float* in = row(m_in, centre);
        for (int i = 0; i <= m_options.negatives; ++i) {
            const int target = i == 0 ? context : m_negatives[draws::below(m_negatives.size(), m_random)];
            if (i > 0 && target == context) continue;
            kernels::skipGramStep(in, row(m_out, target), slope.data(), m_options.dimension, i == 0 ? 1.0F : 0.0F,
                                  rate);
        }
        for (std::size_t c = 0; c < slope.size(); ++c) in[c] += slope[c];
    }

    torch::Tensor rows() const { return torch::tensor(m_in).view({-1, m_options.dimension}); }

private:
    float* row(std::vector<float>& table, int node) {
        return table.data() + static_cast<std::size_t>(node) * static_cast<std::size_t>(m_options.dimension);
    }

    const DeepWalkOptions& m_options;
    std::vector<int> m_negatives;
    std::mt19937_64& m_random;
    std::vector<float> m_in, m_out;
};

}  // namespace

torch::Tensor deepWalk(int nodes, const Links& links, const DeepWalkOptions& options, std::uint64_t seed,
                       const std::function<bool()>& stopped) {
    std::mt19937_64 random(training::stepSeed(seed, kWalkPurpose, 0));
    const Neighbours neighbours(nodes, links);
    SkipGram model(nodes, options, negativeTable(neighbours, nodes), random);
    std::vector<int> order(static_cast<std::size_t>(nodes)), walk;
    std::iota(order.begin(), order.end(), 0);
    for (int round = 0; round < options.walks; ++round) {
        if (stopped && stopped()) return {};
        for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws::below(i, random)]);
        const auto rate =
            static_cast<float>(options.rate * std::max(1 - static_cast<double>(round) / options.walks, 0.05));
        for (const int start : order) {
            if (neighbours.degree(start) == 0) continue;
            walk.assign(1, start);
            while (static_cast<int>(walk.size()) < options.length) {
                const auto around = neighbours.of(walk.back());
                walk.push_back(around[draws::below(around.size(), random)]);
            }
            for (int at = 0; at < options.length; ++at) {
                const int window = 1 + draws::below(options.window, random);
                for (int other = std::max(at - window, 0); other <= std::min(at + window, options.length - 1); ++other)
                    if (other != at)
                        model.learn(walk[static_cast<std::size_t>(at)], walk[static_cast<std::size_t>(other)], rate);
            }
        }
    }
    return model.rows();
}

}  // namespace strata::links
