// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/domain.h"

namespace strata::layers {

namespace {

Domain fromPairs(const torch::Tensor& mask, const torch::Tensor& pair) {
    return {mask.unsqueeze(-1), pair.unsqueeze(-1), pair / pair.sum(-1, true).clamp_min(1)};
}

}  // namespace

Domain Domain::whole(const torch::Tensor& mask) {
    return fromPairs(mask, mask.unsqueeze(2) * mask.unsqueeze(1));
}

Domain Domain::clusters(const torch::Tensor& mask, const torch::Tensor& assignment) {
    const auto hard = assignment.detach() * mask.unsqueeze(-1);
    return fromPairs(mask, hard.bmm(hard.transpose(1, 2)));
}

}  // namespace strata::layers
