// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/features/tensor_file.h"

#include <torch/csrc/jit/serialization/pickle.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "engine/api/error.h"

namespace strata::features {
namespace {

constexpr std::uintmax_t kLargestFile = 1 << 30;

std::vector<char> bytesOf(const std::string& path, const Network& network) {
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
        throw api::Error(api::ErrorCode::BadInput, path + " is larger than any weights of " + network.name + ".");
    std::vector<char> bytes(static_cast<std::size_t>(size));
    file.seekg(0);
    if (!file.read(bytes.data(), size)) fail();
    return bytes;
}

/// Throws std::exception.
std::map<std::string, torch::Tensor> tensorsIn(const std::vector<char>& bytes, const Network& network) {
    constexpr std::string_view kZip = "PK\x03\x04";
    if (std::string_view(bytes.data(), bytes.size()).substr(0, kZip.size()) != kZip)
        throw std::runtime_error("it is not in the form that torch.save writes since PyTorch 1.6; " +
                                 network.howToMake);
    const std::runtime_error other("it is no dictionary of tensors; " + network.howToMake);
    const auto value = torch::jit::pickle_load(bytes);
    if (!value.isGenericDict()) throw other;
    std::map<std::string, torch::Tensor> result;
    for (const auto& entry : value.toGenericDict()) {
        if (!entry.key().isString() || !entry.value().isTensor()) throw other;
        result[entry.key().toStringRef()] = entry.value().toTensor();
    }
    return result;
}

}  // namespace

torch::Tensor NamedTensors::take(const std::string& name, const std::vector<std::int64_t>& sizes) {
    const auto found = m_tensors.extract(name);
    if (found.empty()) throw std::runtime_error("it has no \"" + name + "\"");
    const auto tensor = found.mapped();
    bool fits = tensor.dim() == static_cast<std::int64_t>(sizes.size()) && tensor.numel() > 0;
    for (std::size_t i = 0; fits && i < sizes.size(); ++i)
        fits = sizes[i] < 0 || tensor.size(static_cast<std::int64_t>(i)) == sizes[i];
    if (!fits) throw std::runtime_error("\"" + name + "\" has another shape than " + m_network + "'s");
    return tensor;
}

void NamedTensors::discard(const std::function<bool(const std::string&)>& superfluous) {
    std::erase_if(m_tensors, [&](const auto& entry) { return superfluous(entry.first); });
}

void NamedTensors::refuseRest() const {
    if (!m_tensors.empty()) throw std::runtime_error("\"" + m_tensors.begin()->first + "\" is no part of " + m_network);
}

void readNetwork(const std::string& path, const Network& network, const std::function<void(NamedTensors&)>& make) {
    const auto bytes = bytesOf(path, network);
    std::string cause;
    try {
        NamedTensors tensors(tensorsIn(bytes, network), network.name);
        make(tensors);
        tensors.refuseRest();
        return;
    } catch (const c10::Error& fault) {
        cause = fault.what_without_backtrace();
    } catch (const std::exception& fault) {
        cause = fault.what();
    }
    throw api::Error(api::ErrorCode::BadInput, path + " holds no weights of " + network.name + ": " + cause + ".");
}

}  // namespace strata::features
