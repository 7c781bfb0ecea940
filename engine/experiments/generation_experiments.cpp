// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/catalogue_parts.h"
#include "engine/experiments/paper_rows.h"

namespace strata::experiments {

namespace {

using api::Settings;

/// A model that trains in a blink: for seeing that everything works, not for figures.
const Settings kTiny{
    {"encoder.channels", 8LL}, {"decoder.channels", 8LL}, {"encoder.layers", 1LL}, {"decoder.layers", 1LL},
    {"data.sample", 8LL},      {"batch", 16LL},           {"epochs", 2LL}};

Settings with(Settings settings, const Settings& more) {
    for (const auto& [key, value] : more) settings[key] = value;
    return settings;
}

/// Seeds decide the split as well as the weights.
const Settings kResplit{{"data.split", std::string("random")}, {"data.held_out", 0.2}};

// Each list: smoke, laptop, paper.
/// The same settings on top of the preset at every scale but the smallest, where the model is tiny as well.
std::array<Settings, kScales> scaled(const Settings& settings, const Settings& laptop, const Settings& paper) {
    return {with(settings, kTiny), with(settings, laptop), with(settings, paper)};
}

const Settings kTenThousand{{"data.graphs", 10'000LL}};
const Settings kFlat{{"hierarchy.levels", 1LL}};

/// Options below `share` of the most probable one are never drawn.
api::Draw above(double share) {
    api::Draw draw;
    draw.minProbability = share;
    return draw;
}

std::vector<System> qm9Systems() {
    const auto draw = above(0.05);  // chosen on held-out training molecules of one seed
    return {{"growth", "MGVAE, grown", "molecules-growth",
             scaled(kTenThousand, {{"epochs", 45LL}}, {{"epochs", 100LL}}), draw},
            {"growth-flat", "MGVAE, grown, no hierarchy", "molecules-growth",
             scaled(with(kTenThousand, kFlat), {{"epochs", 45LL}}, {{"epochs", 100LL}}), draw},
            {"masked",
             "MGVAE, unmasked in random order",
             "molecules-masked",
             scaled(kTenThousand, {{"epochs", 30LL}}, {{"epochs", 100LL}}),
             {}},
            {"autoregressive",
             "MGVAE, autoregressive (valence masks)",
             "molecules-autoregressive",
             scaled(kTenThousand, {{"epochs", 20LL}}, {{"epochs", 60LL}}),
             {}},
            {"small",
             "MGVAE, all at once",
             "molecules-small",
             scaled(kTenThousand, {{"epochs", 10LL}}, {{"epochs", 30LL}, {"latent.nodes", 256LL}}),
             {}},
            {"mlp",
             "MGVAE, all at once, MLP decoder",
             "molecules-mlp",
             scaled(kTenThousand, {{"epochs", 10LL}}, {{"epochs", 30LL}, {"latent.nodes", 256LL}}),
             {}}};
}

std::vector<System> zincSystems() {
    const auto tiny = with(kTiny, {{"data.max_nodes", 12LL}});
    const auto laptop =
        with(kTenThousand, {{"epochs", 16LL}, {"encoder.order", std::string("first")}, {"encoder.channels", 24LL}});
    const auto paper = with(kTenThousand, {{"epochs", 100LL}});
    return {{"growth", "MGVAE, grown", "molecules-growth", {tiny, laptop, paper}, above(0.02)},
            {"growth-flat",
             "MGVAE, grown, no hierarchy",
             "molecules-growth",
             {with(tiny, kFlat), with(laptop, kFlat), with(paper, kFlat)},
             above(0.02)},
            {"medium",
             "MGVAE, all at once, up to 24 atoms",
             "molecules-medium",
             {tiny, kTenThousand, with(kTenThousand, {{"data.max_nodes", 38LL}})},
             {}}};
}

/// `passes`: over the training graphs, in an epoch of the growing model: some 100 steps. `leastShare`: options
/// below this share of the most probable one are never drawn.
std::vector<System> graphSystems(long long passes, double leastShare) {
    const auto draw = above(leastShare);
    const auto flat = with(kResplit, kFlat);
    return {
        {"growth", "MGVAE, grown", "graphs-growth",
         scaled(with(kResplit, {{"passes", 1LL}}), {{"passes", passes}}, {{"passes", passes}, {"epochs", 150LL}}),
         draw},
        {"growth-flat", "MGVAE, grown, no hierarchy", "graphs-growth",
         scaled(with(flat, {{"passes", 1LL}}), {{"passes", passes}}, {{"passes", passes}, {"epochs", 150LL}}), draw},
        {"small",
         "MGVAE, all at once",
         "graphs-small",
         {with(kResplit, kTiny), kResplit,
          with(kResplit, {{"encoder.layers", 10LL}, {"decoder.layers", 10LL}, {"epochs", 400LL}})},
         {}}};
}

std::array<Extent, kScales> graphExtents() {
    return {Extent{1, 32, 60}, Extent{15, 1024, 0, 1}, Extent{15, 1024, 0}};
}

}  // namespace

std::vector<Experiment> generationExperiments() {
    return {
        {"qm9-generation",
         "QM9: generated molecules",
         "Tables 1 and 6: molecules of up to nine atoms, trained on 10,000.",
         api::DataKind::Molecules,
         "qm9/qm9.csv.gz",
         "qm9/splits/train.index",
         "qm9/splits/test.index",
         {"builtin:nci", {{"C", "N", "O", "F"}, 9, 150}},
         {Extent{1, 40, 300}, Extent{3, 10'000, 0, 1}, Extent{3, 5'000, 0}},
         qm9Systems(),
         paperQm9(),
         {"On QM9 novelty measures error and not invention: the data nearly enumerate their space, so random molecules "
          "are novel and good ones are not.",
          "The growing models never draw what has less than a twentieth of the most probable option's probability."}},
        {"zinc-generation",
         "ZINC-250k: generated molecules",
         "Table 1: drug-like molecules, trained on 10,000.",
         api::DataKind::Molecules,
         "zinc250k/zinc250k.smi",
         "",
         "",
         {"builtin:nci", {{}, 12, 150}},
         {Extent{1, 40, 300}, Extent{1, 10'000, 0, 1}, Extent{3, 1'000, 0}},
         zincSystems(),
         paperZinc(),
         {"The test molecules are held-out ones of the sizes that the model was trained on.",
          "The growing models never draw what has less than a fiftieth of the most probable option's probability."}},
        {"community-small",
         "Community-small: generated graphs",
         "Table 2: 100 graphs of two communities, split anew for every seed.",
         api::DataKind::Graphs,
         "community_small/community_small.g6",
         "",
         "",
         {"builtin:community-small", {}},
         graphExtents(),
         graphSystems(25, 0.4),
         paperCommunitySmall(),
         {"The growing models never draw an option below 0.4 of the most probable one (--min-p 0.4).",
          "Every seed is another random split: the spread is that of splits as much as of models."}},
        {"ego-small",
         "Ego-small: generated graphs",
         "Table 2: 200 neighbourhoods of Citeseer, split anew for every seed.",
         api::DataKind::Graphs,
         "ego_small/ego_small.g6",
         "",
         "",
         {"builtin:community-small", {}},
         graphExtents(),
         graphSystems(12, 0),
         paperEgoSmall(),
         {"Every seed is another random split: the spread is that of splits as much as of models."}},
    };
}

}  // namespace strata::experiments
