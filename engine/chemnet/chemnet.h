// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace strata::chemnet {

/// ChemNet (Mayr et al., Chemical Science 9, 5441, 2018), whose last hidden layer the Fréchet ChemNet distance compares
/// molecules by (Preuer et al., J. Chem. Inf. Model. 58, 1736, 2018): one-hot tokens divided by their number, 1-D
/// convolutions with "same" padding and SELU, LSTMs, the last state of the last one. The published network has two
/// convolutions of 32 channels (width 4, stride 2) and LSTMs of 128 and 512 units.
///
/// Its weights are not part of Strata. They come from ChemNet_v0.13_pretrained.pt of github.com/bioinf-jku/FCD
/// (LGPL-3), which engine/chemnet/convert_weights.py turns into the file that is read here: a dictionary of tensors as
/// torch.save writes it. Layer i has "i.weight" and "i.bias" [out, in, width], [out], with "i.stride" (a convolution),
/// or "i.weight_ih_l0", "i.weight_hh_l0", "i.bias_ih_l0", "i.bias_hh_l0" in PyTorch's shapes, with "i.reverse" (an
/// LSTM).
///
/// Immutable; any thread.
class ChemNet {
public:
    /// Throws Error(FileUnreadable) for a file that cannot be read, Error(BadInput) for one that is not as above, with
    /// path and cause. The sentence for PyTorch's original file says how to convert it.
    static ChemNet read(const std::string& path);

    std::size_t width() const;  ///< features a molecule; 512 for the published network

    /// The features of molecules, given by canonical SMILES: [smiles.size(), width()] row by row. Calls `each(done)`
    /// after each batch from the calling thread; returns nothing if that returns false.
    std::vector<double> features(const std::vector<std::string>& smiles,
                                 const std::function<bool(std::size_t)>& each = {}) const;

private:
    struct Network;
    explicit ChemNet(std::shared_ptr<const Network> network);
    std::shared_ptr<const Network> m_network;
};

}  // namespace strata::chemnet
