// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/images/doubling_step.h"
#include "engine/images/encoder.h"
#include "engine/images/grid_step.h"
#include "engine/images/pixels.h"
#include "tests/images/some_images.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::tests;
using namespace strata::images;

namespace {

/// The grid graph of App. D.6 written down: node y S + x, an edge between nodes that touch, a corner included.
torch::Tensor denseAdjacency(std::int64_t side) {
    auto A = torch::zeros({side * side, side * side}, torch::kFloat64);
    auto cells = A.accessor<double, 2>();
    for (std::int64_t u = 0; u < side * side; ++u)
        for (std::int64_t v = 0; v < side * side; ++v) {
            const auto dx = std::abs(u % side - v % side), dy = std::abs(u / side - v / side);
            cells[u][v] = u != v && dx <= 1 && dy <= 1;
        }
    return A;
}

/// The eight automorphisms of the grid: `k` quarter turns, mirrored first if `mirrored`.
torch::Tensor moved(const torch::Tensor& h, std::int64_t k, bool mirrored) {
    return torch::rot90(mirrored ? h.flip(3) : h, k, {2, 3});
}

void randomise(torch::nn::Module& module) {
    const torch::NoGradGuard constant;
    std::uint64_t number = 1;
    for (auto& weight : module.parameters())
        weight.copy_(0.3 * at::randn(weight.sizes(), generator(number++), torch::TensorOptions(weight.dtype())));
}

}  // namespace
#endif

class GridTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A layer is the first-order message passing of the dense formula: h + σ(W₀ h + W₁ D⁻¹A h + b), in double and in
    // float, for fewer and for more images than go through it together.
    void layerIsTheDenseFormula() {
        for (const std::int64_t side : {1, 2, 4, 8, 16, 32}) {
            const auto A = denseAdjacency(side);
            QCOMPARE(A.sum().item<double>(), 2.0 * (side - 1) * (4 * side - 2));  // 2 S (S − 1) + 2 (S − 1)² edges
            const auto h = patternless(7, 3, side).permute({0, 2, 3, 1});
            const auto weight = 0.3 * at::randn({3, 6}, generator(1), torch::TensorOptions(torch::kFloat64)),
                       bias = 0.3 * at::randn({3}, generator(2), torch::TensorOptions(torch::kFloat64));
            const auto nodes = h.flatten(1, 2);
            const auto message = (A / A.sum(1, true).clamp_min(1)).matmul(nodes);
            const auto mixed =
                nodes.matmul(weight.slice(1, 0, 3).t()) + message.matmul(weight.slice(1, 3, 6).t()) + bias;
            const auto expected = (nodes + torch::where(mixed > 0, mixed, 0.2 * mixed)).view_as(h);
            QVERIFY(distance(gridStep(h, weight, bias), expected) < 1e-12);
            const auto single = [](const torch::Tensor& x) { return x.to(torch::kFloat32); };
            QVERIFY(distance(gridStep(single(h), single(weight), single(bias)).to(torch::kFloat64), expected) < 1e-5);
        }
    }

    void layerIsEquivariant() {
        GridLayer layer(4);
        layer->to(torch::kFloat64);
        randomise(*layer);
        const auto nodesOf = [](const torch::Tensor& images) { return images.permute({0, 2, 3, 1}); };
        const auto h = patternless(2, 4, 8);
        const auto out = layer(nodesOf(h)).permute({0, 3, 1, 2});
        QVERIFY(distance(out, h) > 0.1);
        for (const bool mirrored : {false, true})
            for (std::int64_t k = 0; k < 4; ++k)
                QVERIFY(distance(layer(nodesOf(moved(h, k, mirrored))), nodesOf(moved(out, k, mirrored))) < 1e-12);
    }

    void layerGradients() {
        const auto draw = [](c10::IntArrayRef sizes, std::uint64_t seed) {
            return at::randn(sizes, generator(seed), torch::TensorOptions(torch::kFloat64));
        };
        for (const std::int64_t side : {1, 2, 4, 16}) {
            const auto h = draw({2, side, side, 2}, 3), weight = 0.3 * draw({2, 4}, 4), bias = 0.3 * draw({2}, 5);
            QVERIFY(gradientError([&](const torch::Tensor& x) { return gridStep(x, weight, bias); }, h) < 1e-6);
            QVERIFY(gradientError([&](const torch::Tensor& x) { return gridStep(h, x, bias); }, weight) < 1e-6);
            QVERIFY(gradientError([&](const torch::Tensor& x) { return gridStep(h, weight, x); }, bias) < 1e-6);
        }
    }

    // Doubling is LibTorch's transposed convolution, forward and back, in double and in float.
    void doublingIsTheTransposedConvolution() {
        for (const auto& [side, in, out] : {std::tuple{4, 5, 3}, {8, 2, 17}, {16, 3, 1}, {1, 2, 2}})
            for (const auto type : {torch::kFloat64, torch::kFloat32}) {
                const auto draw = [&](c10::IntArrayRef sizes, std::uint64_t seed) {
                    return at::randn(sizes, generator(seed), torch::TensorOptions(torch::kFloat64))
                        .to(type)
                        .requires_grad_();
                };
                const auto h = draw({5, side, side, in}, 1), weight = draw({in, out, 4, 4}, 2), bias = draw({out}, 3);
                const auto ours = doubled(h, weight, bias);
                const auto theirs =
                    torch::conv_transpose2d(h.permute({0, 3, 1, 2}), weight, bias, 2, 1).permute({0, 2, 3, 1});
                const auto toward = draw(ours.sizes(), 4).detach();
                const double limit = type == torch::kFloat64 ? 1e-12 : 1e-3;
                QVERIFY(distance(ours, theirs) < limit);
                const auto first = torch::autograd::grad({ours}, {h, weight, bias}, {toward}),
                           second = torch::autograd::grad({theirs}, {h, weight, bias}, {toward});
                for (std::size_t i = 0; i < 3; ++i) QVERIFY(distance(first[i], second[i]) < limit);
            }
    }

    // Poolers and the way in are products of what convolutions are: the encoder's posteriors, from convolutions.
    void encoderIsOneOfConvolutions() {
        ImageEncoder encoder(EncoderOptions{2, 0, 3, true, {5, 4}});
        encoder->to(torch::kFloat64);
        randomise(*encoder);
        const auto images = patternless(2, 1, 32);
        const auto weights = encoder->named_parameters();
        const auto fine = torch::conv2d(images, weights["in.weight"], weights["in.bias"]);
        const auto coarse =
            torch::leaky_relu(torch::conv2d(fine, weights["poolers.0.weight"], weights["poolers.0.bias"], 2), 0.2);
        const auto read = torch::linear(coarse.flatten(1), weights["readouts.0.weight"], weights["readouts.0.bias"]);
        QVERIFY(distance(encoder(images)[0].mean, read.slice(1, 0, 5)) < 1e-12);
    }

    // Unordered poolers and readouts: all eight turns and mirror images have the same posteriors; ordered ones: not.
    void unorderedLatentsAreInvariant() {
        for (const bool ordered : {false, true}) {
            ImageEncoder encoder(EncoderOptions{5, 2, 4, ordered, {8, 8, 8, 8, 4}});
            encoder->to(torch::kFloat64);
            randomise(*encoder);
            const auto images = patternless(3, 1, 32);
            const auto posteriors = encoder(images);
            QCOMPARE(posteriors.size(), std::size_t{5});
            double apart = 0;
            for (std::int64_t k = 0; k < 8; ++k) {
                const auto others = encoder(moved(images, k % 4, k >= 4));
                for (std::size_t depth = 0; depth < 5; ++depth)
                    apart = std::max({apart, distance(posteriors[depth].mean, others[depth].mean),
                                      distance(posteriors[depth].logVariance, others[depth].logVariance)});
            }
            QVERIFY2(ordered ? apart > 0.01 : apart < 1e-10, std::to_string(apart).c_str());
        }
    }

    void pyramidIsBlockMeans() {
        auto images = torch::zeros({1, 1, 32, 32}, torch::kFloat64);
        images[0][0][0][0] = 1;
        images[0][0][31][30] = 0.5;
        const auto levels = pyramid(images, 6);
        QCOMPARE(levels.size(), std::size_t{6});
        for (std::int64_t depth = 0; depth < 6; ++depth) {
            const auto side = sideAt(depth);
            const auto& level = levels[static_cast<std::size_t>(depth)];
            QCOMPARE(level.sizes().vec(), (std::vector<std::int64_t>{1, 1, side, side}));
            const auto area = std::pow(4.0, depth);
            if (side > 1) {
                QCOMPARE(level[0][0][0][0].item<double>(), 1 / area);
                QCOMPARE(level[0][0][side - 1][side - 1].item<double>(), depth == 0 ? 0 : 0.5 / area);
            } else {
                QCOMPARE(level.item<double>(), 1.5 / 1024);
            }
        }
    }

    void pixelsAreCentred() {
        api::Images images;
        images.width = 28;
        images.height = 30;
        images.pixels.assign(2 * 28 * 30, 0);
        images.pixels[28 * 30] = 51;  // the first pixel of the second image
        const auto tensor = toTensor(images, {1});
        QCOMPARE(tensor.sizes().vec(), (std::vector<std::int64_t>{1, 1, 32, 32}));
        QCOMPARE(tensor[0][0][1][2].item<float>(), 0.2F);
        QCOMPARE(tensor.sum().item<float>(), 0.2F);
        const auto back = toImages(tensor);
        QCOMPARE(back.width, 32);
        QCOMPARE(int(back.pixels[32 + 2]), 51);
        images.width = 60;
        images.height = 14;
        QVERIFY_THROWS_EXCEPTION(api::Error, toTensor(images, {0}));
    }
};

STRATA_TEST(GridTest, tst_grid);
#include "tst_grid.moc"
