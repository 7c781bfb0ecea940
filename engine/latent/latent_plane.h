// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <array>

namespace strata::latent {

/// The plane of the first two principal components of some points.
class LatentPlane {
public:
    /// `points` [N, d], N and d at least 1; the second axis is zero where there is none. An axis points where its
    /// largest component is positive, so that equal points give equal planes.
    explicit LatentPlane(const torch::Tensor& points);

    torch::Tensor onto(const torch::Tensor& points) const;           ///< [M, d] → [M, 2], double
    std::array<double, 2> explained() const { return m_explained; }  ///< share of the variance along each axis

private:
    torch::Tensor m_mean, m_axes;  ///< [d], [d, 2]
    std::array<double, 2> m_explained{};
};

}  // namespace strata::latent
