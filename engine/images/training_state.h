// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/images/options.h"
#include "engine/training/module_state.h"

namespace strata::images {

/// A model of images in training.
struct ImageState : training::ModuleState {
    ImageModel model{nullptr};  ///< ModuleState::network
};

ImageState initialState(const ImageOptions& options, std::uint64_t seed);

/// One optimiser step on images [B, 1, 32, 32]: of encoder and decoders, or, in the last epochs of a model with a flow
/// prior, of that prior alone. Adds the terms of the loss to the tally. Throws Error(Internal) if the loss is no longer
/// a number.
void step(ImageState& state, const torch::Tensor& images, const ImageOptions& options,
          const training::Schedule& schedule, std::uint64_t seed);

store::Checkpoint pack(const ImageState& state, double score);

/// Throws Error(RunUnusable) if the checkpoint is damaged, or not of the model that `options` describe.
ImageState unpack(const store::Checkpoint& checkpoint, const ImageOptions& options);

/// What sampling needs: the averaged weights, or the last ones if they are not averaged, in evaluation mode.
ImageModel trainedModel(const store::Checkpoint& checkpoint, const ImageOptions& options);
ImageModel trainedModel(const ImageState& state, const ImageOptions& options);

}  // namespace strata::images
