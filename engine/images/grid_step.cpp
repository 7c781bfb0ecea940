// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/grid_step.h"

#include "engine/images/grid_kernels.h"
#include "engine/images/image_chunks.h"
#include "engine/layers/product.h"
#include "engine/layers/step_parts.h"

namespace strata::images {

namespace {

using layers::data;
using torch::Tensor;
using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;

/// Numbers in an activation of the images that go through the layer together: some six of those fit the second cache.
constexpr int64_t kTogether = 16 * 1024;

struct Shape {
    explicit Shape(const Tensor& h) : images(h.size(0)), side(h.size(1)), channels(h.size(3)) {}
    int64_t ofImage() const { return side * side * channels; }
    ImageChunks chunks() const { return {images, kTogether, ofImage()}; }
    int64_t images, side, channels;
};

template <class T>
Tensor meansOf(const Tensor& h, const Shape& shape, int64_t images) {
    auto means = torch::empty_like(h), rows = torch::empty({shape.ofImage()}, h.options());
    for (int64_t i = 0; i < images; ++i)
        kernels::neighbourMeans(data<T>(h) + i * shape.ofImage(), data<T>(rows), data<T>(means) + i * shape.ofImage(),
                                shape.side, shape.channels);
    return means;
}

Tensor forwardOf(const Tensor& h, const Tensor& weight, const Tensor& bias) {
    const Shape shape(h);
    const auto own = weight.slice(1, 0, shape.channels), others = weight.slice(1, shape.channels);
    auto out = torch::empty_like(h);
    AT_DISPATCH_FLOATING_TYPES(h.scalar_type(), "gridStep", [&] {
        shape.chunks().forEach([&](const ImageChunk& chunk) {
            const auto nodes = chunk.of(h), result = chunk.of(out);
            auto z = bias.expand_as(nodes).contiguous();
            layers::mix(nodes, own, z, true);
            layers::mix(meansOf<scalar_t>(nodes, shape, chunk.count), others, z, true);
            kernels::addRectified(data<scalar_t>(nodes), data<scalar_t>(z), data<scalar_t>(result), nodes.numel());
        });
    });
    return out;
}

struct GridStep : torch::autograd::Function<GridStep> {
    static Tensor forward(AutogradContext* context, const Tensor& h, const Tensor& weight, const Tensor& bias) {
        const torch::NoGradGuard constant;
        const auto out = forwardOf(h, weight, bias);
        context->save_for_backward({h, weight, out});
        return out;
    }

    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const torch::NoGradGuard constant;
        const auto saved = context->get_saved_variables();
        const auto &h = saved[0], &weight = saved[1], &out = saved[2];
        const Shape shape(h);
        const auto own = weight.slice(1, 0, shape.channels), others = weight.slice(1, shape.channels);
        const auto outGradient = gradients[0].contiguous();
        auto hGradient = torch::empty_like(h);
        // One sum a thread, added afterwards in the order of threads.
        const auto threads = at::get_num_threads();
        auto weightSums = torch::zeros({threads, shape.channels, 2 * shape.channels}, h.options());
        auto biasSums = torch::zeros({threads, shape.channels}, h.options());
        AT_DISPATCH_FLOATING_TYPES(h.scalar_type(), "gridStep backward", [&] {
            shape.chunks().forEach([&](const ImageChunk& chunk) {
                const auto nodes = chunk.of(h), gradient = chunk.of(outGradient), toNodes = chunk.of(hGradient);
                const auto thread = at::get_thread_num();
                const auto weights = weightSums[thread];
                auto z = torch::empty_like(nodes);
                kernels::rectifiedBackward(
                    data<scalar_t>(nodes), data<scalar_t>(chunk.of(out)), data<scalar_t>(gradient), data<scalar_t>(z),
                    data<scalar_t>(biasSums[thread]), data<scalar_t>(toNodes), nodes.size(0), shape.channels);
                layers::addOuter(z, nodes, weights.slice(1, 0, shape.channels));
                layers::addOuter(z, meansOf<scalar_t>(nodes, shape, chunk.count), weights.slice(1, shape.channels));
                layers::unmix(z, own, toNodes, true);
                auto toMeans = layers::unmixed(z, others), rows = torch::empty({shape.ofImage()}, h.options());
                for (int64_t i = 0; i < chunk.count; ++i)
                    kernels::addNeighbourMeansBackward(
                        data<scalar_t>(toMeans) + i * shape.ofImage(), data<scalar_t>(rows),
                        data<scalar_t>(toNodes) + i * shape.ofImage(), shape.side, shape.channels);
            });
        });
        return {hGradient, weightSums.sum(0), biasSums.sum(0)};
    }
};

}  // namespace

Tensor gridStep(const Tensor& h, const Tensor& weight, const Tensor& bias) {
    const auto here = [](const Tensor& tensor) { return tensor.to(torch::kCPU).contiguous(); };
    return GridStep::apply(here(h), here(weight), here(bias)).to(h.device());
}

}  // namespace strata::images
