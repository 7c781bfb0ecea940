// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "engine/properties/feature_table.h"
#include "engine/properties/latent_decoder.h"
#include "engine/properties/network_training.h"
#include "engine/properties/property_data.h"
#include "engine/training/trainee.h"

namespace strata::properties {

/// Encoder and decoder, trained together.
class LatentModelImpl : public torch::nn::Module {
public:
    explicit LatentModelImpl(const LatentModelOptions& options) {
        encoder = register_module("encoder", LatentEncoder(options));
        decoder = register_module("decoder", LatentDecoder(options));
    }
    LatentEncoder encoder{nullptr};
    LatentDecoder decoder{nullptr};
};
TORCH_MODULE(LatentModel);

/// An MGVAE in training whose frozen latents are to be probed (App. D.4). It never reads a label: of the data it sees
/// the graphs of split.train, and to measure its loss those of split.valid.
class LatentTrainee : public training::Trainee {
public:
    /// A new run, or with a checkpoint one that goes on. The graphs and the split are borrowed. Working out what the
    /// molecules say of themselves takes about a millisecond for each three; `proceed` is asked meanwhile and returns
    /// false to stop (Error(BadInput) if nothing was seen by then). Throws Error(BadInput) for graphs that RDKit does
    /// not sanitise, Error(RunUnusable) for another model's checkpoint.
    LatentTrainee(const api::Dataset& data, const PropertySplit& split, const LatentOptions& options,
                  std::uint64_t seed, const std::optional<store::Checkpoint>& from = std::nullopt,
                  const std::function<bool()>& proceed = {});

    int epochs() const override { return static_cast<int>(m_training.options().epochs); }
    std::int64_t batchesPerEpoch() const override { return m_training.perEpoch(); }
    int epoch() const override { return m_training.epoch(); }
    std::int64_t step() const override { return m_training.steps(); }
    std::string phase() const override;
    std::int64_t trainBatch() override;
    training::Tally& tally() override { return m_training.tally(); }
    /// "valid.<term>" of the loss without noise, their sum "valid.loss" as score, and "valid.counts_r2", the smallest
    /// share of an exact count's variance that the linear head tells.
    training::EpochReport endEpoch() override;
    store::Checkpoint pack(double score) const override;

private:
    struct Batch {
        PackedBatch graphs;
        LatentTargets targets;
    };
    Batch batchOf(const std::vector<int>& rows, int measured) const;

    const api::Dataset& m_data;
    const PropertySplit& m_split;
    SelfDictionaries m_dictionaries;
    std::vector<SelfTargets> m_targets;  ///< of the training and then the validating graphs
    std::vector<int> m_place;            ///< of each graph of the data in m_targets, −1: none
    SelfScales m_scales;
    LatentModelOptions m_options;
    LatentModel m_model{nullptr};
    std::vector<torch::Tensor> m_inputs;
    std::vector<int> m_sizes;
    NetworkTraining m_training;
    int m_batchesOf = -1;
    std::vector<std::vector<std::size_t>> m_batches;
};

}  // namespace strata::properties
