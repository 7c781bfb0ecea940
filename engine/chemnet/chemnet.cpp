// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemnet/chemnet.h"

#include <torch/torch.h>

#include <algorithm>

#include "engine/chemnet/tokens.h"
#include "engine/features/tensor_file.h"

namespace strata::chemnet {
namespace {

constexpr std::int64_t kBatch = 128;

const features::Network kName{"ChemNet", "engine/chemnet/convert_weights.py turns ChemNet_v0.13_pretrained.pt into it"};

std::string fullName(int layer, const std::string& name) {
    return std::to_string(layer) + "." + name;
}

struct Convolution {
    torch::Tensor weight, bias;
    std::int64_t stride;

    /// [batch, channels, length]. "Same" padding as the original network's PyTorch port has it.
    torch::Tensor operator()(const torch::Tensor& input) const {
        const auto rest = input.size(2) % stride;
        const auto padding = std::max<std::int64_t>(weight.size(2) - (rest == 0 ? stride : rest), 0);
        const auto before = padding / stride;
        const auto after = padding % stride == 0 ? before : padding - before;
        return torch::selu(torch::conv1d(torch::constant_pad_nd(input, {before, after}), weight, bias, stride));
    }
};

struct Lstm {
    std::vector<torch::Tensor> weights;
    bool reverse;

    /// [batch, length, features]
    torch::Tensor operator()(const torch::Tensor& input) const {
        const auto start = torch::zeros({1, input.size(0), weights[1].size(1)});
        const auto turned = reverse ? input.flip(1) : input;
        return std::get<0>(torch::lstm(turned, {start, start}, weights, true, 1, 0, false, false, true));
    }
};

torch::Tensor oneHot(const std::vector<std::string>& smiles, std::size_t from, std::int64_t count) {
    auto input = torch::zeros({count, kTokens, kLength});
    auto cells = input.accessor<float, 3>();
    for (std::int64_t i = 0; i < count; ++i) {
        const auto sequence = tokens(smiles[from + static_cast<std::size_t>(i)]);
        for (std::size_t k = 0; k < sequence.size(); ++k) cells[i][sequence[k]][static_cast<std::int64_t>(k)] = 1;
    }
    return input / kTokens;
}

}  // namespace

struct ChemNet::Network {
    std::vector<Convolution> convolutions;
    std::vector<Lstm> lstms;

    explicit Network(features::NamedTensors& tensors) {
        int layer = 0;
        std::int64_t width = kTokens;
        const auto weights = [&](const std::string& name, const std::vector<std::int64_t>& sizes) {
            return tensors.take(fullName(layer, name), sizes).to(torch::kFloat32).contiguous();
        };
        const auto number = [&](const std::string& name) {
            return tensors.take(fullName(layer, name), {}).to(torch::kInt64).item<std::int64_t>();
        };
        for (; tensors.has(fullName(layer, "weight")); ++layer) {
            const auto kernel = weights("weight", {-1, width, -1});
            width = kernel.size(0);
            const auto stride = number("stride");
            if (stride < 1 || stride > kernel.size(2)) throw std::runtime_error("a convolution's stride is odd");
            convolutions.push_back({kernel, weights("bias", {width}), stride});
        }
        for (; tensors.has(fullName(layer, "weight_ih_l0")); ++layer) {
            const auto input = weights("weight_ih_l0", {-1, width});
            width = input.size(0) / 4;
            const std::int64_t gates = 4 * width;
            const auto hidden = weights("weight_hh_l0", {gates, width});
            lstms.push_back({{input, hidden, weights("bias_ih_l0", {gates}), weights("bias_hh_l0", {gates})},
                             number("reverse") != 0});
        }
        if (lstms.empty()) throw std::runtime_error("it has no LSTM");
    }

    torch::Tensor operator()(torch::Tensor x) const {
        for (const auto& convolution : convolutions) x = convolution(x);
        x = x.transpose(1, 2);
        for (const auto& lstm : lstms) x = lstm(x);
        return x.select(1, -1).to(torch::kFloat64).contiguous();
    }
};

ChemNet::ChemNet(std::shared_ptr<const Network> network) : m_network(std::move(network)) {}

ChemNet ChemNet::read(const std::string& path) {
    std::shared_ptr<const Network> network;
    features::readNetwork(path, kName,
                          [&](features::NamedTensors& tensors) { network = std::make_shared<const Network>(tensors); });
    return ChemNet(std::move(network));
}

std::size_t ChemNet::width() const {
    return static_cast<std::size_t>(m_network->lstms.back().weights[1].size(1));
}

std::vector<double> ChemNet::features(const std::vector<std::string>& smiles,
                                      const std::function<bool(std::size_t)>& each) const {
    const torch::NoGradGuard constant;
    std::vector<double> result;
    result.reserve(smiles.size() * width());
    for (std::size_t from = 0; from < smiles.size();) {
        const auto count = std::min<std::int64_t>(kBatch, static_cast<std::int64_t>(smiles.size() - from));
        const auto rows = (*m_network)(oneHot(smiles, from, count));
        result.insert(result.end(), rows.data_ptr<double>(), rows.data_ptr<double>() + rows.numel());
        from += static_cast<std::size_t>(count);
        if (each && !each(from)) return {};
    }
    return result;
}

}  // namespace strata::chemnet
