// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/parameter.h"
#include "engine/properties/inputs.h"
#include "engine/training/options.h"

namespace strata::properties {

/// The shape and loss of an MGVAE whose finest latents are to be a summary of molecules (App. D.4), trained without any
/// label.
struct LatentModelOptions {
    // Set by the data.
    int64_t nodeClasses = 1;
    int64_t bondTypes = 1;     ///< “none” not included
    int64_t counts = 0;        ///< numbers of exactCounts()
    int64_t environments = 0;  ///< of the pooled dictionary
    int64_t nearClasses = 1;   ///< environments of radius 1 that nodes are told apart by, others and none as one class
    int64_t farClasses = 1;    ///< of radius 2

    InputKinds inputs{};
    int64_t width = 128;
    int64_t layers = 4;
    int64_t latent = 256;  ///< d of a node's latents (Sec. 5.1)
    int64_t clusters = 4;  ///< of the coarse level; a single node is above it
    int64_t coarseWidth = 64;

    double klWeight = 1e-4;        ///< β, small: the frozen means must hold counts exactly
    double balanceWeight = 0.02;   ///< λ of Eq. 2
    double coarseWeight = 0.1;     ///< of rebuilding coarse graphs
    double countWeight = 5;        ///< of exact counts, from the pooled latents by a linear head
    double environmentWeight = 5;  ///< of log(1 + count) of frequent environments, likewise
    double localWeight = 0.3;      ///< of each node's environments, rings and hydrogens
    double distanceWeight = 0.3;   ///< of distances between nodes
};

struct LatentOptions {
    std::string targets;  ///< columns that the probes predict, separated by commas; empty: every column of numbers
    std::string split;    ///< as PropertyOptions::split
    LatentModelOptions model;
    training::TrainingOptions training = defaultTraining();

    static training::TrainingOptions defaultTraining();
};

/// Every option, in the order of the form.
const std::vector<api::Parameter>& latentParameters();
/// Throws Error(BadInput) naming key, value and what is allowed, also for unknown keys.
LatentOptions latentOptionsFrom(const api::Settings& settings);

}  // namespace strata::properties
