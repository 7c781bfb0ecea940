// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/classifier.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "engine/api/error.h"
#include "engine/draws/uniform.h"
#include "engine/images/grid.h"
#include "engine/images/pixels.h"
#include "engine/training/schedule.h"

namespace strata::images {

namespace {

constexpr int kPasses = 4;
constexpr std::size_t kTrainBatch = 100;
constexpr std::int64_t kLookBatch = 500;
constexpr double kRate = 2e-3;
constexpr int kMove = 2;  ///< pixels

torch::nn::Conv2d convolution(std::int64_t from, std::int64_t to) {
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(from, to, 3).padding(1));
}

}  // namespace

struct ImageClassifier::Network : torch::nn::Module {
    torch::nn::Conv2d first, second, third;
    torch::nn::Linear hidden, out;

    explicit Network(std::int64_t classes)
        : first(register_module("first", convolution(1, 16))),
          second(register_module("second", convolution(16, 32))),
          third(register_module("third", convolution(32, 64))),
          hidden(register_module("hidden", torch::nn::Linear(64 * 4 * 4, kFeatures))),
          out(register_module("out", torch::nn::Linear(kFeatures, classes))) {}

    void drawWeights(at::Generator generator) {
        const torch::NoGradGuard constant;
        for (auto& weight : parameters()) {
            if (weight.dim() < 2) {
                weight.zero_();
                continue;
            }
            const auto fanIn = static_cast<double>(weight.numel()) / static_cast<double>(weight.size(0));
            weight.copy_(std::sqrt(2 / fanIn) * at::randn(weight.sizes(), generator, torch::TensorOptions()));
        }
    }

    torch::Tensor features(torch::Tensor x) {
        for (auto* layer : {&first, &second, &third}) x = torch::max_pool2d(torch::relu((*layer)(x)), 2);
        return torch::relu(hidden(x.flatten(1)));
    }
};

ImageClassifier::ImageClassifier(std::shared_ptr<Network> network) : m_network(std::move(network)) {}

std::optional<ImageClassifier> ImageClassifier::train(const api::Images& images, std::uint64_t seed,
                                                      const std::function<bool(double)>& each) {
    const auto count = images.count();
    if (count == 0 || images.labels.size() != count)
        throw api::Error(api::ErrorCode::BadInput, "A classifier is trained on images with labels; these have none.");
    auto network = std::make_shared<Network>(*std::ranges::max_element(images.labels) + 1);
    network->drawWeights(at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, 1, 0)));
    torch::optim::Adam optimiser(network->parameters(), torch::optim::AdamOptions(kRate));

    const std::vector<int> sizes(count, 1);
    const auto steps = kPasses * ((count + kTrainBatch - 1) / kTrainBatch);
    std::size_t step = 0;
    for (int pass = 0; pass < kPasses; ++pass) {
        for (const auto& rows : training::epochBatches(sizes, kTrainBatch, seed, pass)) {
            const auto progress = static_cast<double>(step) / static_cast<double>(steps);
            auto& settings = static_cast<torch::optim::AdamOptions&>(optimiser.param_groups().front().options());
            settings.lr(kRate * std::min(1.0, 20 * progress + 0.1) * 0.5 * (1 + std::cos(std::numbers::pi * progress)));
            std::mt19937_64 random(training::stepSeed(seed, 2, step));
            const auto down = draws::below(2 * kMove + 1, random) - kMove,
                       right = draws::below(2 * kMove + 1, random) - kMove;
            std::vector<std::int64_t> labels;
            for (const auto row : rows) labels.push_back(images.labels[row]);

            const auto moved = torch::roll(toTensor(images, rows), {down, right}, {2, 3});
            const auto loss = torch::cross_entropy_loss(network->out(network->features(moved)), torch::tensor(labels));
            optimiser.zero_grad();
            loss.backward();
            optimiser.step();
            ++step;
            if (each && !each(static_cast<double>(step) / static_cast<double>(steps))) return {};
        }
    }
    return ImageClassifier(std::move(network));
}

std::optional<Seen> ImageClassifier::look(const torch::Tensor& images,
                                          const std::function<bool(std::int64_t)>& each) const {
    const torch::NoGradGuard constant;
    Seen seen;
    for (std::int64_t from = 0; from < images.size(0); from += kLookBatch) {
        auto batch = images.narrow(0, from, std::min(kLookBatch, images.size(0) - from));
        if (batch.size(2) != kSide) batch = torch::upsample_bilinear2d(batch, {kSide, kSide}, false);
        const auto features = m_network->features(batch);
        const auto [confidence, classes] = torch::softmax(m_network->out(features), 1).max(1);
        const auto wide = features.to(torch::kFloat64).contiguous(), sure = confidence.to(torch::kFloat64).contiguous();
        seen.features.insert(seen.features.end(), wide.data_ptr<double>(), wide.data_ptr<double>() + wide.numel());
        for (std::int64_t i = 0; i < batch.size(0); ++i) {
            seen.classes.push_back(static_cast<int>(classes[i].item<std::int64_t>()));
            seen.confidence.push_back(sure[i].item<double>());
        }
        if (each && !each(from + batch.size(0))) return {};
    }
    return seen;
}

double accuracy(const Seen& seen, const std::vector<std::uint8_t>& labels) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) right += seen.classes[i] == labels[i];
    return labels.empty() ? 0 : static_cast<double>(right) / static_cast<double>(labels.size());
}

}  // namespace strata::images
