// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/product.h"

#include <ATen/record_function.h>
#include <dnnl.h>

#include <algorithm>
#include <vector>

#include "engine/api/error.h"

namespace strata::layers {

namespace {

using torch::Tensor;

/// out = A B, on top of what is there with `add`; either factor transposed.
void product(const Tensor& A, bool turnA, const Tensor& B, bool turnB, const Tensor& out, bool add) {
    if (out.scalar_type() != torch::kFloat) {
        auto to = out;
        at::addmm_out(to, to, turnA ? A.t() : A, turnB ? B.t() : B, add ? 1 : 0, 1);
        return;
    }
    const auto inner = A.size(turnA ? 0 : 1);
    if (out.numel() == 0 || inner == 0) {  // which oneDNN refuses
        if (!add) out.zero_();
        return;
    }
    RECORD_FUNCTION("strata::product", std::vector<c10::IValue>({turnA ? A.t() : A, turnB ? B.t() : B}));
    // The stride of a single row may be anything.
    const auto step = [](const Tensor& matrix) { return std::max(matrix.stride(0), matrix.size(1)); };
    const auto status =
        dnnl_sgemm(turnA ? 'T' : 'N', turnB ? 'T' : 'N', out.size(0), out.size(1), inner, 1, A.data_ptr<float>(),
                   step(A), B.data_ptr<float>(), step(B), add ? 1 : 0, out.data_ptr<float>(), step(out));
    if (status != dnnl_success) throw api::Error(api::ErrorCode::Internal, "oneDNN refused a product of matrices.");
}

Tensor room(const Tensor& like, int64_t rows, int64_t columns) {
    return torch::empty({rows, columns}, like.options().requires_grad(false));
}

}  // namespace

void mix(const Tensor& X, const Tensor& W, const Tensor& out, bool add) {
    product(X, false, W, true, out, add);
}
Tensor mixed(const Tensor& X, const Tensor& W) {
    const auto out = room(X, X.size(0), W.size(0));
    mix(X, W, out);
    return out;
}

void unmix(const Tensor& Y, const Tensor& W, const Tensor& out, bool add) {
    product(Y, false, W, false, out, add);
}
Tensor unmixed(const Tensor& Y, const Tensor& W) {
    const auto out = room(Y, Y.size(0), W.size(1));
    unmix(Y, W, out);
    return out;
}

void addOuter(const Tensor& Y, const Tensor& X, const Tensor& out) {
    product(Y, true, X, false, out, true);
}

}  // namespace strata::layers
