// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::images {

/// What a classifier sees in images.
struct Seen {
    std::vector<double> features;    ///< [count, ImageClassifier::kFeatures] row by row: its last hidden layer
    std::vector<int> classes;        ///< the most probable one of each image
    std::vector<double> confidence;  ///< its probability
};

/// A small convolutional network that tells the classes of images of 32 × 32 pixels, trained here from a seed. Through
/// its last hidden layer the program compares generated images with real ones; that is no FID, which looks through a
/// network of its own (inception.h). Immutable; any thread.
class ImageClassifier {
public:
    static constexpr std::size_t kFeatures = 64;

    /// Trains on all images, which must have labels: four passes, in each batch all images moved by up to two pixels.
    /// The same from the same seed and number of threads. `each(fraction)` is called after each batch; nothing if it
    /// returns false. Throws Error(BadInput) for images without labels.
    static std::optional<ImageClassifier> train(const api::Images& images, std::uint64_t seed,
                                                const std::function<bool(double)>& each = {});

    /// Images [B, 1, S, S], 0 .. 1; others than 32 × 32 are resized bilinearly. `each(done)` after each batch; nothing
    /// if it returns false.
    std::optional<Seen> look(const torch::Tensor& images, const std::function<bool(std::int64_t)>& each = {}) const;

private:
    struct Network;
    explicit ImageClassifier(std::shared_ptr<Network> network);
    std::shared_ptr<Network> m_network;
};

/// Share of images whose class is their label's, 0 .. 1.
double accuracy(const Seen& seen, const std::vector<std::uint8_t>& labels);

}  // namespace strata::images
