// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <memory>
#include <vector>

#include "engine/links/link_graph.h"

namespace strata::links {

/// A sparse matrix in compressed rows, immutable, copied for nothing. Its product with a dense matrix is the message
/// passing of a first-order layer (Sec. 3.2, M = D⁻¹ A H W): linear in the entries, parallel over rows, and the same
/// bit for bit with any number of threads. LibTorch's own product of a sparse and a dense matrix sorts, copies and runs
/// on one thread.
class SparseMatrix {
public:
    struct Entry {
        int row, column;
        float value;
    };

    SparseMatrix() = default;
    /// Entries in any order, at most one a place.
    SparseMatrix(std::int64_t rows, std::int64_t columns, const std::vector<Entry>& entries);

    std::int64_t rows() const { return m_forward->rows; }
    std::int64_t columns() const { return m_backward->rows; }
    std::int64_t entries() const { return static_cast<std::int64_t>(m_forward->column.size()); }

    /// [columns, d] → [rows, d], float or double, on the CPU. Differentiable in `dense`.
    torch::Tensor times(const torch::Tensor& dense) const;
    SparseMatrix transposed() const;

    /// Calls f(column, value) for the entries of a row.
    template <class F>
    void forEach(std::int64_t row, F f) const {
        const auto at = static_cast<std::size_t>(row);
        for (auto e = static_cast<std::size_t>(m_forward->start[at]),
                  end = static_cast<std::size_t>(m_forward->start[at + 1]);
             e < end; ++e)
            f(m_forward->column[e], m_forward->value[e]);
    }

    /// What one direction of the product reads.
    struct Rows {
        std::int64_t rows = 0;
        std::vector<std::int64_t> start;
        std::vector<std::int32_t> column;
        std::vector<float> value;
    };

private:
    std::shared_ptr<const Rows> m_forward, m_backward;
};

/// D^-1/2 (A + I) D^-1/2 of a graph, D the row sums of A + I: one propagation step (Kipf & Welling).
SparseMatrix propagationMatrix(int nodes, const Links& links);

}  // namespace strata::links
