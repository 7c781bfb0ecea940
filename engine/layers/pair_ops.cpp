// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pair_ops.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <tuple>

#include "engine/layers/pair_kernels.h"

namespace strata::layers {

namespace {

using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;

/// What the rows of a tensor stand for: the column of the layout that holds a graph's first row.
enum class Rows : int64_t { Nodes = 1, Pairs = 2 };

int64_t count(const torch::Tensor& layout, Rows rows) {
    const auto m = layout.select(1, 0);
    return (rows == Rows::Nodes ? m.sum() : (m * (m + 1)).sum() / 2).item<int64_t>();
}

/// A tensor and what its rows are. Kernels run on the CPU; tensors from elsewhere come over, and the result goes back.
struct Operand {
    Operand(const torch::Tensor& from, Rows kind)
        : tensor(from.to(torch::kCPU).contiguous()), rows(kind), home(from.device()) {}
    torch::Tensor tensor;
    Rows rows;
    torch::Device home;
};

/// kernel(pointers to the operands' rows.., out, m, d) for every graph.
template <class Kernel, class... Operands>
torch::Tensor overGraphs(Rows outRows, const torch::Tensor& layout, const Kernel& kernel, const Operands&... operands) {
    const Operand& first = std::get<0>(std::tie(operands...));
    const auto d = first.tensor.size(1);
    auto out = torch::empty({count(layout, outRows), d}, first.tensor.options().requires_grad(false));
    const auto graphs = layout.accessor<int64_t, 2>();
    AT_DISPATCH_FLOATING_TYPES(out.scalar_type(), "pair operation", [&] {
        auto* o = out.data_ptr<scalar_t>();
        at::parallel_for(0, layout.size(0), 8, [&](int64_t begin, int64_t end) {
            for (int64_t g = begin; g < end; ++g) {
                const auto at = [&](Rows rows) { return graphs[g][static_cast<int64_t>(rows)] * d; };
                kernel(
                    static_cast<const scalar_t*>(operands.tensor.template data_ptr<scalar_t>()) + at(operands.rows)...,
                    o + at(outRows), graphs[g][0], d);
            }
        });
    });
    return out.to(first.home);
}

torch::Tensor messagesOf(const torch::Tensor& A, const torch::Tensor& y, const torch::Tensor& layout) {
    return overGraphs(
        Rows::Nodes, layout,
        [](const auto* a, const auto* b, auto* out, int64_t m, int64_t d) { kernels::messages(a, b, out, m, d); },
        Operand(A, Rows::Pairs), Operand(y, Rows::Nodes));
}

torch::Tensor rowSumsOf(const torch::Tensor& u, const torch::Tensor& layout) {
    return overGraphs(
        Rows::Nodes, layout, [](const auto* a, auto* out, int64_t m, int64_t d) { kernels::rowSums(a, out, d, m, d); },
        Operand(u, Rows::Pairs));
}

torch::Tensor pairSumsOf(const torch::Tensor& p, const torch::Tensor& layout) {
    return overGraphs(
        Rows::Pairs, layout,
        [](const auto* a, auto* out, int64_t m, int64_t d) {
            std::fill(out, out + m * (m + 1) / 2 * d, 0);
            kernels::addPairSums(a, d, out, m, d);
        },
        Operand(p, Rows::Nodes));
}

torch::Tensor pairProductsOf(const torch::Tensor& w, const torch::Tensor& layout) {
    return overGraphs(
        Rows::Pairs, layout,
        [](const auto* a, auto* out, int64_t m, int64_t d) { kernels::pairProducts(a, out, m, d); },
        Operand(w, Rows::Nodes));
}

/// Multiplies the rows of {i, i} of a pair tensor that is nobody else's.
torch::Tensor diagonalTimes(torch::Tensor own, double factor, const torch::Tensor& diagonal) {
    return own.index_copy_(0, diagonal, own.index_select(0, diagonal) * factor);
}

struct RowSums : torch::autograd::Function<RowSums> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& u, const torch::Tensor& layout) {
        context->save_for_backward({layout});
        return rowSumsOf(u, layout);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        return {pairSumsOf(gradients[0], context->get_saved_variables()[0]), {}};
    }
};

struct PairProducts : torch::autograd::Function<PairProducts> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& w, const torch::Tensor& layout,
                                 const torch::Tensor& diagonal) {
        context->save_for_backward({w, layout, diagonal});
        return pairProductsOf(w, layout);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto saved = context->get_saved_variables();
        return {messagesOf(diagonalTimes(gradients[0].clone(at::MemoryFormat::Contiguous), 2, saved[2]), saved[0],
                           saved[1]),
                {},
                {}};
    }
};

/// Copies rows, or with `add` adds row k of x to row number rows[k] of a tensor of `count` rows.
torch::Tensor moveRows(const torch::Tensor& x, const torch::Tensor& rows, int64_t count, bool add) {
    const auto from = x.to(torch::kCPU).contiguous(), numbers = rows.to(torch::kCPU).contiguous();
    const auto d = from.size(1);
    auto out = torch::zeros({count, d}, from.options().requires_grad(false));
    AT_DISPATCH_FLOATING_TYPES(out.scalar_type(), "rows", [&] {
        const auto* a = from.data_ptr<scalar_t>();
        const auto* number = numbers.data_ptr<int64_t>();
        auto* o = out.data_ptr<scalar_t>();
        for (int64_t k = 0; k < numbers.size(0); ++k) {
            if (number[k] < 0) continue;
            const auto* source = a + (add ? k : number[k]) * d;
            auto* target = o + (add ? number[k] : k) * d;
            for (int64_t c = 0; c < d; ++c) target[c] += source[c];
        }
    });
    return out.to(x.device());
}

struct RowsOf : torch::autograd::Function<RowsOf> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& x, const torch::Tensor& rows) {
        context->save_for_backward({rows});
        context->saved_data["count"] = x.size(0);
        return moveRows(x, rows, rows.size(0), false);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        return {moveRows(gradients[0], context->get_saved_variables()[0], context->saved_data["count"].toInt(), true),
                {}};
    }
};

struct SumsByRow : torch::autograd::Function<SumsByRow> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& x, const torch::Tensor& rows,
                                 int64_t count) {
        context->save_for_backward({rows});
        return moveRows(x, rows, count, true);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto rows = context->get_saved_variables()[0];
        return {moveRows(gradients[0], rows, rows.size(0), false), {}, {}};
    }
};

}  // namespace

torch::Tensor rowSums(const torch::Tensor& u, const PairIndex& index) {
    return RowSums::apply(u, index.layout());
}
torch::Tensor pairProducts(const torch::Tensor& w, const PairIndex& index) {
    return PairProducts::apply(w, index.layout(), index.diagonal());
}
torch::Tensor rowsOf(const torch::Tensor& x, const torch::Tensor& rows) {
    return RowsOf::apply(x, rows);
}
torch::Tensor sumsByRow(const torch::Tensor& x, const torch::Tensor& rows, int64_t count) {
    return SumsByRow::apply(x, rows, count);
}

}  // namespace strata::layers
