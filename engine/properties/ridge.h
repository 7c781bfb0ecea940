// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

#include "engine/properties/feature_table.h"

namespace strata::properties {

/// Sums that a linear regression needs of its rows, so that these may be many and columns thousands. Double precision.
class LinearSums {
public:
    LinearSums(int64_t columns, int64_t targets);

    /// Rows of the table with their targets Y [all rows of the table, targets]. A sparse row costs the square of its
    /// entries, not of the columns.
    void add(const FeatureTable& table, const torch::Tensor& Y, const std::vector<int>& rows);
    void add(const LinearSums& other);

    double rows() const { return m_rows; }
    torch::Tensor meanX() const { return m_X / m_rows; }
    torch::Tensor meanY() const { return m_Y / m_rows; }
    torch::Tensor centredXX() const { return m_XX - m_rows * torch::outer(meanX(), meanX()); }
    torch::Tensor centredXY() const { return m_XY - m_rows * torch::outer(meanX(), meanY()); }

private:
    torch::Tensor m_XX, m_XY, m_X, m_Y;  ///< Σ x xᵀ, Σ x yᵀ, Σ x, Σ y
    double m_rows = 0;
};

/// y ≈ x W + b.
struct LinearModel {
    torch::Tensor weights;    ///< W [columns, targets], double
    torch::Tensor intercept;  ///< b [targets]

    torch::Tensor predict(const FeatureTable& table, const std::vector<int>& rows) const;  ///< [rows, targets]
};

/// Ridge regression in closed form: minimises Σ |y − x W − b|² + penalty · |W|², with b free. Throws Error(BadInput)
/// for no rows, and for dependent columns where the penalty is too small to tell them apart.
LinearModel ridge(const LinearSums& sums, double penalty);

/// Ridge regression whose penalty is chosen for each target among powers of ten, 1e-9 to 10 times the columns' mean sum
/// of squares, by the mean absolute error on a random tenth of the rows; then fitted on all rows. Y has no gaps there.
LinearModel ridgeWithChosenPenalty(const FeatureTable& table, const torch::Tensor& Y, const std::vector<int>& rows,
                                   std::uint64_t seed);

}  // namespace strata::properties
