// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/channel_product.h"

#include <ATen/Parallel.h>

namespace strata::layers {

namespace {

/// Which index of each factor is summed over.
enum class Form {
    Product,       ///< Σ_k x_ik y_kj
    RightFlipped,  ///< Σ_k x_ik y_jk
    LeftFlipped,   ///< Σ_k x_ki y_kj
};

template <class T>
void accumulate(const T* x, const T* y, T* out, int64_t n, int64_t d, Form form) {
    const auto at = [&](int64_t row, int64_t column) { return (row * n + column) * d; };
    for (int64_t i = 0; i < n; ++i)
        for (int64_t k = 0; k < n; ++k) {
            const T* __restrict left = x + (form == Form::LeftFlipped ? at(k, i) : at(i, k));
            for (int64_t j = 0; j < n; ++j) {
                const T* __restrict right = y + (form == Form::RightFlipped ? at(j, k) : at(k, j));
                T* __restrict sum = out + at(i, j);
#pragma GCC ivdep
                for (int64_t c = 0; c < d; ++c) sum[c] += left[c] * right[c];
            }
        }
}

torch::Tensor multiply(const torch::Tensor& x, const torch::Tensor& y, Form form) {
    if (!x.device().is_cpu()) {
        const auto* equation = form == Form::Product        ? "bikc,bkjc->bijc"
                               : form == Form::RightFlipped ? "bikc,bjkc->bijc"
                                                            : "bkic,bkjc->bijc";
        return torch::einsum(equation, {x, y});
    }
    const auto left = x.contiguous(), right = y.contiguous();
    auto out = torch::zeros_like(left);
    const auto B = left.size(0), n = left.size(1), d = left.size(3), stride = n * n * d;
    AT_DISPATCH_FLOATING_TYPES(left.scalar_type(), "channelProduct", [&] {
        const auto* a = left.data_ptr<scalar_t>();
        const auto* b = right.data_ptr<scalar_t>();
        auto* o = out.data_ptr<scalar_t>();
        at::parallel_for(0, B, 1, [&](int64_t begin, int64_t end) {
            for (int64_t g = begin; g < end; ++g)
                accumulate(a + g * stride, b + g * stride, o + g * stride, n, d, form);
        });
    });
    return out;
}

class ChannelProduct : public torch::autograd::Function<ChannelProduct> {
public:
    static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& A,
                                 const torch::Tensor& H) {
        context->save_for_backward({A, H});
        return multiply(A, H, Form::Product);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        return {multiply(gradients[0], saved[1], Form::RightFlipped),
                multiply(saved[0], gradients[0], Form::LeftFlipped)};
    }
};

}  // namespace

torch::Tensor channelProduct(const torch::Tensor& A, const torch::Tensor& H) {
    return ChannelProduct::apply(A, H);
}

}  // namespace strata::layers
