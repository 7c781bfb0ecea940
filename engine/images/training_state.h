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

/// One optimiser step of encoder and decoders on images [B, 1, 32, 32]. Adds the terms of the loss to the tally. Throws
/// Error(Internal) if the loss is no longer a number.
void step(ImageState& state, const torch::Tensor& images, const training::Schedule& schedule, std::uint64_t seed);

/// Before the first step of a flow prior: encoder and decoders become what sampling will use, and stay so.
void finishModel(ImageState& state, const ImageOptions& options);

/// One optimiser step of the flow prior alone, on the finest level's posteriors of some images; otherwise as above.
void priorStep(ImageState& state, const Posterior& posterior, const ImageOptions& options,
               const training::Schedule& schedule, std::uint64_t seed);

store::Checkpoint pack(const ImageState& state, double score);

/// Throws Error(RunUnusable) if the checkpoint is damaged, or not of the model that `options` describe.
ImageState unpack(const store::Checkpoint& checkpoint, const ImageOptions& options);

/// What sampling needs: the averaged weights, or the last ones if they are not averaged, in evaluation mode.
ImageModel trainedModel(const store::Checkpoint& checkpoint, const ImageOptions& options);
ImageModel trainedModel(const ImageState& state, const ImageOptions& options);

}  // namespace strata::images
