// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/options.h"

#include "engine/training/option_list.h"

namespace strata::training {

namespace {

std::vector<Binding<Options>> makeBindings() {
    using latent::Matching;
    using layers::Order;
    using models::Clusters;
    using models::Decoder;
    using models::PriorKind;
    return {
        whole<Options>(
            "hierarchy.levels", "Levels", "Hierarchy", "", 1, 7, STRATA_AT(model.levels),
            "Number of coarsening levels L; level ℓ groups the graph below it into branching^(ℓ−1) clusters. Sec. 3.1"),
        whole<Options>("hierarchy.branching", "Branching", "Hierarchy", "", 2, 8, STRATA_AT(model.branching),
                       "How many times more clusters each finer level has. Sec. 5.1 uses 2."),
        choice<Options, Clusters>(
            "hierarchy.clusters", "Clusters", "Hierarchy", {"seeded", "free"}, {Clusters::Seeded, Clusters::Free},
            STRATA_AT(model.clusters),
            "Learned affinities to far-apart nodes of the graph, which makes clusters connected pieces; "
            "or a score of each node for each "
            "cluster, as in the paper. Sec. 3.3"),
        real<Options>("hierarchy.balance", "Balance weight", "Hierarchy", "", 0, 100, STRATA_AT(model.balanceWeight),
                      "Weight λ of the divergence of cluster sizes from uniform. Sec. 3.3, Eq. 2"),
        real<Options>(
            "hierarchy.cut", "Cut weight", "Hierarchy", "", 0, 100, STRATA_AT(model.cutWeight),
            "Weight of the expected share of edges between clusters and of their expected balance; makes clusters "
            "connected pieces. Beside Sec. 3.3"),
        real<Options>("hierarchy.coarse", "Coarse reconstruction weight", "Hierarchy", "", 0, 100,
                      STRATA_AT(model.coarseWeight), "Weight of rebuilding the coarse graphs. Sec. 4.1, Eq. 9"),
        real<Options>("hierarchy.local", "Local decoder weight", "Hierarchy", "", 0, 100, STRATA_AT(model.localWeight),
                      "Weight of rebuilding each cluster from its own latents alone. Sec. 3.1, Def. 4"),
        real<Options>("hierarchy.temperature", "Final temperature", "Hierarchy", "", 0.05, 10,
                      STRATA_AT(training.finalTemperature),
                      "Temperature of the Gumbel-softmax at the end of training; it starts at 1. Sec. 3.3"),
        choice<Options, Order>(
            "encoder.order", "Message passing", "Encoder", {"second", "first"}, {Order::Second, Order::First},
            STRATA_AT(model.order),
            "Second order keeps a feature for every pair of nodes; first order, one for every node, is "
            "cheaper and weaker. Sec. 3.2"),
        whole<Options>(
            "encoder.layers", "Layers", "Encoder", "", 0, 12, STRATA_AT(model.encoderLayers),
            "Global message-passing layers before the local encoders; 0 is the paper's purely local encoder. Sec. 3.2"),
        whole<Options>("encoder.local_layers", "Local layers", "Encoder", "", 1, 12, STRATA_AT(model.localLayers),
                       "Layers inside each cluster's induced subgraph. Sec. 3.1, Def. 4"),
        whole<Options>("encoder.channels", "Channels", "Encoder", "", 4, 512, STRATA_AT(model.encoderChannels),
                       "Features of each pair of nodes. Sec. 3.2"),
        whole<Options>("encoder.noise", "Noise channels", "Encoder", "", 0, 64, STRATA_AT(model.noiseChannels),
                       "Fresh Gaussian numbers at each node, which tell apart atoms that symmetry makes equal. With 0, "
                       "symmetric molecules cannot be rebuilt. "
                       "Does the work of the second-order posterior of App. B"),
        choice<Options, models::NodeFeatures>(
            "encoder.features", "Node features", "Encoder", {"classes", "table7"},
            {models::NodeFeatures::Classes, models::NodeFeatures::Table7}, STRATA_AT(model.features),
            "What the encoder sees of an atom: its class, or also 24 numbers that RDKit "
            "computes (rings, aromaticity, hydrogens, "
            "valences, mass). The class alone is rebuilt. Molecules only. App. D.4, Table 7"),
        whole<Options>("latent.nodes", "Node latents", "Latent", "", 1, 512, STRATA_AT(model.nodeLatents),
                       "Dimension of each input node's latent. Sec. 4"),
        whole<Options>("latent.clusters", "Cluster latents", "Latent", "", 1, 512, STRATA_AT(model.clusterLatents),
                       "Dimension of each cluster's latent, at every level. Sec. 4"),
        choice<Options, bool>(
            "latent.posterior", "Posterior", "Latent", {"diagonal", "mrf"}, {false, true}, STRATA_AT(model.mrf),
            "Independent nodes, or a Markov random field with a full covariance over the nodes. Sec. 4.2, App. B"),
        choice<Options, PriorKind>(
            "latent.prior", "Prior", "Latent", {"standard", "learnable", "flow"},
            {PriorKind::Standard, PriorKind::Learnable, PriorKind::Flow}, STRATA_AT(model.prior),
            "N(0, I); a Gaussian whose mean and covariance are learned; or N(0, I) with a flow on top "
            "that learns how the latents of all "
            "levels hang together. Sec. 4.2, App. B"),
        real<Options>(
            "latent.prior_share", "Prior alone", "Latent", "of the epochs", 0, 0.9, STRATA_AT(training.priorShare),
            "Share of the epochs, the last ones, that fit a flow prior alone: the model is finished, and the prior "
            "learns where its posteriors lie. Sec. 4.2"),
        choice<Options, Matching>(
            "latent.matching", "Matching", "Latent", {"none", "free", "hungarian"},
            {Matching::None, Matching::Free, Matching::Hungarian}, STRATA_AT(model.matching),
            "How nodes are matched to those of a learnable prior before they are compared. App. C, Eq. 13"),
        real<Options>("latent.beta", "β of nodes", "Latent", "", 0, 100, STRATA_AT(model.beta),
                      "Weight of the node latents' divergence from the prior. Eq. 9"),
        real<Options>("latent.cluster_beta", "β of clusters", "Latent", "", 0, 100, STRATA_AT(model.clusterBeta),
                      "Weight of the cluster latents' divergence from the prior. Eq. 9"),
        real<Options>("latent.free_bits", "Free bits", "Latent", "nats", 0, 1000, STRATA_AT(model.freeBits),
                      "Divergence of each coarse level that costs nothing, so that its latents stay in use. Eq. 9"),
        real<Options>("latent.warmup", "KL warm-up", "Latent", "of the steps", 0, 1, STRATA_AT(training.klWarmUp),
                      "Share of training over which β grows from 0. Eq. 9"),
        choice<Options, Decoder>(
            "decoder.kind", "Kind", "Decoder", {"sn", "mlp", "dot", "autoregressive", "masked", "growth"},
            {Decoder::Sn, Decoder::Mlp, Decoder::Dot, Decoder::Autoregressive, Decoder::Masked, Decoder::Growth},
            STRATA_AT(model.decoder),
            "All at once with equivariant layers (sn), by two hidden layers of 512 on all latents in a row, which is "
            "not equivariant (mlp), or by "
            "dot products of latents (dot); edge by edge in breadth-first order under valence masks, the paper's "
            "autoregressive MGN; in random "
            "order, a few at a time (masked); or node by node "
            "along a connected order, equivariant and without masks (growth). Sec. 5.1, App. D.1, D.2, Table 6"),
        whole<Options>("decoder.layers", "Layers", "Decoder", "", 0, 12, STRATA_AT(model.decoderLayers),
                       "Second-order layers of the decoder of the input graph; mlp and dot have none. Sec. 4.1, 5.1"),
        whole<Options>("decoder.channels", "Channels", "Decoder", "", 4, 512, STRATA_AT(model.decoderChannels),
                       "Features of each pair of nodes in the decoder. Sec. 5.1"),
        real<Options>("decoder.edge_weight", "Edge weight", "Decoder", "", 0.1, 100, STRATA_AT(model.edgeWeight),
                      "Weight of real edges against “no edge”, which is far more common. App. D.2"),
        yesNo<Options>(
            "decoder.plan_edges", "Edges from the plan", "Decoder", STRATA_AT(model.planEdges),
            "Growing graphs are told how many edges each cluster and each pair of clusters is to have, as a training "
            "graph has them: nearer to the data for general graphs, fewer valid molecules. Sec. 3.1"),
        yesNo<Options>(
            "decoder.connected", "Connected", "Decoder", STRATA_AT(model.connected),
            "Growing graphs: every node attaches to those before it. Where the data have graphs of several pieces it "
            "is off unless it is set. App. D.2"),
        whole<Options>("decoder.states", "States a graph", "Decoder", "", 1, 1000, STRATA_AT(model.statesEach),
                       "Growing graphs: decisions of each graph that a step of training learns from. App. D.2"),
        whole<Options>(
            "decoder.steps", "Steps", "Decoder", "", 1, 10000, STRATA_AT(model.maskSteps),
            "Random-mask decoder: in how many parts the tokens of a graph are drawn; 1 draws all at once. Sec. 5.1"),
        real<Options>(
            "decoder.latent_dropout", "Latent dropout", "Decoder", "of the graphs", 0, 1,
            STRATA_AT(model.latentDropout),
            "Growing graphs: share that is rebuilt without latents, so that the decoder can be compared with and "
            "without. App. D.2"),
        yesNo<Options>(
            "decoder.argmax", "Most probable classes", "Decoder", STRATA_AT(training.argmax),
            "Take the most probable atom and bond; off: draw them from the decoder's probabilities. App. D.2"),
        whole<Options>("epochs", "Epochs", "Optimiser", "epochs", 1, 100000, STRATA_AT(training.epochs),
                       "Rounds of training, each of which ends with figures, a sample and a checkpoint. App. D"),
        whole<Options>(
            "passes", "Passes an epoch", "Optimiser", "", 1, 10000, STRATA_AT(training.passes),
            "How often each graph is seen in one epoch; more than once for data of few graphs, since every epoch "
            "ends with measuring and sampling. App. D"),
        whole<Options>("batch", "Batch size", "Optimiser", "graphs", 1, 4096, STRATA_AT(training.batch),
                       "Graphs per step. App. D"),
        choice<Options, OptimiserKind>(
            "optimiser", "Optimiser", "Optimiser", {"adamw", "muon"}, {OptimiserKind::AdamW, OptimiserKind::Muon},
            STRATA_AT(training.optimiser),
            "Muon evens out each matrix's step over its directions and needs fewer steps; AdamW does not. App. D uses "
            "Adam."),
        real<Options>("learning_rate", "Learning rate", "Optimiser", "", 1e-7, 1, STRATA_AT(training.learningRate),
                      "Warms up over 100 steps and falls along a cosine to 1 %. App. D uses 0.001."),
        real<Options>("weight_decay", "Weight decay", "Optimiser", "", 0, 1, STRATA_AT(training.weightDecay),
                      "The share of the learning rate by which weights shrink in each step. App. D"),
        real<Options>("clip", "Gradient clip", "Optimiser", "", 0.001, 1000, STRATA_AT(training.clip),
                      "Largest norm of the gradient of a step. App. D"),
        yesNo<Options>("average_weights", "Average weights", "Optimiser", STRATA_AT(training.averageWeights),
                       "Sample and measure with a running mean of the weights over about a tenth of the run. App. D"),
        real<Options>("data.held_out", "Held out", "Data", "of the graphs", 0.01, 0.9, STRATA_AT(training.heldOut),
                      "Share of the graphs that is never trained on. Sec. 5.2 holds out 0.2."),
        choice<Options, bool>(
            "data.split", "Split", "Data", {"random", "first lines"}, {false, true},
            STRATA_AT(training.splitFirstLines),
            "Hold out random graphs, or the first of the file as the field does for community-small. Sec. 5.2"),
        whole<Options>(
            "data.graphs", "Training graphs", "Data", "graphs", 0, 1e9, STRATA_AT(training.graphs),
            "Train on so many, drawn at random from those that are not held out (0: all of them). Sec. 5.1 trains on "
            "10,000."),
        whole<Options>("data.max_nodes", "Largest graph", "Data", "nodes", 0, 1000, STRATA_AT(training.maxNodes),
                       "Graphs with more nodes are left out (0: none); time and memory grow with its square. Sec. 5.1"),
        whole<Options>("data.sample", "Sample per epoch", "Data", "graphs", 1, 10000, STRATA_AT(training.sampleSize),
                       "Graphs drawn from the prior after each epoch to watch validity. Sec. 5.1"),
    };
}

const OptionList<Options>& options() {
    static const OptionList<Options> all(makeBindings());
    return all;
}

}  // namespace

const std::vector<api::Parameter>& parameters() {
    return options().parameters();
}

Options optionsFrom(const api::Settings& settings) {
    return options().from(settings);
}

api::Settings completed(const api::Settings& settings) {
    return options().completed(settings);
}

}  // namespace strata::training
