// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/inception.h"

#include <algorithm>

#include "engine/images/inception_block.h"

namespace strata::images {

namespace {

constexpr std::int64_t kInceptionSide = 299, kInceptionBatch = 10;
const features::Network kInception{
    "Inception", "engine/images/convert_inception.py turns pt_inception-2015-12-05-6726825d.pth into it"};

/// Parts of the file that lie behind the third pooling, and counters.
bool isSuperfluous(const std::string& name) {
    return name.starts_with("fc.") || name.ends_with(".num_batches_tracked");
}

}  // namespace

struct Inception::Layers {
    std::vector<BasicConvolution> stem;
    std::vector<InceptionBlock> blocks;

    explicit Layers(features::NamedTensors& tensors) {
        std::int64_t channels = 3;
        for (const auto& spec :
             {ConvolutionSpec{"Conv2d_1a_3x3", 3, 3, 2}, ConvolutionSpec{"Conv2d_2a_3x3", 3, 3, 1, true},
              ConvolutionSpec{"Conv2d_2b_3x3", 3, 3}, ConvolutionSpec{"Conv2d_3b_1x1", 1, 1},
              ConvolutionSpec{"Conv2d_4a_3x3", 3, 3, 1, true}}) {
            stem.emplace_back(tensors, "", spec, channels);
            channels = stem.back().channels();
        }
        const std::vector<std::pair<std::string, std::vector<BranchSpec>>> all{
            {"Mixed_5b", inceptionA()},
            {"Mixed_5c", inceptionA()},
            {"Mixed_5d", inceptionA()},
            {"Mixed_6a", inceptionB()},
            {"Mixed_6b", inceptionC()},
            {"Mixed_6c", inceptionC()},
            {"Mixed_6d", inceptionC()},
            {"Mixed_6e", inceptionC()},
            {"Mixed_7a", inceptionD()},
            {"Mixed_7b", inceptionE(Pooling::Average)},
            {"Mixed_7c", inceptionE(Pooling::Maximum)}};
        for (const auto& [name, branches] : all) {
            blocks.emplace_back(tensors, name, branches, channels);
            channels = blocks.back().channels();
        }
        tensors.discard(isSuperfluous);
    }

    /// x [B, 3, 299, 299], -1 .. 1 → [B, width].
    torch::Tensor operator()(torch::Tensor x) const {
        for (std::size_t i = 0; i < stem.size(); ++i) {
            x = stem[i](x);
            if (i == 2 || i == 4) x = pooled(x, Pooling::Halving);
        }
        for (const auto& block : blocks) x = block(x);
        return x.mean({2, 3});
    }
};

Inception::Inception(std::shared_ptr<const Layers> layers) : m_layers(std::move(layers)) {}

Inception Inception::read(const std::string& path) {
    std::shared_ptr<const Layers> layers;
    features::readNetwork(path, kInception,
                          [&](features::NamedTensors& tensors) { layers = std::make_shared<const Layers>(tensors); });
    return Inception(std::move(layers));
}

std::size_t Inception::width() const {
    return static_cast<std::size_t>(m_layers->blocks.back().channels());
}

std::vector<double> Inception::features(const torch::Tensor& images,
                                        const std::function<bool(std::int64_t)>& each) const {
    const torch::NoGradGuard constant;
    std::vector<double> result;
    result.reserve(static_cast<std::size_t>(images.size(0)) * width());
    for (std::int64_t from = 0; from < images.size(0); from += kInceptionBatch) {
        const auto batch = images.narrow(0, from, std::min(kInceptionBatch, images.size(0) - from));
        const auto stored = (batch.to(torch::kFloat32) * 255).round().clamp(0, 255) / 255;
        const auto large = torch::upsample_bilinear2d(stored.expand({-1, 3, -1, -1}).contiguous(),
                                                      {kInceptionSide, kInceptionSide}, false);
        const auto rows = (*m_layers)(2 * large - 1).to(torch::kFloat64).contiguous();
        result.insert(result.end(), rows.data_ptr<double>(), rows.data_ptr<double>() + rows.numel());
        if (each && !each(from + batch.size(0))) return {};
    }
    return result;
}

}  // namespace strata::images
