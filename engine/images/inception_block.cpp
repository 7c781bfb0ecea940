// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/inception_block.h"

namespace strata::images {

namespace {

constexpr double kEpsilon = 1e-3;

ConvolutionSpec square(const std::string& name, std::int64_t size, std::int64_t stride = 1) {
    return {name, size, size, stride};
}

}  // namespace

BasicConvolution::BasicConvolution(features::NamedTensors& tensors, const std::string& prefix,
                                   const ConvolutionSpec& spec, std::int64_t channels)
    : m_spec(spec) {
    const auto name = prefix + spec.name;
    const auto weight = tensors.take(name + ".conv.weight", {-1, channels, spec.height, spec.width});
    const auto out = weight.size(0);
    const auto taken = [&](const char* part) { return tensors.take(name + ".bn." + part, {out}).to(torch::kFloat64); };
    const auto scale = taken("weight") / (taken("running_var") + kEpsilon).sqrt();
    m_weight = (weight.to(torch::kFloat64) * scale.view({-1, 1, 1, 1})).to(torch::kFloat32).contiguous();
    const auto mean = taken("running_mean");
    m_shift = (taken("bias") - mean * scale).to(torch::kFloat32).contiguous();
}

torch::Tensor BasicConvolution::operator()(const torch::Tensor& x) const {
    const bool same = m_spec.stride == 1 && !m_spec.valid;
    const std::vector<std::int64_t> padding{same ? m_spec.height / 2 : 0, same ? m_spec.width / 2 : 0};
    return torch::relu(torch::conv2d(x, m_weight, m_shift, m_spec.stride, padding));
}

InceptionBlock::InceptionBlock(features::NamedTensors& tensors, const std::string& name,
                               const std::vector<BranchSpec>& branches, std::int64_t channels) {
    for (const auto& spec : branches) {
        Branch branch{spec.pooling, {}, {}};
        auto reached = channels;
        for (const auto& convolution : spec.chain) {
            branch.chain.emplace_back(tensors, name + ".", convolution, reached);
            reached = branch.chain.back().channels();
        }
        for (const auto& convolution : spec.ends) {
            branch.ends.emplace_back(tensors, name + ".", convolution, reached);
            m_channels += branch.ends.back().channels();
        }
        if (spec.ends.empty()) m_channels += reached;
        m_branches.push_back(std::move(branch));
    }
}

torch::Tensor InceptionBlock::operator()(const torch::Tensor& x) const {
    std::vector<torch::Tensor> results;
    for (const auto& branch : m_branches) {
        auto y = pooled(x, branch.pooling);
        for (const auto& convolution : branch.chain) y = convolution(y);
        for (const auto& convolution : branch.ends) results.push_back(convolution(y));
        if (branch.ends.empty()) results.push_back(y);
    }
    return torch::cat(results, 1);
}

torch::Tensor pooled(const torch::Tensor& x, Pooling pooling) {
    switch (pooling) {
        case Pooling::None:
            return x;
        case Pooling::Average:
            return torch::avg_pool2d(x, 3, 1, 1, false, false);
        case Pooling::Maximum:
            return torch::max_pool2d(x, 3, 1, 1);
        case Pooling::Halving:
            return torch::max_pool2d(x, 3, 2);
    }
    return x;
}

std::vector<BranchSpec> inceptionA() {
    return {{Pooling::None, {square("branch1x1", 1)}},
            {Pooling::None, {square("branch5x5_1", 1), square("branch5x5_2", 5)}},
            {Pooling::None, {square("branch3x3dbl_1", 1), square("branch3x3dbl_2", 3), square("branch3x3dbl_3", 3)}},
            {Pooling::Average, {square("branch_pool", 1)}}};
}

std::vector<BranchSpec> inceptionB() {
    return {{Pooling::None, {square("branch3x3", 3, 2)}},
            {Pooling::None, {square("branch3x3dbl_1", 1), square("branch3x3dbl_2", 3), square("branch3x3dbl_3", 3, 2)}},
            {Pooling::Halving, {}}};
}

std::vector<BranchSpec> inceptionC() {
    return {{Pooling::None, {square("branch1x1", 1)}},
            {Pooling::None, {square("branch7x7_1", 1), {"branch7x7_2", 1, 7}, {"branch7x7_3", 7, 1}}},
            {Pooling::None,
             {square("branch7x7dbl_1", 1),
              {"branch7x7dbl_2", 7, 1},
              {"branch7x7dbl_3", 1, 7},
              {"branch7x7dbl_4", 7, 1},
              {"branch7x7dbl_5", 1, 7}}},
            {Pooling::Average, {square("branch_pool", 1)}}};
}

std::vector<BranchSpec> inceptionD() {
    return {
        {Pooling::None, {square("branch3x3_1", 1), square("branch3x3_2", 3, 2)}},
        {Pooling::None,
         {square("branch7x7x3_1", 1), {"branch7x7x3_2", 1, 7}, {"branch7x7x3_3", 7, 1}, square("branch7x7x3_4", 3, 2)}},
        {Pooling::Halving, {}}};
}

std::vector<BranchSpec> inceptionE(Pooling pooling) {
    return {{Pooling::None, {square("branch1x1", 1)}},
            {Pooling::None, {square("branch3x3_1", 1)}, {{"branch3x3_2a", 1, 3}, {"branch3x3_2b", 3, 1}}},
            {Pooling::None,
             {square("branch3x3dbl_1", 1), square("branch3x3dbl_2", 3)},
             {{"branch3x3dbl_3a", 1, 3}, {"branch3x3dbl_3b", 3, 1}}},
            {pooling, {square("branch_pool", 1)}}};
}

}  // namespace strata::images
