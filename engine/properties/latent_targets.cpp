// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_targets.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace strata::properties {

namespace {

/// [graphs, columns] of log(1 + count).
torch::Tensor logCounts(std::span<const SelfTargets* const> targets, int64_t columns) {
    auto result = torch::zeros({static_cast<int64_t>(targets.size()), columns});
    auto cells = result.accessor<float, 2>();
    for (std::size_t b = 0; b < targets.size(); ++b)
        for (const auto& [column, count] : targets[b]->environments)
            cells[static_cast<int64_t>(b)][column] = std::log1p(static_cast<float>(count));
    return result;
}

torch::Tensor exactOf(std::span<const SelfTargets* const> targets) {
    const auto columns = targets.empty() ? 0 : static_cast<int64_t>(targets.front()->counts.size());
    auto result = torch::empty({static_cast<int64_t>(targets.size()), columns});
    for (std::size_t b = 0; b < targets.size(); ++b)
        std::ranges::copy(targets[b]->counts, result.data_ptr<float>() + static_cast<int64_t>(b) * columns);
    return result;
}

torch::Tensor classTensor(const std::vector<int64_t>& classes) {
    return torch::tensor(classes, torch::kInt64);
}

/// Edges on the shortest ways from `start` to every node; kFarthest beyond that and where there is none.
std::vector<int> distancesFrom(int start, const std::vector<std::vector<int>>& neighbours) {
    std::vector<int> distances(neighbours.size(), kFarthest);
    distances[static_cast<std::size_t>(start)] = 0;
    for (std::deque<int> next{start}; !next.empty(); next.pop_front()) {
        const int here = distances[static_cast<std::size_t>(next.front())];
        if (here + 1 >= kFarthest) break;
        for (const int other : neighbours[static_cast<std::size_t>(next.front())]) {
            auto& distance = distances[static_cast<std::size_t>(other)];
            if (distance <= here + 1) continue;
            distance = here + 1;
            next.push_back(other);
        }
    }
    return distances;
}

/// The rows of a graph's pairs, in nodePairs' order, of their bonds and, if asked for, their distances.
void putPairs(const api::Graph& graph, bool measured, std::vector<int64_t>& bonds, std::vector<int64_t>& distances) {
    const auto n = graph.size();
    std::vector<std::vector<int>> neighbours(static_cast<std::size_t>(n)), types = neighbours;
    for (const auto& edge : graph.edges) {
        neighbours[static_cast<std::size_t>(edge.u)].push_back(edge.v);
        neighbours[static_cast<std::size_t>(edge.v)].push_back(edge.u);
        types[static_cast<std::size_t>(std::min(edge.u, edge.v))].resize(static_cast<std::size_t>(n), 0);
        types[static_cast<std::size_t>(std::min(edge.u, edge.v))][static_cast<std::size_t>(std::max(edge.u, edge.v))] =
            edge.type;
    }
    for (int i = 0; i < n; ++i) {
        const auto from = measured ? distancesFrom(i, neighbours) : std::vector<int>();
        const auto& own = types[static_cast<std::size_t>(i)];
        for (int j = i + 1; j < n; ++j) {
            bonds.push_back(own.empty() ? 0 : own[static_cast<std::size_t>(j)]);
            distances.push_back(measured ? from[static_cast<std::size_t>(j)] : -1);
        }
    }
}

}  // namespace

SelfScales selfScales(std::span<const SelfTargets> targets, std::size_t columns) {
    std::vector<const SelfTargets*> pointers;
    for (const auto& target : targets) pointers.push_back(&target);
    const auto counts = exactOf(pointers).to(torch::kFloat64);
    SelfScales scales;
    scales.countMean = counts.mean(0).to(torch::kFloat32);
    const auto deviation = counts.std(0, false).to(torch::kFloat32);
    scales.countDeviation = torch::where(deviation > 1e-3, deviation, torch::ones_like(deviation));

    const auto n = static_cast<double>(targets.size());
    auto sum = torch::zeros({static_cast<int64_t>(columns)}, torch::kFloat64), squares = torch::zeros_like(sum);
    constexpr std::size_t kPiece = 2048;
    for (std::size_t at = 0; at < pointers.size(); at += kPiece) {
        const auto piece = std::span(pointers).subspan(at, std::min(kPiece, pointers.size() - at));
        const auto logs = logCounts(piece, static_cast<int64_t>(columns)).to(torch::kFloat64);
        sum += logs.sum(0);
        squares += logs.square().sum(0);
    }
    scales.environmentMean = (sum / n).to(torch::kFloat32);
    // The root: rare environments count for more than their share of the variance, but for less than frequent ones.
    const auto spread = torch::sqrt((squares / n - (sum / n).square()).clamp_min(0)).to(torch::kFloat32);
    scales.environmentDeviation = torch::sqrt(spread.clamp_min(0.01));
    return scales;
}

LatentTargets latentTargets(std::span<const api::Graph* const> graphs, std::span<const SelfTargets* const> targets,
                            const SelfScales& scales, int measured) {
    LatentTargets result;
    result.pairs = nodePairs(graphs);
    std::vector<int64_t> bonds, distances, near, far, hydrogens;
    std::vector<float> rings;
    for (std::size_t b = 0; b < graphs.size(); ++b) {
        putPairs(*graphs[b], static_cast<int>(b) < measured, bonds, distances);
        near.insert(near.end(), targets[b]->near.begin(), targets[b]->near.end());
        far.insert(far.end(), targets[b]->far.begin(), targets[b]->far.end());
        hydrogens.insert(hydrogens.end(), targets[b]->hydrogens.begin(), targets[b]->hydrogens.end());
        for (const auto& atom : targets[b]->rings)
            for (const bool in : atom) rings.push_back(in ? 1.0F : 0.0F);
    }
    result.bonds = classTensor(bonds);
    result.distances = classTensor(distances);
    result.near = classTensor(near);
    result.far = classTensor(far);
    result.hydrogens = classTensor(hydrogens);
    result.rings = torch::tensor(rings).view({-1, static_cast<int64_t>(chemistry::kRingSizes)});
    result.counts = (exactOf(targets) - scales.countMean) / scales.countDeviation;
    result.environments =
        (logCounts(targets, scales.environmentMean.size(0)) - scales.environmentMean) / scales.environmentDeviation;
    return result;
}

}  // namespace strata::properties
