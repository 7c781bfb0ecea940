// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

namespace strata::layers {

/// Srivastava et al. 2014. LibTorch's own draws from its one default generator, which runs side by side would share.
struct Dropout {
    double share = 0;                        ///< of the numbers, [0, 1)
    std::optional<at::Generator> generator;  ///< none: nothing is dropped, as after training

    /// Each number zero with probability `share`, the others larger to match.
    torch::Tensor operator()(const torch::Tensor& x) const;
};

}  // namespace strata::layers
