// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/features/frechet.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::features {
namespace {

torch::Tensor matrix(const std::vector<double>& values, std::size_t columns) {
    const auto width = static_cast<std::int64_t>(columns);
    return torch::tensor(values, torch::kFloat64).view({-1, width});
}

std::vector<double> values(const torch::Tensor& tensor) {
    const auto flat = tensor.contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

bool usable(const FeatureStatistics& a) {
    const auto finite = [](double value) { return std::isfinite(value); };
    return a.count >= 2 && !a.mean.empty() && a.covariance.size() == a.mean.size() * a.mean.size() &&
           std::ranges::all_of(a.mean, finite) && std::ranges::all_of(a.covariance, finite);
}

/// tr (C1 C2)^½, by the eigenvalues of C1^½ C2 C1^½, which are those of C1 C2 but belong to a symmetric matrix.
double traceOfRoot(const torch::Tensor& c1, const torch::Tensor& c2) {
    const auto [squares, axes] = torch::linalg_eigh(c1);
    const auto root = axes.mul(squares.clamp_min(0).sqrt()).matmul(axes.t());
    const auto product = root.matmul(c2).matmul(root);
    return torch::linalg_eigvalsh((product + product.t()) / 2).clamp_min(0).sqrt().sum().item<double>();
}

}  // namespace

FeatureStatistics featureStatistics(const std::vector<double>& features, std::size_t width) {
    const torch::NoGradGuard constant;
    FeatureStatistics result;
    result.count = width == 0 ? 0 : features.size() / width;
    if (result.count < 2 || features.size() != result.count * width) return result;
    const auto rows = matrix(features, width);
    const auto mean = rows.mean(0);
    const auto centred = rows - mean;
    result.mean = values(mean);
    result.covariance = values(centred.t().matmul(centred) / static_cast<double>(result.count - 1));
    return result;
}

double frechetDistance(const FeatureStatistics& a, const FeatureStatistics& b) {
    const torch::NoGradGuard constant;
    if (!usable(a) || !usable(b) || a.mean.size() != b.mean.size()) return std::numeric_limits<double>::quiet_NaN();
    const auto c1 = matrix(a.covariance, a.mean.size()), c2 = matrix(b.covariance, b.mean.size());
    double apart = 0;
    for (std::size_t i = 0; i < a.mean.size(); ++i) apart += (a.mean[i] - b.mean[i]) * (a.mean[i] - b.mean[i]);
    const double traces = c1.trace().item<double>() + c2.trace().item<double>();
    return std::max(0.0, apart + traces - 2 * traceOfRoot(c1, c2));
}

}  // namespace strata::features
