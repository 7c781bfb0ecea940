// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <span>
#include <utility>

namespace strata::properties {

/// Which rows of one matrix are added up in which rows of another: the neighbours of an atom, the atoms of a molecule.
/// A sparse matrix of ones, kept by rows and by columns, since gradients go the other way. LibTorch's own sparse
/// product copies and sorts it at every step. On the CPU.
class Links {
public:
    Links() = default;
    /// `pairs`: (row of the result, row of the summed matrix), in any order, repeats allowed.
    Links(int64_t rowsOut, int64_t rowsIn, std::span<const std::pair<int64_t, int64_t>> pairs);

    int64_t rowsOut() const { return m_begin.size(0) - 1; }
    int64_t rowsIn() const { return m_backBegin.size(0) - 1; }
    Links transposed() const;

    /// out_r = Σ x_i over the links (r, i): [rowsIn, d] → [rowsOut, d], with gradient, also of the gradient.
    torch::Tensor sum(const torch::Tensor& x) const;

    /// The largest x_i in each channel, with gradient. Every row of the result must have a link.
    torch::Tensor largest(const torch::Tensor& x) const;

private:
    torch::Tensor m_begin, m_from, m_backBegin, m_backFrom;  ///< int64
};

}  // namespace strata::properties
