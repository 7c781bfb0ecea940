// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/images/decoder.h"
#include "engine/images/encoder.h"
#include "engine/images/latent_flow.h"

namespace strata::images {

enum class ImagePrior {
    Normal,  ///< N(0, I), as in the paper
    Flow,    ///< a flow fitted to the finest level's posteriors once the rest is trained
};

struct ImageModelOptions {
    std::int64_t levels = 5;            ///< L; 32 × 32 pixels down to 2 × 2
    std::int64_t layers = 2;            ///< of message passing at each level
    std::int64_t channels = 16;         ///< of the encoder at 32 × 32
    bool ordered = true;                ///< of the encoder's poolers and readouts (encoder.h)
    std::int64_t latent = 64;           ///< of each level, but no more than it has pixels
    std::int64_t decoderChannels = 32;  ///< before the last transposed convolution
    double contrast = 1.3;              ///< of draws (ImageModel::picture)
    double beta = 0.2;                  ///< weight of the divergence
    ImagePrior prior = ImagePrior::Flow;
    std::int64_t flowWidth = 512;
    std::int64_t flowLayers = 4;
    double guidance = 0.5;  ///< of the flow
};

/// MGVAE on images as grid graphs with fixed clusters of 2 × 2 (App. D.6). Depth 0 is 32 × 32 pixels, the paper's level
/// L. Each depth has latents and a decoder of its own, and can be drawn without the others. A flow prior draws the
/// finest latents; the others are drawn from the posteriors of the image that these decode to, so that all show one.
class ImageModelImpl : public torch::nn::Module {
public:
    explicit ImageModelImpl(const ImageModelOptions& options);

    const ImageModelOptions& options() const { return m_options; }
    std::int64_t levels() const { return m_options.levels; }
    std::int64_t latentAt(std::int64_t depth) const { return m_latents[static_cast<std::size_t>(depth)]; }

    /// images [B, 1, 32, 32], 0 .. 1; the posteriors by depth.
    std::vector<Posterior> encode(const torch::Tensor& images) { return m_encoder(images); }

    /// z [B, latentAt(depth)] → the logits of images [B, 1, S, S].
    torch::Tensor decode(std::int64_t depth, const torch::Tensor& z);

    /// z → images [B, 1, S, S], 0 .. 1: the sigmoid of the logits times the contrast. Cross-entropy makes a decoder
    /// answer with the mean of all images that z may stand for, which is greyer than any of them. Below 8 × 8 pixels
    /// logits are as they are: pixels are means there.
    torch::Tensor picture(std::int64_t depth, const torch::Tensor& z);

    struct Draw {
        std::vector<torch::Tensor> latents;  ///< by depth
        torch::Tensor finest;                ///< their image at depth 0, where the other latents follow from it
    };
    /// `count` new images from the prior; deviations scaled by `temperature`.
    Draw draw(std::int64_t count, double temperature, at::Generator generator);

    /// The flow prior, for those who fit it; none for ImagePrior::Normal.
    LatentFlow& flow() { return m_flow; }

private:
    ImageModelOptions m_options;
    std::vector<std::int64_t> m_latents;
    ImageEncoder m_encoder;
    torch::nn::ModuleList m_decoders;
    LatentFlow m_flow{nullptr};
};
TORCH_MODULE(ImageModel);

/// A model with weights from `generator` alone, whatever other threads draw: normal with variance 2 / fan-in for what
/// is followed by a rectifier, biases zero, residual layers and readouts small.
ImageModel newImageModel(const ImageModelOptions& options, at::Generator generator);

struct ImageTerm {
    std::string name;     ///< "loss.reconstruction.32", "loss.kl.16", ...: by the level's side
    torch::Tensor value;  ///< nats an image, a scalar
};

/// The terms of the loss: binary cross-entropy of every pixel's grey (Eq. 8) and KL from N(0, I), both summed over a
/// level and averaged over the images.
std::vector<ImageTerm> lossTerms(ImageModel& model, const torch::Tensor& images, at::Generator generator);

}  // namespace strata::images
