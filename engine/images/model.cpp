// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/model.h"

#include <algorithm>
#include <cmath>

namespace strata::images {

namespace {

constexpr std::int64_t kLeastContrasted = 8;  ///< pixels along a side
constexpr double kSmall = 0.3;                ///< of the deviation that other layers' weights have

std::vector<std::int64_t> latentSizes(const ImageModelOptions& options) {
    std::vector<std::int64_t> sizes;
    for (std::int64_t depth = 0; depth < options.levels; ++depth)
        sizes.push_back(std::min(options.latent, sideAt(depth) * sideAt(depth)));
    return sizes;
}

EncoderOptions encoderOf(const ImageModelOptions& options) {
    return {options.levels, options.layers, options.channels, options.ordered, latentSizes(options)};
}

/// How many numbers meet in one output.
double fanIn(const std::string& name, const torch::Tensor& weight) {
    const auto all = static_cast<double>(weight.numel());
    if (name.find("doublings") == std::string::npos) return all / static_cast<double>(weight.size(0));
    constexpr double kStrides = 4;  // a transposed convolution of stride 2 × 2
    return all / static_cast<double>(weight.size(1)) / kStrides;
}

/// What is added to something else, and posteriors, which start near N(0, I).
bool startsSmall(const std::string& name) {
    return name.find(".mix.") != std::string::npos || name.find(".second.") != std::string::npos ||
           name.find(".readouts.") != std::string::npos;
}

}  // namespace

ImageModelImpl::ImageModelImpl(const ImageModelOptions& options)
    : m_options(options),
      m_latents(latentSizes(options)),
      m_encoder(register_module("encoder", ImageEncoder(encoderOf(options)))) {
    for (std::int64_t depth = 0; depth < options.levels; ++depth)
        m_decoders->push_back(ImageDecoder(latentAt(depth), sideAt(depth), options.decoderChannels));
    register_module("decoders", m_decoders);
    if (options.prior == ImagePrior::Normal) return;
    m_flow = register_module("flow", LatentFlow(latentAt(0), options.flowWidth, options.flowLayers, options.guidance));
}

torch::Tensor ImageModelImpl::decode(std::int64_t depth, const torch::Tensor& z) {
    return m_decoders[static_cast<std::size_t>(depth)]->as<ImageDecoderImpl>()->forward(z);
}

torch::Tensor ImageModelImpl::picture(std::int64_t depth, const torch::Tensor& z) {
    return torch::sigmoid((sideAt(depth) < kLeastContrasted ? 1 : m_options.contrast) * decode(depth, z));
}

ImageModelImpl::Draw ImageModelImpl::draw(std::int64_t count, double temperature, at::Generator generator) {
    const torch::NoGradGuard constant;
    Draw result;
    if (!m_flow) {
        for (const auto size : m_latents)
            result.latents.push_back(temperature * at::randn({count, size}, generator, torch::TensorOptions()));
        return result;
    }
    result.latents.push_back(m_flow->draw(count, temperature, generator));
    result.finest = picture(0, result.latents.front());
    const auto posteriors = encode(result.finest);
    for (std::size_t depth = 1; depth < posteriors.size(); ++depth)
        result.latents.push_back(posteriors[depth].draw(generator));
    return result;
}

ImageModel newImageModel(const ImageModelOptions& options, at::Generator generator) {
    ImageModel model(options);
    const torch::NoGradGuard constant;
    for (auto& parameter : model->named_parameters()) {
        auto& weight = parameter.value();
        const auto& name = parameter.key();
        if (weight.dim() < 2) {
            if (name.ends_with("bias")) weight.zero_();
            continue;
        }
        auto deviation = std::sqrt(2 / fanIn(name, weight));
        if (startsSmall(name)) deviation *= kSmall;
        if (name.ends_with("velocity.weight")) deviation = 0;  // the flow starts as N(0, I)
        weight.copy_(deviation * at::randn(weight.sizes(), generator, torch::TensorOptions()));
    }
    return model;
}

std::vector<ImageTerm> lossTerms(ImageModel& model, const torch::Tensor& images, at::Generator generator) {
    std::vector<ImageTerm> terms;
    const auto targets = pyramid(images, model->levels());
    const auto posteriors = model->encode(images);
    const auto count = static_cast<double>(images.size(0));
    for (std::int64_t depth = 0; depth < model->levels(); ++depth) {
        const auto& posterior = posteriors[static_cast<std::size_t>(depth)];
        const auto logits = model->decode(depth, posterior.draw(generator));
        const auto side = std::to_string(sideAt(depth));
        terms.push_back({"loss.reconstruction." + side,
                         torch::binary_cross_entropy_with_logits(logits, targets[static_cast<std::size_t>(depth)], {},
                                                                 {}, at::Reduction::Sum) /
                             count});
        terms.push_back({"loss.kl." + side, posterior.divergence().mean()});
    }
    return terms;
}

}  // namespace strata::images
