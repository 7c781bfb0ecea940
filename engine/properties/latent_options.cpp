// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_options.h"

#include "engine/properties/training_bindings.h"

namespace strata::properties {

namespace {

using L = LatentOptions;

std::vector<training::Binding<L>> latentBindings() {
    using namespace training;
    std::vector<Binding<L>> bindings{
        text<L>(
            "data.targets", "Targets", "Data", STRATA_AT(targets),
            "Names of the columns that the probes predict from the frozen latents, separated by commas; empty: every "
            "column of numbers. Never read in training. App. D.4",
            api::ColumnsNamed::Numbers),
        text<L>("data.split", "Split", "Data", STRATA_AT(split),
                "The column that says train, valid or test; else a file of the row numbers of the test set; empty: a "
                "random tenth each validates and tests.",
                api::ColumnsNamed::Words),
        yesNo<L>("input.rings", "Ring sizes", "Encoder", STRATA_AT(model.inputs.rings),
                 "Tell the encoder which smallest rings an atom is in; figures say so."),
        yesNo<L>("input.walks", "Random walks", "Encoder", STRATA_AT(model.inputs.walks),
                 "Tell the encoder how probably random walks of 1 to 16 steps end where they began."),
        yesNo<L>("input.table7", "Chemical features", "Encoder", STRATA_AT(model.inputs.table7),
                 "Tell the encoder 24 chemical features of each atom. App. D.4, Table 7"),
        whole<L>("encoder.width", "Width", "Encoder", "", 4, 1024, STRATA_AT(model.width), "Channels of a layer."),
        whole<L>("encoder.layers", "Layers", "Encoder", "", 1, 32, STRATA_AT(model.layers),
                 "Steps of message passing. Sec. 3.2"),
        whole<L>("latent.dimension", "Latent dimension", "Latent", "", 2, 2048, STRATA_AT(model.latent),
                 "Latents of each atom, averaged over a molecule for the probes. App. D.4 uses 256."),
        real<L>("latent.kl", "KL weight", "Latent", "", 0, 10, STRATA_AT(model.klWeight),
                "Weight β of the divergence from the prior. Small, so that the means can hold counts exactly. Eq. 9"),
        whole<L>("hierarchy.clusters", "Clusters", "Hierarchy", "", 1, 64, STRATA_AT(model.clusters),
                 "Learned clusters of the coarse level; a single node is above them. Sec. 3.3"),
        whole<L>("hierarchy.width", "Coarse width", "Hierarchy", "", 4, 512, STRATA_AT(model.coarseWidth),
                 "Latents of a cluster. Sec. 3.1"),
        real<L>("hierarchy.balance", "Balance", "Hierarchy", "", 0, 10, STRATA_AT(model.balanceWeight),
                "Weight λ of the loss that keeps clusters about equally large. Eq. 2"),
        real<L>("hierarchy.coarse", "Coarse graphs", "Hierarchy", "", 0, 10, STRATA_AT(model.coarseWeight),
                "Weight of rebuilding the coarse graphs. Eq. 9"),
        real<L>("loss.counts", "Counts", "Decoder", "", 0, 100, STRATA_AT(model.countWeight),
                "Weight of telling atoms, hydrogens, bonds and rings from the pooled latents by a linear head."),
        real<L>("loss.environments", "Environments", "Decoder", "", 0, 100, STRATA_AT(model.environmentWeight),
                "Weight of telling how often frequent Morgan environments occur, likewise."),
        real<L>("loss.local", "Local targets", "Decoder", "", 0, 100, STRATA_AT(model.localWeight),
                "Weight of telling each atom's environments, rings and hydrogens from its latents."),
        real<L>("loss.distances", "Distances", "Decoder", "", 0, 100, STRATA_AT(model.distanceWeight),
                "Weight of telling how many bonds lie between two atoms."),
    };
    appendTrainingBindings(bindings);
    return bindings;
}

const training::OptionList<L>& latentList() {
    static const training::OptionList<L> list(latentBindings());
    return list;
}

}  // namespace

training::TrainingOptions LatentOptions::defaultTraining() {
    training::TrainingOptions options;
    options.epochs = 20;
    options.batch = 256;
    options.learningRate = 2e-3;
    options.clip = 2;
    options.finalTemperature = 0.5;
    return options;
}

const std::vector<api::Parameter>& latentParameters() {
    return latentList().parameters();
}
LatentOptions latentOptionsFrom(const api::Settings& settings) {
    return latentList().from(settings);
}

}  // namespace strata::properties
