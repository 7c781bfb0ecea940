// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_presets.h"

namespace strata::properties {

const std::vector<api::Preset>& propertyPresets() {
    static const std::vector<api::Preset> all{
        {"properties",
         "Properties of molecules",
         "Predicts columns of the table from the molecules, by a supervised MGN. 10,000 drug-like molecules take about "
         "a quarter of an hour.",
         "columns",
         {{"epochs", 40LL}},
         api::kProperties},
        {"properties-additive",
         "Properties that atoms add up to",
         "For targets such as logP, molar refractivity or polar surface: the sum of what each atom contributes, which "
         "depends on its neighbourhood alone. 10,000 drug-like molecules take about ten minutes.",
         "columns",
         {{"epochs", 60LL},
          {"readout", std::string("contributions")},
          {"hierarchy.clusters", 0LL},
          {"encoder.layers", 3LL},
          {"encoder.totals", false},
          {"input.walks", false},
          {"input.aromatic", true}},
         api::kProperties},
        {"properties-penalised",
         "Properties, long training",
         "For targets that atoms do not simply add up to, such as the penalised logP of ZINC: an hour or two.",
         "columns",
         {{"epochs", 100LL}, {"input.aromatic", true}, {"encoder.dropout", 0.1}},
         api::kProperties},
    };
    return all;
}

const std::vector<api::Preset>& latentPresets() {
    static const std::vector<api::Preset> all{
        {"latents",
         "Latents to be probed",
         "Trains an MGVAE without any column, then predicts the columns from its frozen latents. 117,000 small "
         "molecules take most of an hour.",
         "columns",
         {},
         kLatents},
    };
    return all;
}

}  // namespace strata::properties
