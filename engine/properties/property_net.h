// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/properties/cluster_level.h"
#include "engine/properties/message_net.h"
#include "engine/properties/property_options.h"

namespace strata::properties {

struct Prediction {
    torch::Tensor values;   ///< [B, targets], standardised
    torch::Tensor balance;  ///< of the clusters (Clusters::balance); undefined without them
};

/// A multiresolution graph network that predicts numbers of whole graphs (Sec. 3, App. D.5): messages along all edges
/// of a batch at once, a learned coarse graph in the middle whose latents go back to the nodes, and a readout of all
/// resolutions. Invariant under permutations of nodes; a graph's prediction does not depend on its batch.
class PropertyNetImpl : public torch::nn::Module {
public:
    explicit PropertyNetImpl(const PropertyModelOptions& options);

    Prediction forward(const PackedBatch& batch, const ClusterDraw& draw = {});
    const PropertyModelOptions& options() const { return m_options; }

private:
    torch::Tensor levels(const torch::Tensor& h, const torch::Tensor& coarse, const PackedBatch& batch);

    PropertyModelOptions m_options;
    torch::nn::Linear m_in{nullptr}, m_back{nullptr}, m_top{nullptr};
    torch::nn::ModuleList m_before, m_after;
    ClusterLevel m_coarse{nullptr};
    torch::nn::Sequential m_contribution{nullptr}, m_levels{nullptr};
};
TORCH_MODULE(PropertyNet);

}  // namespace strata::properties
