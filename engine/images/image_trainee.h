// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/images/training_state.h"
#include "engine/training/trainee.h"

namespace strata::images {

/// What a training run works on. Rows count the images; every row of `images` fits the grid of 32 × 32 pixels.
struct ImageTrainingData {
    std::shared_ptr<const api::Images> images;
    std::vector<std::size_t> train, heldOut;
};

/// A model of images in training. `heldout.` figures are measured on at most 512 held-out images: the loss and its
/// terms, "heldout.error.32" and so on, the mean squared error of rebuilding each level, and "heldout.prior", the error
/// of a flow prior while it is fitted. The score is "heldout.loss", and once a flow prior is fitted that one's error;
/// epochs before it have none.
///
/// Throws Error(BadInput) if there is no image to train on or they are too large, Error(RunUnusable) if the checkpoint
/// is damaged or of another model.
std::unique_ptr<training::Trainee> startImages(ImageTrainingData data, const ImageOptions& options, std::uint64_t seed);
std::unique_ptr<training::Trainee> resumeImages(ImageTrainingData data, const ImageOptions& options, std::uint64_t seed,
                                                const store::Checkpoint& checkpoint);

}  // namespace strata::images
