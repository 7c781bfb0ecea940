// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/randomised_svd.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kSvdPurpose = 102;
constexpr std::int64_t kSpare = 32;  ///< directions beyond the rank, which make the last ones exact
constexpr int kRounds = 5;

torch::Tensor orthonormal(const torch::Tensor& columns) {
    return std::get<0>(at::linalg_qr(columns));
}

}  // namespace

Svd randomisedSvd(const SparseMatrix& matrix, std::int64_t rank, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    const auto side = std::min(matrix.rows(), matrix.columns());
    rank = std::min(rank, side);
    const auto width = std::min(rank + kSpare, side);
    const auto transposed = matrix.transposed();
    auto basis = matrix.times(at::randn(
        {matrix.columns(), width}, at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, kSvdPurpose, 0)),
        torch::TensorOptions(torch::kFloat64)));
    for (int round = 0; round < kRounds; ++round)
        basis = matrix.times(orthonormal(transposed.times(orthonormal(basis))));
    basis = orthonormal(basis);
    // Of the small matrix C = Qᵀ X, [width, columns]: C Cᵀ = W diag(S²) Wᵀ.
    const auto small = transposed.times(basis);  // Cᵀ
    const auto [squares, vectors] = at::linalg_eigh(small.t().mm(small), "L");
    const auto values = squares.flip(0).slice(0, 0, rank).clamp_min(0).sqrt();
    const auto turned = vectors.flip(1).slice(1, 0, rank);
    auto right = small.mm(turned) / values.clamp_min(1e-12);
    const auto largest = right.gather(0, right.abs().argmax(0, true));
    const auto sign = torch::where(largest < 0, -torch::ones_like(largest), torch::ones_like(largest));
    return {basis.mm(turned) * sign, values, right * sign};
}

}  // namespace strata::links
