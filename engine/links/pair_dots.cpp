// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/pair_dots.h"

#include "engine/links/sparse_kernels.h"

namespace strata::links {
namespace {

struct PairDots : torch::autograd::Function<PairDots> {
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& rows,
                                 const torch::Tensor& pairs) {
        const auto dense = rows.contiguous();
        context->save_for_backward({dense, pairs});
        auto dots = torch::empty({pairs.size(0)}, dense.options().requires_grad(false));
        AT_DISPATCH_FLOATING_TYPES(dense.scalar_type(), "pairDots", [&] {
            kernels::pairDots(pairs.data_ptr<std::int64_t>(), pairs.size(0), dense.data_ptr<scalar_t>(), dense.size(1),
                              dots.data_ptr<scalar_t>());
        });
        return dots;
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const auto& rows = saved[0];
        const auto& pairs = saved[1];
        const auto gradient = gradients[0].contiguous();
        auto slope = torch::zeros_like(rows);
        AT_DISPATCH_FLOATING_TYPES(rows.scalar_type(), "pairDots", [&] {
            kernels::addPairSlopes(pairs.data_ptr<std::int64_t>(), pairs.size(0), gradient.data_ptr<scalar_t>(),
                                   rows.data_ptr<scalar_t>(), rows.size(1), slope.data_ptr<scalar_t>());
        });
        return {slope, torch::Tensor()};
    }
};

}  // namespace

torch::Tensor pairTensor(const Links& pairs) {
    auto result = torch::empty({static_cast<std::int64_t>(pairs.size()), 2}, torch::kLong);
    auto* at = result.data_ptr<std::int64_t>();
    for (const auto& [u, v] : pairs) {
        *at++ = u;
        *at++ = v;
    }
    return result;
}

torch::Tensor pairDots(const torch::Tensor& rows, const torch::Tensor& pairs) {
    return PairDots::apply(rows, pairs);
}

torch::Tensor unitRows(const torch::Tensor& rows) {
    return rows * (rows.square().sum(-1, true) + 1e-12).rsqrt();
}

}  // namespace strata::links
