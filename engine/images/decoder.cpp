// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/decoder.h"

#include "engine/images/doubling_step.h"

namespace strata::images {

namespace {

constexpr std::int64_t kFirstSide = 4;

torch::nn::ConvTranspose2d doubling(std::int64_t from, std::int64_t to) {
    return torch::nn::ConvTranspose2d(torch::nn::ConvTranspose2dOptions(from, to, 4).stride(2).padding(1));
}

}  // namespace

ImageDecoderImpl::ImageDecoderImpl(std::int64_t latent, std::int64_t side, std::int64_t channels) : m_side(side) {
    if (side <= kFirstSide) {
        const auto hidden = 4 * channels;
        m_in = register_module("in", torch::nn::Linear(latent, hidden));
        m_out = register_module("out", torch::nn::Linear(hidden, side * side));
        return;
    }
    auto width = channels * (side / (2 * kFirstSide));
    m_in = register_module("in", torch::nn::Linear(latent, width * kFirstSide * kFirstSide));
    for (auto reached = kFirstSide; reached < side; reached *= 2) {
        const bool last = 2 * reached == side;
        m_doublings->push_back(doubling(width, last ? 1 : width / 2));
        width /= 2;
    }
    register_module("doublings", m_doublings);
}

torch::Tensor ImageDecoderImpl::forward(const torch::Tensor& z) {
    auto x = torch::relu(m_in(z));
    if (m_out) return m_out(x).view({-1, 1, m_side, m_side});
    x = x.view({x.size(0), -1, kFirstSide, kFirstSide}).permute({0, 2, 3, 1});
    for (std::size_t i = 0; i < m_doublings->size(); ++i) {
        if (i > 0) x = torch::relu(x);
        const auto& doubling = *m_doublings[i]->as<torch::nn::ConvTranspose2dImpl>();
        x = doubled(x, doubling.weight, doubling.bias);
    }
    return x.view({x.size(0), 1, m_side, m_side});
}

}  // namespace strata::images
