// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/properties/network_training.h"
#include "engine/properties/property_data.h"
#include "engine/properties/property_net.h"
#include "engine/training/trainee.h"

namespace strata::properties {

/// A supervised MGN in training: L1 on the standardised targets, batches of molecules of similar size (App. D.5).
class PropertyTrainee : public training::Trainee {
public:
    /// A new run, or with a checkpoint one that goes on. The data are borrowed. Throws Error(BadInput) for targets that
    /// are not there and graphs whose inputs cannot be worked out, Error(RunUnusable) for another model's checkpoint.
    PropertyTrainee(const PropertyData& data, const PropertyOptions& options, std::uint64_t seed,
                    const std::optional<store::Checkpoint>& from = std::nullopt);

    int epochs() const override { return static_cast<int>(m_training.options().epochs); }
    std::int64_t batchesPerEpoch() const override { return m_training.perEpoch(); }
    int epoch() const override { return m_training.epoch(); }
    std::int64_t step() const override { return m_training.steps(); }
    std::int64_t trainBatch() override;
    training::Tally& tally() override { return m_training.tally(); }
    /// "valid.mae_<target>" in the targets' units; the score is their mean in standard deviations.
    training::EpochReport endEpoch() override;
    store::Checkpoint pack(double score) const override;

    /// Of some graphs of the data, in the targets' units, by the weights as they would be kept: [rows, targets],
    /// double.
    torch::Tensor predicted(const std::vector<int>& rows) const;
    torch::Tensor actual(const std::vector<int>& rows) const { return rowsOf(m_values, rows); }

private:
    const PropertyData& m_data;
    PropertyNet m_net;
    torch::Tensor m_values;  ///< [graphs, targets], their own units
    Standard m_standard;
    torch::Tensor m_standardised;      ///< float
    api::Vocabulary m_classes;         ///< as the network reads them
    std::vector<api::Graph> m_graphs;  ///< the same
    std::vector<torch::Tensor> m_inputs;
    std::vector<int> m_sizes;  ///< of the training graphs
    NetworkTraining m_training;
    int m_batchesOf = -1;
    std::vector<std::vector<std::size_t>> m_batches;  ///< of epoch m_batchesOf
};

}  // namespace strata::properties
