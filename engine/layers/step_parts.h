// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <utility>

#include "engine/layers/gelu.h"

/// What the fused layers share: kernels on whole tensors, which are contiguous, of type T and on the CPU.
namespace strata::layers {

template <class T>
T* data(const torch::Tensor& tensor) {
    return tensor.data_ptr<T>();
}

template <class T>
torch::Tensor gelu(const torch::Tensor& x) {
    auto out = torch::empty_like(x);
    kernels::gelu(data<T>(x), data<T>(out), x.numel());
    return out;
}

/// The nonlinearity once more, and the gradient of what went into it.
template <class T>
std::pair<torch::Tensor, torch::Tensor> geluBackward(const torch::Tensor& x, const torch::Tensor& gradient) {
    auto gated = torch::empty_like(x), out = torch::empty_like(x);
    kernels::geluBackward(data<T>(x), data<T>(gradient), data<T>(gated), data<T>(out), x.numel());
    return {gated, out};
}

}  // namespace strata::layers
