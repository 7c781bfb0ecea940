// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/sparse_matrix.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

#include "engine/links/sparse_kernels.h"

namespace strata::links {
namespace {

std::shared_ptr<const SparseMatrix::Rows> compressed(std::int64_t rows, const std::vector<SparseMatrix::Entry>& entries,
                                                     bool transposed) {
    auto result = std::make_shared<SparseMatrix::Rows>();
    result->rows = rows;
    result->start.resize(static_cast<std::size_t>(rows) + 1);
    const auto rowOf = [&](const SparseMatrix::Entry& e) {
        return static_cast<std::size_t>(transposed ? e.column : e.row);
    };
    for (const auto& entry : entries) ++result->start[rowOf(entry) + 1];
    for (std::size_t i = 1; i < result->start.size(); ++i) result->start[i] += result->start[i - 1];
    result->column.resize(entries.size());
    result->value.resize(entries.size());
    auto next = result->start;
    for (const auto& entry : entries) {
        const auto at = static_cast<std::size_t>(next[rowOf(entry)]++);
        result->column[at] = transposed ? entry.row : entry.column;
        result->value[at] = entry.value;
    }
    return result;
}

torch::Tensor product(const SparseMatrix::Rows& rows, const torch::Tensor& dense) {
    const auto input = dense.contiguous();
    const auto d = input.size(1);
    auto output = torch::empty({rows.rows, d}, input.options().requires_grad(false));
    const auto perRow = std::max<std::int64_t>(rows.start.back() / std::max<std::int64_t>(rows.rows, 1), 1) * d;
    const auto grain = std::max<std::int64_t>(32'768 / perRow, 1);
    at::parallel_for(0, rows.rows, grain, [&](std::int64_t from, std::int64_t to) {
        const kernels::CompressedRows view{rows.start.data(), rows.column.data(), rows.value.data()};
        if (input.scalar_type() == torch::kFloat64)
            kernels::rowsTimes(view, from, to, input.data_ptr<double>(), d, output.data_ptr<double>());
        else
            kernels::rowsTimes(view, from, to, input.data_ptr<float>(), d, output.data_ptr<float>());
    });
    return output;
}

using RowsPointer = std::shared_ptr<const SparseMatrix::Rows>;

/// Keeps the other direction alive for the backward pass.
struct RowsHolder : torch::CustomClassHolder {
    explicit RowsHolder(RowsPointer pointer) : rows(std::move(pointer)) {}
    RowsPointer rows;
};

struct SparseProduct : torch::autograd::Function<SparseProduct> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& dense,
                                 const RowsPointer& there, const RowsPointer& back) {
        context->saved_data["back"] = c10::IValue::make_capsule(c10::make_intrusive<RowsHolder>(back));
        return product(*there, dense);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto capsule = context->saved_data["back"].toCapsule();
        const auto& back = static_cast<const RowsHolder&>(*capsule);
        return {product(*back.rows, gradients[0]), torch::Tensor(), torch::Tensor()};
    }
};

}  // namespace

SparseMatrix::SparseMatrix(std::int64_t rows, std::int64_t columns, const std::vector<Entry>& entries)
    : m_forward(compressed(rows, entries, false)), m_backward(compressed(columns, entries, true)) {}

torch::Tensor SparseMatrix::times(const torch::Tensor& dense) const {
    return SparseProduct::apply(dense, m_forward, m_backward);
}

SparseMatrix SparseMatrix::transposed() const {
    SparseMatrix result;
    result.m_forward = m_backward;
    result.m_backward = m_forward;
    return result;
}

SparseMatrix propagationMatrix(int nodes, const Links& links) {
    std::vector<float> scale(static_cast<std::size_t>(nodes), 1);
    for (const auto& [u, v] : links) {
        ++scale[static_cast<std::size_t>(u)];
        ++scale[static_cast<std::size_t>(v)];
    }
    for (float& s : scale) s = 1 / std::sqrt(s);
    std::vector<SparseMatrix::Entry> entries;
    entries.reserve(2 * links.size() + static_cast<std::size_t>(nodes));
    for (int i = 0; i < nodes; ++i) {
        const float s = scale[static_cast<std::size_t>(i)];
        entries.push_back({i, i, s * s});
    }
    for (const auto& [u, v] : links) {
        const float value = scale[static_cast<std::size_t>(u)] * scale[static_cast<std::size_t>(v)];
        entries.push_back({u, v, value});
        entries.push_back({v, u, value});
    }
    return {nodes, nodes, entries};
}

}  // namespace strata::links
