// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/weights.h"

#include <torch/csrc/jit/serialization/pickle.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "engine/api/error.h"

namespace strata::training {

namespace {

constexpr char kMagic[8] = {'S', 'T', 'R', 'A', 'T', 'A', 'W', '1'};
constexpr std::size_t kHeader = sizeof kMagic + sizeof(std::uint32_t);

std::uint32_t checksum(const char* bytes, std::size_t size) {
    return static_cast<std::uint32_t>(crc32_z(crc32_z(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes), size));
}

[[noreturn]] void unusable(const std::string& sentence) {
    throw api::Error(api::ErrorCode::RunUnusable, sentence);
}

}  // namespace

std::string toBytes(const NamedTensors& tensors) {
    c10::Dict<std::string, torch::Tensor> dictionary;
    for (const auto& [name, tensor] : tensors) dictionary.insert(name, tensor.detach().to(torch::kCPU).contiguous());
    const auto payload = torch::jit::pickle_save(dictionary);
    const auto sum = checksum(payload.data(), payload.size());
    std::string bytes(kMagic, sizeof kMagic);
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    bytes.append(payload.data(), payload.size());
    return bytes;
}

NamedTensors fromBytes(const std::string& bytes, const std::string& what) {
    if (bytes.size() < kHeader || std::memcmp(bytes.data(), kMagic, sizeof kMagic) != 0)
        unusable(what + " was not written by this version of Strata, or is damaged.");
    std::uint32_t sum = 0;
    std::memcpy(&sum, bytes.data() + sizeof kMagic, sizeof sum);
    if (sum != checksum(bytes.data() + kHeader, bytes.size() - kHeader))
        unusable(what + " is damaged: its checksum does not match.");
    try {
        const auto value = torch::jit::pickle_load(std::vector<char>(bytes.begin() + kHeader, bytes.end()));
        NamedTensors tensors;
        for (const auto& entry : value.toGenericDict()) tensors[entry.key().toStringRef()] = entry.value().toTensor();
        return tensors;
    } catch (const c10::Error& error) {
        unusable(what + " cannot be read: " + error.what_without_backtrace());
    }
}

NamedTensors tensorsUnder(const NamedTensors& all, const std::string& prefix) {
    NamedTensors tensors;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(prefix)) tensors[name.substr(prefix.size())] = tensor;
    return tensors;
}

void putUnder(NamedTensors& all, const std::string& prefix, const NamedTensors& tensors) {
    for (const auto& [name, tensor] : tensors) all[prefix + name] = tensor;
}

NamedTensors weightsOf(const torch::nn::Module& module) {
    NamedTensors weights;
    for (const auto& parameter : module.named_parameters()) weights[parameter.key()] = parameter.value();
    for (const auto& buffer : module.named_buffers()) weights[buffer.key()] = buffer.value();
    return weights;
}

void setWeights(torch::nn::Module& module, const NamedTensors& weights) {
    const torch::NoGradGuard constant;
    for (auto& [name, tensor] : weightsOf(module)) {
        const auto found = weights.find(name);
        if (found == weights.end()) unusable("The checkpoint has no weights “" + name + "”: it is of another model.");
        if (found->second.sizes() != tensor.sizes())
            unusable("The checkpoint's weights “" + name + "” have another shape: it is of another model.");
        tensor.copy_(found->second);
    }
}

AveragedWeights::AveragedWeights(const torch::nn::Module& module) {
    for (const auto& [name, tensor] : weightsOf(module)) m_mean[name] = tensor.detach().clone();
}

void AveragedWeights::update(const torch::nn::Module& module, double decay, std::int64_t step) {
    const torch::NoGradGuard constant;
    const auto now = std::min(decay, (1.0 + static_cast<double>(step)) / (10.0 + static_cast<double>(step)));
    for (const auto& [name, tensor] : weightsOf(module)) m_mean.at(name).lerp_(tensor.detach(), 1 - now);
}

}  // namespace strata::training
