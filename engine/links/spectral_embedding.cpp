// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/spectral_embedding.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/links/sparse_matrix.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kEmbeddingPurpose = 104;
constexpr int kSweeps = 60, kStepsASweep = 12;

/// The connected component of each node.
std::vector<int> componentsOf(int nodes, const Links& links) {
    std::vector<int> parent(static_cast<std::size_t>(nodes));
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int i) {
        while (parent[static_cast<std::size_t>(i)] != i) {
            parent[static_cast<std::size_t>(i)] = parent[static_cast<std::size_t>(parent[static_cast<std::size_t>(i)])];
            i = parent[static_cast<std::size_t>(i)];
        }
        return i;
    };
    for (const auto& [u, v] : links) parent[static_cast<std::size_t>(root(u))] = root(v);
    for (int i = 0; i < nodes; ++i) parent[static_cast<std::size_t>(i)] = root(i);
    return parent;
}

/// ½ (I + D^-1/2 A D^-1/2), whose largest eigenvalues 1 − λ/2 are wanted, and the rows of degree 0 nothing.
SparseMatrix iterated(int nodes, const Links& links, const std::vector<double>& degrees) {
    std::vector<SparseMatrix::Entry> entries;
    for (int i = 0; i < nodes; ++i)
        if (degrees[static_cast<std::size_t>(i)] > 0) entries.push_back({i, i, 0.5F});
    for (const auto& [u, v] : links) {
        const auto value = static_cast<float>(
            0.5 / std::sqrt(degrees[static_cast<std::size_t>(u)] * degrees[static_cast<std::size_t>(v)]));
        entries.push_back({u, v, value});
        entries.push_back({v, u, value});
    }
    return {nodes, nodes, entries};
}

}  // namespace

SpectralEmbedding spectralEmbedding(int nodes, const Links& links, std::int64_t count, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    std::vector<double> degrees(static_cast<std::size_t>(nodes), 0);
    for (const auto& [u, v] : links) {
        ++degrees[static_cast<std::size_t>(u)];
        ++degrees[static_cast<std::size_t>(v)];
    }
    const auto matrix = iterated(nodes, links, degrees);

    // Eigenvectors of eigenvalue 0 are known, √degree on one component each: they are taken out, not searched for.
    const auto component = componentsOf(nodes, links);
    std::vector<double> weight(static_cast<std::size_t>(nodes), 0);
    std::int64_t zeros = 0, isolated = 0;
    for (int i = 0; i < nodes; ++i) {
        const auto at = static_cast<std::size_t>(i);
        weight[static_cast<std::size_t>(component[at])] += degrees[at];
        zeros += component[at] == i && degrees[at] > 0;
        isolated += degrees[at] == 0;
    }
    std::vector<SparseMatrix::Entry> entries;
    for (int i = 0; i < nodes; ++i) {
        const auto at = static_cast<std::size_t>(i), root = static_cast<std::size_t>(component[at]);
        if (degrees[at] > 0)
            entries.push_back({component[at], i, static_cast<float>(std::sqrt(degrees[at] / weight[root]))});
    }
    const SparseMatrix constants(nodes, nodes, entries);
    const auto back = constants.transposed();
    const auto without = [&](const torch::Tensor& v) { return v - back.times(constants.times(v)); };

    const auto most = nodes - zeros - isolated;
    count = std::min(count, most);
    const auto width = std::min(2 * count + 20, most);
    auto basis = at::randn({nodes, width},
                           at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, kEmbeddingPurpose, 0)),
                           torch::TensorOptions(torch::kFloat64));
    for (int sweep = 0; sweep < kSweeps && width > 0; ++sweep) {
        for (int step = 0; step < kStepsASweep; ++step) basis = matrix.times(basis);
        basis = std::get<0>(at::linalg_qr(without(basis)));
    }
    const auto [values, turns] = at::linalg_eigh(basis.t().mm(without(matrix.times(basis))), "L");
    const auto leading = basis.mm(turns.flip(1).slice(1, 0, count));
    const auto scale = torch::tensor(degrees, torch::kFloat64).clamp_min(1).rsqrt().unsqueeze(1);
    return {(2 - 2 * values.flip(0).slice(0, 0, count)).clamp_min(0), leading * scale};
}

}  // namespace strata::links
