// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/generation.h"

#include <algorithm>
#include <cmath>

namespace strata::images {

namespace {

constexpr std::int64_t kBatch = 250;

/// As the decoders answer: what the posteriors' means stand for, on average.
ImageLevels decoded(ImageModel& model, const std::vector<torch::Tensor>& means) {
    ImageLevels levels;
    for (std::int64_t depth = 0; depth < model->levels(); ++depth)
        levels.push_back(torch::sigmoid(model->decode(depth, means[static_cast<std::size_t>(depth)])));
    return levels;
}

ImageLevels pictures(ImageModel& model, const ImageModelImpl::Draw& draw) {
    ImageLevels levels;
    for (std::int64_t depth = 0; depth < model->levels(); ++depth)
        levels.push_back(depth == 0 && draw.finest.defined()
                             ? draw.finest
                             : model->picture(depth, draw.latents[static_cast<std::size_t>(depth)]));
    return levels;
}

/// `batch(from, count)` for all of `count`, put together.
ImageLevels inBatches(std::int64_t count, const std::function<ImageLevels(std::int64_t, std::int64_t)>& batch,
                      const std::function<bool(std::int64_t)>& each) {
    std::vector<std::vector<torch::Tensor>> parts;
    for (std::int64_t from = 0; from < count; from += kBatch) {
        const auto size = std::min(kBatch, count - from);
        const auto levels = batch(from, size);
        parts.resize(levels.size());
        for (std::size_t depth = 0; depth < levels.size(); ++depth) parts[depth].push_back(levels[depth]);
        if (each && !each(from + size)) return {};
    }
    ImageLevels result;
    for (const auto& part : parts) result.push_back(torch::cat(part));
    return result;
}

std::vector<torch::Tensor> means(ImageModel& model, const torch::Tensor& images) {
    std::vector<torch::Tensor> result;
    for (const auto& posterior : model->encode(images)) result.push_back(posterior.mean);
    return result;
}

/// a and b [1, d], t [steps, 1].
torch::Tensor between(const torch::Tensor& a, const torch::Tensor& b, const torch::Tensor& t, bool spherical) {
    const auto straight = (1 - t) * a + t * b;
    if (!spherical) return straight;
    const auto cosine = ((a * b).sum() / (a.norm() * b.norm()).clamp_min(1e-12)).clamp(-1, 1).item<double>();
    const double angle = std::acos(cosine);
    if (std::sin(angle) < 1e-3) return straight;
    return (torch::sin((1 - t) * angle) * a + torch::sin(t * angle) * b) / std::sin(angle);
}

}  // namespace

ImageLevels sampleImages(ImageModel& model, std::int64_t count, double temperature, at::Generator generator,
                         const std::function<bool(std::int64_t)>& each) {
    const torch::NoGradGuard constant;
    return inBatches(
        count,
        [&](std::int64_t, std::int64_t size) { return pictures(model, model->draw(size, temperature, generator)); },
        each);
}

ImageLevels reconstruct(ImageModel& model, const torch::Tensor& images, const std::function<bool(std::int64_t)>& each) {
    const torch::NoGradGuard constant;
    return inBatches(
        images.size(0),
        [&](std::int64_t from, std::int64_t size) {
            return decoded(model, means(model, images.narrow(0, from, size)));
        },
        each);
}

ImageLevels redraw(ImageModel& model, const torch::Tensor& images, at::Generator generator,
                   const std::function<bool(std::int64_t)>& each) {
    const torch::NoGradGuard constant;
    return inBatches(
        images.size(0),
        [&](std::int64_t from, std::int64_t size) {
            ImageModelImpl::Draw draw;
            for (const auto& posterior : model->encode(images.narrow(0, from, size)))
                draw.latents.push_back(posterior.draw(generator));
            return pictures(model, draw);
        },
        each);
}

ImageLevels interpolate(ImageModel& model, const torch::Tensor& from, const torch::Tensor& to, std::int64_t steps,
                        bool spherical) {
    const torch::NoGradGuard constant;
    const auto a = means(model, from), b = means(model, to);
    const auto t = torch::linspace(0, 1, steps).unsqueeze(1);
    std::vector<torch::Tensor> latents;
    for (std::size_t depth = 0; depth < a.size(); ++depth) latents.push_back(between(a[depth], b[depth], t, spherical));
    return decoded(model, latents);
}

}  // namespace strata::images
