// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace strata::images {

/// The network that the Fréchet Inception distance looks through (Heusel et al., 2017): Inception v3 as TensorFlow had
/// it in 2015, up to its third pooling, with the three blocks that pytorch-fid (Seitzer, 2020) has in place of
/// torchvision's: averages at the rim count only what there is, and the last block takes a maximum.
///
/// Its weights are not part of Strata. They come from pt_inception-2015-12-05-6726825d.pth of
/// github.com/mseitzer/pytorch-fid, which engine/images/convert_inception.py turns into the file that is read here: a
/// dictionary of tensors as torch.save writes it, by pytorch-fid's names. Kernels are fixed, numbers of channels are as
/// the file has them. Without the file there is no FID.
///
/// Immutable; any thread.
class Inception {
public:
    /// Throws Error(FileUnreadable) for a file that cannot be read, Error(BadInput) for one that is not as above, with
    /// path and cause.
    static Inception read(const std::string& path);

    std::size_t width() const;  ///< features an image; 2,048 for the published network

    /// Images [B, 1, S, S], 0 .. 1: rounded to bytes as the published protocol stores them, made red, green and blue,
    /// resized bilinearly to 299 × 299. Features [B, width()] row by row. `each(done)` after each batch; nothing if it
    /// returns false.
    std::vector<double> features(const torch::Tensor& images, const std::function<bool(std::int64_t)>& each = {}) const;

private:
    struct Layers;
    explicit Inception(std::shared_ptr<const Layers> layers);
    std::shared_ptr<const Layers> m_layers;
};

}  // namespace strata::images
