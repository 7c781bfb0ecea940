// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/ridge.h"

#include <cmath>

#include "engine/api/error.h"
#include "engine/datasets/split.h"
#include "engine/properties/property_data.h"

namespace strata::properties {

namespace {

constexpr int kLeastPower = -9, kMostPower = 1;

std::vector<int> pick(const std::vector<int>& rows, const std::vector<int>& places) {
    std::vector<int> result;
    for (const int place : places) result.push_back(rows[static_cast<std::size_t>(place)]);
    return result;
}

/// A symmetric matrix with numbers added to its diagonal, factorised once for all targets.
torch::Tensor solved(const torch::Tensor& XX, const torch::Tensor& XY, double penalty) {
    auto matrix = XX.clone();
    matrix.diagonal().add_(penalty);
    const auto [factor, problem] = torch::linalg_cholesky_ex(matrix);
    if (problem.item<int>() != 0)
        throw api::Error(api::ErrorCode::BadInput,
                         "The columns of the regression depend on each other; it needs a larger penalty.");
    return torch::cholesky_solve(XY, factor);
}

LinearModel modelOf(const LinearSums& sums, torch::Tensor weights) {
    auto intercept = sums.meanY() - sums.meanX().matmul(weights);
    return {std::move(weights), std::move(intercept)};
}

std::vector<double> penaltiesFor(const LinearSums& sums) {
    const double scale = std::max(sums.centredXX().diagonal().mean().item<double>(), 1e-12);
    std::vector<double> penalties;
    for (int power = kLeastPower; power <= kMostPower; ++power) penalties.push_back(scale * std::pow(10.0, power));
    return penalties;
}

}  // namespace

LinearSums::LinearSums(int64_t columns, int64_t targets)
    : m_XX(torch::zeros({columns, columns}, torch::kFloat64)),
      m_XY(torch::zeros({columns, targets}, torch::kFloat64)),
      m_X(torch::zeros({columns}, torch::kFloat64)),
      m_Y(torch::zeros({targets}, torch::kFloat64)) {}

void LinearSums::add(const FeatureTable& table, const torch::Tensor& Y, const std::vector<int>& rows) {
    m_rows += static_cast<double>(rows.size());
    inPieces(rows, [&](const std::vector<int>& piece) {
        const auto y = rowsOf(Y, piece).to(torch::kFloat64);
        m_Y += y.sum(0);
        if (!table.sparse()) {
            const auto x = table.dense(piece);
            m_XX.addmm_(x.t(), x);
            m_XY.addmm_(x.t(), y);
            m_X += x.sum(0);
            return;
        }
        auto XX = m_XX.accessor<double, 2>(), XY = m_XY.accessor<double, 2>();
        auto X = m_X.accessor<double, 1>();
        const auto values = y.accessor<double, 2>();
        for (std::size_t i = 0; i < piece.size(); ++i)
            for (const auto& [column, number] : table.sparseRow(piece[i])) {
                X[column] += number;
                for (const auto& [other, times] : table.sparseRow(piece[i])) XX[column][other] += number * times;
                for (int64_t t = 0; t < values.size(1); ++t)
                    XY[column][t] += number * values[static_cast<int64_t>(i)][t];
            }
    });
}

void LinearSums::add(const LinearSums& other) {
    m_XX += other.m_XX;
    m_XY += other.m_XY;
    m_X += other.m_X;
    m_Y += other.m_Y;
    m_rows += other.m_rows;
}

torch::Tensor LinearModel::predict(const FeatureTable& table, const std::vector<int>& rows) const {
    std::vector<torch::Tensor> parts{torch::empty({0, intercept.size(0)}, torch::kFloat64)};
    inPieces(rows,
             [&](const std::vector<int>& piece) { parts.push_back(table.dense(piece).matmul(weights) + intercept); });
    return torch::cat(parts);
}

LinearModel ridge(const LinearSums& sums, double penalty) {
    if (sums.rows() < 1) throw api::Error(api::ErrorCode::BadInput, "There is no row to fit a regression to.");
    return modelOf(sums, solved(sums.centredXX(), sums.centredXY(), penalty));
}

LinearModel ridgeWithChosenPenalty(const FeatureTable& table, const torch::Tensor& Y, const std::vector<int>& rows,
                                   std::uint64_t seed) {
    const auto parts = datasets::randomSplit(static_cast<int>(rows.size()), 0.1, 0, seed);
    const auto aside = pick(rows, parts.heldOut);
    LinearSums fitted(table.columns(), Y.size(1)), all(table.columns(), Y.size(1));
    fitted.add(table, Y, pick(rows, parts.train));
    all.add(table, Y, aside);
    all.add(fitted);

    const auto actual = rowsOf(Y, aside).to(torch::kFloat64);
    const auto penalties = penaltiesFor(fitted);
    std::vector<torch::Tensor> errors;
    for (const double penalty : penalties) {
        // Rounding may leave a small penalty too little to stand on: then it is no candidate.
        try {
            errors.push_back((ridge(fitted, penalty).predict(table, aside) - actual).abs().mean(0));
        } catch (const api::Error&) {
            errors.push_back(torch::full({Y.size(1)}, INFINITY, torch::kFloat64));
        }
    }
    const auto best = torch::stack(errors).argmin(0);
    auto weights = torch::zeros({table.columns(), Y.size(1)}, torch::kFloat64);
    for (std::size_t p = 0; p < penalties.size(); ++p) {
        const auto chosen = torch::nonzero(best == static_cast<int64_t>(p)).squeeze(1);
        if (chosen.numel() == 0) continue;
        weights.index_copy_(1, chosen, solved(all.centredXX(), all.centredXY().index_select(1, chosen), penalties[p]));
    }
    return modelOf(all, weights);
}

}  // namespace strata::properties
