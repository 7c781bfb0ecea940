// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <utility>
#include <vector>

namespace strata::properties {

/// The entries of a row that are not zero: (column, number), every column at most once.
using SparseRow = std::vector<std::pair<int, int>>;

/// Numbers about molecules, a row each: latents, or counts of which most are zero.
class FeatureTable {
public:
    explicit FeatureTable(torch::Tensor X) : m_dense(std::move(X)), m_columns(m_dense.size(1)) {}  ///< [rows, columns]
    FeatureTable(std::vector<SparseRow> rows, int64_t columns) : m_sparse(std::move(rows)), m_columns(columns) {}

    int64_t rows() const { return m_dense.defined() ? m_dense.size(0) : static_cast<int64_t>(m_sparse.size()); }
    int64_t columns() const { return m_columns; }
    bool sparse() const { return !m_dense.defined(); }
    const SparseRow& sparseRow(int row) const { return m_sparse[static_cast<std::size_t>(row)]; }

    /// Some rows written out: [chosen, columns], double.
    torch::Tensor dense(const std::vector<int>& chosen) const;

private:
    torch::Tensor m_dense;
    std::vector<SparseRow> m_sparse;
    int64_t m_columns = 0;
};

/// Calls use(rows) for consecutive pieces of `rows`, of a length that is written out without much memory.
template <class Use>
void inPieces(const std::vector<int>& rows, const Use& use) {
    constexpr std::size_t kPiece = 1024;
    for (std::size_t at = 0; at < rows.size(); at += kPiece)
        use(std::vector<int>(rows.begin() + static_cast<std::ptrdiff_t>(at),
                             rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), at + kPiece))));
}

}  // namespace strata::properties
