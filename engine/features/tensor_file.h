// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace strata::features {

/// A published network whose weights a user has as a file; for the sentences.
struct Network {
    std::string name;       ///< "ChemNet"
    std::string howToMake;  ///< how the file comes from what is published: "convert_weights.py turns ... into it"
};

/// The tensors of a file, taken one by one by the network that they are for. What does not fit is a std::runtime_error
/// whose text is a clause about the file.
class NamedTensors {
public:
    NamedTensors(std::map<std::string, torch::Tensor> tensors, std::string network)
        : m_tensors(std::move(tensors)), m_network(std::move(network)) {}

    bool has(const std::string& name) const { return m_tensors.contains(name); }
    /// Removes the tensor. `sizes`: -1 for any. Throws if it is missing or of another shape.
    torch::Tensor take(const std::string& name, const std::vector<std::int64_t>& sizes);
    void discard(const std::function<bool(const std::string& name)>& superfluous);
    void refuseRest() const;  ///< throws if a tensor is left

private:
    std::map<std::string, torch::Tensor> m_tensors;
    std::string m_network;
};

/// Reads a dictionary of tensors as torch.save writes it since PyTorch 1.6, and makes a network of it: `make` takes the
/// tensors, all of them. Throws Error(FileUnreadable) for a file that cannot be read or is a folder, Error(BadInput)
/// with path, network and cause for one beyond 1 GiB, of another form, or that `make` throws about.
void readNetwork(const std::string& path, const Network& network, const std::function<void(NamedTensors&)>& make);

}  // namespace strata::features
