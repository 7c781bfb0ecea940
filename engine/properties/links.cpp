// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/links.h"

#include <ATen/Parallel.h>

#include "engine/properties/link_kernels.h"

namespace strata::properties {

namespace {

using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;
using Pairs = std::span<const std::pair<int64_t, int64_t>>;

/// Numbers added up by one thread at least.
constexpr int64_t kGrain = 16'384;

struct Rows {
    torch::Tensor begin, from;
};

Rows byRows(int64_t rows, Pairs pairs, bool byFirst) {
    auto begin = torch::zeros({rows + 1}, torch::kInt64);
    auto from = torch::empty({static_cast<int64_t>(pairs.size())}, torch::kInt64);
    auto* starts = begin.data_ptr<int64_t>();
    for (const auto& [out, in] : pairs) ++starts[(byFirst ? out : in) + 1];
    for (int64_t r = 0; r < rows; ++r) starts[r + 1] += starts[r];
    std::vector<int64_t> next(starts, starts + rows);
    for (const auto& [out, in] : pairs)
        from.data_ptr<int64_t>()[next[static_cast<std::size_t>(byFirst ? out : in)]++] = byFirst ? in : out;
    return {begin, from};
}

torch::Tensor summed(const torch::Tensor& x, const torch::Tensor& begin, const torch::Tensor& from) {
    const auto input = x.contiguous();
    const auto rows = begin.size(0) - 1, d = input.size(1);
    auto out = torch::empty({rows, d}, input.options());
    AT_DISPATCH_FLOATING_TYPES(input.scalar_type(), "sumRows", [&] {
        const auto* source = input.data_ptr<scalar_t>();
        auto* target = out.data_ptr<scalar_t>();
        const auto* starts = begin.data_ptr<int64_t>();
        const auto* places = from.data_ptr<int64_t>();
        at::parallel_for(
            0, rows, std::max<int64_t>(1, kGrain / std::max<int64_t>(1, d)),
            [&](int64_t first, int64_t last) { kernels::sumRows(source, starts, places, target, first, last, d); });
    });
    return out;
}

struct LinkSum : torch::autograd::Function<LinkSum> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& x, const torch::Tensor& begin,
                                 const torch::Tensor& from, const torch::Tensor& backBegin,
                                 const torch::Tensor& backFrom) {
        context->save_for_backward({begin, from, backBegin, backFrom});
        return summed(x, begin, from);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto saved = context->get_saved_variables();
        return {LinkSum::apply(gradients[0], saved[2], saved[3], saved[0], saved[1]), {}, {}, {}, {}};
    }
};

}  // namespace

Links::Links(int64_t rowsOut, int64_t rowsIn, Pairs pairs) {
    const auto forward = byRows(rowsOut, pairs, true), backward = byRows(rowsIn, pairs, false);
    m_begin = forward.begin;
    m_from = forward.from;
    m_backBegin = backward.begin;
    m_backFrom = backward.from;
}

Links Links::transposed() const {
    Links result;
    result.m_begin = m_backBegin;
    result.m_from = m_backFrom;
    result.m_backBegin = m_begin;
    result.m_backFrom = m_from;
    return result;
}

torch::Tensor Links::sum(const torch::Tensor& x) const {
    return LinkSum::apply(x, m_begin, m_from, m_backBegin, m_backFrom);
}

torch::Tensor Links::largest(const torch::Tensor& x) const {
    const auto input = x.detach().contiguous();
    auto where = torch::empty({rowsOut(), input.size(1)}, torch::kInt64);
    AT_DISPATCH_FLOATING_TYPES(input.scalar_type(), "largestRows", [&] {
        kernels::largestRows(input.data_ptr<scalar_t>(), m_begin.data_ptr<int64_t>(), m_from.data_ptr<int64_t>(),
                             where.data_ptr<int64_t>(), rowsOut(), input.size(1));
    });
    return x.gather(0, where);
}

}  // namespace strata::properties
