// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/doubling_step.h"

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

constexpr int64_t kTaps = 16;
/// Numbers that the nodes of the images that go through together give to others: those fit the second cache.
constexpr int64_t kGivenTogether = 32 * 1024;

struct Doubling {
    Doubling(const Tensor& h, int64_t outputs)
        : images(h.size(0)), side(h.size(1)), outputs(outputs), given(side * side * kTaps * outputs) {}
    ImageChunks chunks() const { return {images, kGivenTogether, given}; }
    int64_t images, side, outputs;
    int64_t given;  ///< by the nodes of an image
};

Tensor doubledOf(const Tensor& h, const Tensor& taps, const Tensor& bias) {
    const Doubling doubling(h, bias.size(0));
    auto out = torch::empty({doubling.images, 2 * doubling.side, 2 * doubling.side, doubling.outputs}, h.options());
    AT_DISPATCH_FLOATING_TYPES(h.scalar_type(), "doubled", [&] {
        doubling.chunks().forEach([&](const ImageChunk& chunk) {
            const auto given = layers::mixed(chunk.of(h), taps), result = chunk.of(out);
            for (int64_t i = 0; i < chunk.count; ++i)
                kernels::gatherTaps(data<scalar_t>(given) + i * doubling.given, data<scalar_t>(bias),
                                    data<scalar_t>(result) + i * 4 * doubling.side * doubling.side * doubling.outputs,
                                    doubling.side, doubling.outputs);
        });
    });
    return out;
}

struct Doubled : torch::autograd::Function<Doubled> {
    static Tensor forward(AutogradContext* context, const Tensor& h, const Tensor& taps, const Tensor& bias) {
        const torch::NoGradGuard constant;
        context->save_for_backward({h, taps});
        return doubledOf(h, taps, bias);
    }

    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const torch::NoGradGuard constant;
        const auto saved = context->get_saved_variables();
        const auto &h = saved[0], &taps = saved[1];
        const auto outGradient = gradients[0].contiguous();
        const Doubling doubling(h, outGradient.size(3));
        const auto hGradient = torch::empty_like(h);
        // One sum a thread, added afterwards in the order of threads.
        const auto sums = torch::zeros({at::get_num_threads(), taps.size(0), taps.size(1)}, h.options());
        AT_DISPATCH_FLOATING_TYPES(h.scalar_type(), "doubled backward", [&] {
            doubling.chunks().forEach([&](const ImageChunk& chunk) {
                const auto nodes = chunk.of(h), gradient = chunk.of(outGradient);
                const auto given = torch::empty({nodes.size(0), taps.size(0)}, h.options());
                for (int64_t i = 0; i < chunk.count; ++i)
                    kernels::spreadTaps(
                        data<scalar_t>(gradient) + i * 4 * doubling.side * doubling.side * doubling.outputs,
                        data<scalar_t>(given) + i * doubling.given, doubling.side, doubling.outputs);
                layers::unmix(given, taps, chunk.of(hGradient));
                layers::addOuter(given, nodes, sums[at::get_thread_num()]);
            });
        });
        return {hGradient, sums.sum(0), outGradient.sum(c10::IntArrayRef{0, 1, 2})};
    }
};

}  // namespace

Tensor doubled(const Tensor& h, const Tensor& weight, const Tensor& bias) {
    const auto here = [](const Tensor& tensor) { return tensor.to(torch::kCPU).contiguous(); };
    // Row by row what a node gives to one of the 4 × 4: [16 out, in].
    const auto taps = weight.permute({2, 3, 1, 0}).reshape({-1, weight.size(0)});
    return Doubled::apply(here(h), here(taps), here(bias)).to(h.device());
}

}  // namespace strata::images
