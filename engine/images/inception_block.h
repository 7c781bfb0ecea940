// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/features/tensor_file.h"

namespace strata::images {

/// A convolution of Inception: name within its block, the kernel's height and width. Stride 1 keeps the size of the
/// grid ("same" padding) unless `valid`; stride 2 has no padding.
struct ConvolutionSpec {
    std::string name;
    std::int64_t height, width;
    std::int64_t stride = 1;
    bool valid = false;
};

enum class Pooling {
    None,
    Average,  ///< of 3 × 3, stride 1; the rim counts only what there is
    Maximum,  ///< of 3 × 3, stride 1
    Halving,  ///< maximum of 3 × 3, stride 2
};

/// One way through a block: a pooling, convolutions one after another, and at the end several side by side, if any.
struct BranchSpec {
    Pooling pooling = Pooling::None;
    std::vector<ConvolutionSpec> chain;
    std::vector<ConvolutionSpec> ends = {};
};

/// A convolution without bias, batch normalisation by running statistics (ε = 0.001) and a rectifier.
class BasicConvolution {
public:
    /// Takes NAME.conv.weight and NAME.bn.weight, .bias, .running_mean, .running_var; `channels` come in.
    BasicConvolution(features::NamedTensors& tensors, const std::string& prefix, const ConvolutionSpec& spec,
                     std::int64_t channels);

    std::int64_t channels() const { return m_weight.size(0); }
    torch::Tensor operator()(const torch::Tensor& x) const;  ///< [B, C, H, W]

private:
    ConvolutionSpec m_spec;
    torch::Tensor m_weight, m_shift;
};

/// Branches whose results are stacked (Szegedy et al., 2016).
class InceptionBlock {
public:
    /// Throws std::exception for tensors that are missing or of another shape.
    InceptionBlock(features::NamedTensors& tensors, const std::string& name, const std::vector<BranchSpec>& branches,
                   std::int64_t channels);

    std::int64_t channels() const { return m_channels; }
    torch::Tensor operator()(const torch::Tensor& x) const;

private:
    struct Branch {
        Pooling pooling;
        std::vector<BasicConvolution> chain, ends;
    };
    std::vector<Branch> m_branches;
    std::int64_t m_channels = 0;
};

torch::Tensor pooled(const torch::Tensor& x, Pooling pooling);

// The five kinds of block, by pytorch-fid's letters; the last one's fourth branch pools in two ways.
std::vector<BranchSpec> inceptionA();
std::vector<BranchSpec> inceptionB();
std::vector<BranchSpec> inceptionC();
std::vector<BranchSpec> inceptionD();
std::vector<BranchSpec> inceptionE(Pooling pooling);

}  // namespace strata::images
