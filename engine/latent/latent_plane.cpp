// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/latent/latent_plane.h"

#include <algorithm>

namespace strata::latent {

LatentPlane::LatentPlane(const torch::Tensor& points) {
    const auto all = points.to(torch::kFloat64);
    m_mean = all.mean(0);
    m_axes = torch::zeros({all.size(1), 2}, torch::kFloat64);
    const auto [U, S, Vh] = torch::linalg_svd(all - m_mean, false);
    const auto variance = S.square();
    const auto total = variance.sum().item<double>();
    for (int64_t k = 0; k < std::min<int64_t>(2, S.size(0)) && total > 0; ++k) {
        const auto axis = Vh[k];
        m_axes.select(1, k).copy_(axis * torch::sign(axis[axis.abs().argmax()]));
        m_explained[static_cast<std::size_t>(k)] = variance[k].item<double>() / total;
    }
}

torch::Tensor LatentPlane::onto(const torch::Tensor& points) const {
    return (points.to(torch::kFloat64) - m_mean).matmul(m_axes);
}

}  // namespace strata::latent
