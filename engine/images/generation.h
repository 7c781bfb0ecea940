// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/images/model.h"

namespace strata::images {

/// One image at every level: by depth [B, 1, S, S], 0 .. 1, from 32 × 32 down.
using ImageLevels = std::vector<torch::Tensor>;

/// `count` new images from the prior, each level from its own latents, and with a flow prior levels of one image.
/// Calls `each(done)` after each batch; nothing if that returns false. The same for the same generator.
ImageLevels sampleImages(ImageModel& model, std::int64_t count, double temperature, at::Generator generator,
                         const std::function<bool(std::int64_t)>& each = {});

/// Images [B, 1, 32, 32] from the means of their posteriors, at every level; as above.
ImageLevels reconstruct(ImageModel& model, const torch::Tensor& images,
                        const std::function<bool(std::int64_t)>& each = {});

/// The same images drawn anew from their posteriors.
ImageLevels redraw(ImageModel& model, const torch::Tensor& images, at::Generator generator,
                   const std::function<bool(std::int64_t)>& each = {});

/// A walk in `steps` ≥ 2 images from one image [1, 1, 32, 32] to another, along a straight line between the means of
/// their posteriors, or along an arc (`spherical`), which keeps to where the prior is dense.
ImageLevels interpolate(ImageModel& model, const torch::Tensor& from, const torch::Tensor& to, std::int64_t steps,
                        bool spherical);

}  // namespace strata::images
