// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/presets.h"

#include "engine/api/named.h"

namespace strata::training {

namespace {

api::Settings with(api::Settings settings, const api::Settings& more) {
    for (const auto& [key, value] : more) settings[key] = value;
    return settings;
}

/// What general graphs decoded all at once share.
api::Settings smallGraphs(const api::Settings& more) {
    return with({{"hierarchy.levels", 2LL},
                 {"epochs", 200LL},
                 {"batch", 20LL},
                 {"encoder.channels", 24LL},
                 {"latent.beta", 0.05},
                 {"latent.cluster_beta", 0.01},
                 {"decoder.argmax", false},
                 {"data.held_out", 0.2},
                 {"data.split", std::string("first lines")},
                 {"data.sample", 32LL}},
                more);
}

/// What every growing model shares, with `more` on top.
api::Settings growth(const api::Settings& more) {
    return with({{"decoder.kind", std::string("growth")},
                 {"latent.prior", std::string("flow")},
                 {"latent.cluster_beta", 1.0},
                 {"latent.free_bits", 3.0},
                 {"latent.prior_share", 0.1},
                 {"encoder.layers", 2LL},
                 {"encoder.noise", 4LL},
                 {"learning_rate", 2e-3}},
                more);
}

}  // namespace

const std::vector<api::Preset>& presets() {
    static const std::vector<api::Preset> all{
        {"molecules-small",
         "Small molecules",
         "Up to about a dozen heavy atoms (QM9). 2,000 molecules take about four minutes on two cores.",
         "molecules",
         {}},
        {"molecules-medium",
         "Drug-like molecules",
         "Molecules of up to 24 heavy atoms (NCI, ZINC); larger ones are left out. The built-in NCI set takes about "
         "ten minutes on two cores.",
         "molecules",
         {{"data.max_nodes", 24LL},
          {"epochs", 12LL},
          {"batch", 32LL},
          {"encoder.channels", 24LL},
          {"decoder.channels", 32LL},
          {"decoder.layers", 3LL},
          {"latent.nodes", 16LL}}},
        {"molecules-mrf",
         "Small molecules, second-order latents",
         "As small molecules, with the paper's Markov random field posterior, a learnable prior and free matching "
         "(App. B, C). Slower.",
         "molecules",
         {{"latent.posterior", std::string("mrf")},
          {"latent.prior", std::string("learnable")},
          {"latent.matching", std::string("free")}}},
        {"molecules-mlp",
         "Small molecules, MLP decoder",
         "As small molecules, decoded by a multi-layer perceptron, which is not equivariant: the comparison of Table 6 "
         "(App. D.2).",
         "molecules",
         {{"decoder.kind", std::string("mlp")}}},
        {"molecules-growth", "Small molecules, grown",
         "Grows molecules atom by atom from the cluster latents: most molecules are valid as drawn. Small molecules "
         "(QM9); slower to train than small molecules.",
         "molecules", growth({{"data.max_nodes", 40LL}})},
        {"molecules-autoregressive",
         "Small molecules, autoregressive",
         "The paper's autoregressive MGN: bond by bond under valence masks, so that every molecule is valid. Slower to "
         "train.",
         "molecules",
         {{"decoder.kind", std::string("autoregressive")},
          {"decoder.layers", 2LL},
          {"decoder.channels", 32LL},
          {"batch", 32LL},
          {"latent.beta", 0.5},
          {"latent.cluster_beta", 0.5},
          {"latent.prior", std::string("flow")},
          {"latent.prior_share", 0.1},
          {"encoder.layers", 2LL},
          {"learning_rate", 2e-3}}},
        {"molecules-masked",
         "Small molecules, unmasked",
         "Draws atoms and bonds in random order, a few at a time, from node and cluster latents. Equivariant, without "
         "masks of valence.",
         "molecules",
         {{"decoder.kind", std::string("masked")},
          {"latent.nodes", 8LL},
          {"latent.beta", 0.5},
          {"latent.cluster_beta", 0.5},
          {"encoder.layers", 2LL},
          {"learning_rate", 2e-3}}},
        {"graphs-growth", "Small graphs, grown",
         "Grows general graphs node by node from the cluster latents; connected by construction. Up to about 40 nodes "
         "(community-small, ego-small, which take a quarter of an hour).",
         "graphs",
         growth({{"hierarchy.levels", 2LL},
                 {"epochs", 40LL},
                 {"passes", 25LL},
                 {"batch", 20LL},
                 {"decoder.states", 16LL},
                 {"decoder.channels", 32LL},
                 {"decoder.layers", 3LL},
                 {"decoder.plan_edges", true},
                 {"optimiser", std::string("muon")},
                 {"learning_rate", 4e-3},
                 {"data.held_out", 0.2},
                 {"data.split", std::string("first lines")},
                 {"data.sample", 64LL}})},
        {"graphs-small", "Small graphs",
         "General graphs of up to about 20 nodes (community-small). About three minutes on two cores.", "graphs",
         smallGraphs({{"decoder.channels", 32LL}})},
        {"graphs-dot", "Small graphs, dot-product decoder",
         "As small graphs, with edges where latents point the same way (App. D.1).", "graphs",
         smallGraphs({{"decoder.kind", std::string("dot")}})},
    };
    return all;
}

const api::Preset& presetNamed(const std::string& name) {
    return api::named(presets(), name, "preset");
}

const api::Preset& defaultPreset(api::DataKind kind, int largest) {
    if (kind == api::DataKind::Graphs) return presetNamed("graphs-small");
    return presetNamed(largest <= 12 ? "molecules-small" : "molecules-medium");
}

}  // namespace strata::training
