// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemnet/chemnet.h"

#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/torch.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>

#include "engine/api/error.h"
#include "engine/chemnet/tokens.h"

namespace strata::chemnet {
namespace {

constexpr std::int64_t kBatch = 128;
constexpr std::uintmax_t kLargestFile = 1 << 30;

using Tensors = std::map<std::string, torch::Tensor>;

/// Throws std::runtime_error for what is missing or has another shape.
class Layers {
public:
    explicit Layers(Tensors tensors) : m_tensors(std::move(tensors)) {}

    bool has(int layer, const std::string& name) const { return m_tensors.contains(fullName(layer, name)); }

    /// `sizes`: -1 for any.
    torch::Tensor take(int layer, const std::string& name, const std::vector<std::int64_t>& sizes) {
        const auto full = fullName(layer, name);
        const auto found = m_tensors.extract(full);
        if (found.empty()) throw std::runtime_error("it has no \"" + full + "\"");
        const auto tensor = found.mapped();
        bool fits = tensor.dim() == static_cast<std::int64_t>(sizes.size()) && tensor.numel() > 0;
        for (std::size_t i = 0; fits && i < sizes.size(); ++i)
            fits = sizes[i] < 0 || tensor.size(static_cast<std::int64_t>(i)) == sizes[i];
        if (!fits) throw std::runtime_error("\"" + full + "\" has another shape than ChemNet's");
        return tensor;
    }

    std::int64_t number(int layer, const std::string& name) {
        return take(layer, name, {}).to(torch::kInt64).item<std::int64_t>();
    }

    void refuseRest() const {
        if (!m_tensors.empty()) throw std::runtime_error("\"" + m_tensors.begin()->first + "\" is no part of ChemNet");
    }

private:
    static std::string fullName(int layer, const std::string& name) { return std::to_string(layer) + "." + name; }

    Tensors m_tensors;
};

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

std::vector<char> bytesOf(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": is a folder, not a file.");
    errno = 0;
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = file ? static_cast<std::intmax_t>(file.tellg()) : -1;
    const auto fail = [&] {
        const std::string cause = errno != 0 ? std::strerror(errno) : "it cannot be read";
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": " + cause + ".");
    };
    if (size < 0) fail();
    if (static_cast<std::uintmax_t>(size) > kLargestFile)
        throw api::Error(api::ErrorCode::BadInput, path + " is larger than any weights of ChemNet.");
    std::vector<char> bytes(static_cast<std::size_t>(size));
    file.seekg(0);
    if (!file.read(bytes.data(), size)) fail();
    return bytes;
}

/// Throws std::exception.
Tensors tensorsIn(const std::vector<char>& bytes) {
    constexpr std::string_view kZip = "PK\x03\x04";
    if (std::string_view(bytes.data(), bytes.size()).substr(0, kZip.size()) != kZip)
        throw std::runtime_error(
            "it is not in the form that torch.save writes since PyTorch 1.6; engine/chemnet/convert_weights.py turns "
            "ChemNet_v0.13_pretrained.pt into it");
    const auto value = torch::jit::pickle_load(bytes);
    if (!value.isGenericDict())
        throw std::runtime_error("it is no dictionary of tensors; engine/chemnet/convert_weights.py makes one");
    Tensors result;
    for (const auto& entry : value.toGenericDict()) {
        if (!entry.key().isString() || !entry.value().isTensor())
            throw std::runtime_error("it is no dictionary of tensors; engine/chemnet/convert_weights.py makes one");
        result[entry.key().toStringRef()] = entry.value().toTensor();
    }
    return result;
}

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

    explicit Network(Layers layers) {
        int layer = 0;
        std::int64_t width = kTokens;
        const auto weights = [&](const std::string& name, const std::vector<std::int64_t>& sizes) {
            return layers.take(layer, name, sizes).to(torch::kFloat32).contiguous();
        };
        for (; layers.has(layer, "weight"); ++layer) {
            const auto kernel = weights("weight", {-1, width, -1});
            width = kernel.size(0);
            const auto stride = layers.number(layer, "stride");
            if (stride < 1 || stride > kernel.size(2)) throw std::runtime_error("a convolution's stride is odd");
            convolutions.push_back({kernel, weights("bias", {width}), stride});
        }
        for (; layers.has(layer, "weight_ih_l0"); ++layer) {
            const auto input = weights("weight_ih_l0", {-1, width});
            width = input.size(0) / 4;
            const std::int64_t gates = 4 * width;
            const auto hidden = weights("weight_hh_l0", {gates, width});
            lstms.push_back({{input, hidden, weights("bias_ih_l0", {gates}), weights("bias_hh_l0", {gates})},
                             layers.number(layer, "reverse") != 0});
        }
        layers.refuseRest();
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
    const auto bytes = bytesOf(path);
    std::string cause;
    try {
        return ChemNet(std::make_shared<const Network>(Layers(tensorsIn(bytes))));
    } catch (const c10::Error& fault) {
        cause = fault.what_without_backtrace();
    } catch (const std::exception& fault) {
        cause = fault.what();
    }
    throw api::Error(api::ErrorCode::BadInput, path + " holds no weights of ChemNet: " + cause + ".");
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
