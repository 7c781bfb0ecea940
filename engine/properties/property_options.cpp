// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_options.h"

#include "engine/properties/training_bindings.h"

namespace strata::properties {

namespace {

using O = PropertyOptions;

std::vector<training::Binding<O>> propertyBindings() {
    using namespace training;
    std::vector<Binding<O>> bindings{
        text<O>("data.targets", "Targets", "Data", STRATA_AT(targets),
                "Names of the columns to predict, separated by commas; empty: every column of numbers. App. D.4, D.5",
                api::ColumnsNamed::Numbers),
        text<O>("data.split", "Split", "Data", STRATA_AT(split),
                "The column that says train, valid or test; else a file of the row numbers of the test set; empty: a "
                "random tenth each validates and tests.",
                api::ColumnsNamed::Words),
        yesNo<O>("input.rings", "Ring sizes", "Encoder", STRATA_AT(model.inputs.rings),
                 "Tell the network which smallest rings an atom is in and how long the longest is. Follows from the "
                 "graph, but is more than atom and bond types: figures say so."),
        yesNo<O>("input.walks", "Random walks", "Encoder", STRATA_AT(model.inputs.walks),
                 "Tell the network how probably random walks of 1 to 16 steps end where they began."),
        yesNo<O>("input.table7", "Chemical features", "Encoder", STRATA_AT(model.inputs.table7),
                 "Tell the network 24 chemical features of each atom. App. D.4, Table 7"),
        yesNo<O>(
            "input.aromatic", "Aromatic bonds", "Encoder", STRATA_AT(model.inputs.aromatic),
            "Bonds of aromatic rings are a type of their own, and each atom's hydrogens are told: nothing depends on "
            "which of its Kekulé forms a ring is written in. Molecules only."),
        whole<O>("encoder.width", "Width", "Encoder", "", 4, 1024, STRATA_AT(model.width),
                 "Channels of a node's latents. App. D.5"),
        whole<O>("encoder.layers", "Layers", "Encoder", "", 1, 32, STRATA_AT(model.layers),
                 "Steps of message passing, half of them before the clusters are formed. Sec. 3.2"),
        yesNo<O>("encoder.totals", "See the whole", "Encoder", STRATA_AT(model.totals),
                 "Every node sees the sums over its whole graph beside its neighbours. Without, nothing is learned by "
                 "heart that is farther away than the layers reach: right for targets that atoms add up to. Sec. 3.2"),
        real<O>("encoder.dropout", "Dropout", "Encoder", "", 0, 0.9, STRATA_AT(model.dropout),
                "Share of a layer's numbers that are set to zero at random while training."),
        whole<O>("hierarchy.clusters", "Clusters", "Hierarchy", "", 0, 64, STRATA_AT(model.clusters),
                 "Learned clusters of the coarse level; 0: no coarse level. Sec. 3.3"),
        whole<O>("hierarchy.layers", "Coarse layers", "Hierarchy", "", 0, 8, STRATA_AT(model.coarseLayers),
                 "Steps of message passing between clusters. Sec. 3.2"),
        real<O>("hierarchy.balance", "Balance", "Hierarchy", "", 0, 10, STRATA_AT(model.balanceWeight),
                "Weight λ of the loss that keeps clusters about equally large. Eq. 2"),
        choice<O, Readout>("readout", "Readout", "Decoder", {"contributions", "levels", "both"},
                           {Readout::Contributions, Readout::Levels, Readout::Both}, STRATA_AT(model.readout),
                           "What a prediction is made of: the sum of what each atom contributes, the latents of all "
                           "resolutions, or both. Eq. 3"),
    };
    appendTrainingBindings(bindings);
    return bindings;
}

const training::OptionList<O>& propertyList() {
    static const training::OptionList<O> list(propertyBindings());
    return list;
}

}  // namespace

training::TrainingOptions PropertyOptions::defaultTraining() {
    training::TrainingOptions options;
    options.epochs = 100;
    options.batch = 64;
    options.optimiser = training::OptimiserKind::Muon;
    options.learningRate = 5e-3;
    options.clip = 2;
    options.finalTemperature = 0.5;
    return options;
}

const std::vector<api::Parameter>& propertyParameters() {
    return propertyList().parameters();
}
PropertyOptions propertyOptionsFrom(const api::Settings& settings) {
    return propertyList().from(settings);
}

}  // namespace strata::properties
