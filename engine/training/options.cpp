// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/options.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

#include "engine/api/error.h"

namespace strata::training {

namespace {

/// A parameter and the way to its place in Options.
struct Binding {
    api::Parameter parameter;
    std::function<void(Options&, const api::Value&)> store;
};

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

template <class Get>
Binding whole(const char* key, const char* label, const char* group, const char* unit, double least, double most,
              Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, unit, static_cast<long long>(get(defaults)), least, most, {}},
            [get](Options& o, const api::Value& v) {
                get(o) = static_cast<std::remove_reference_t<decltype(get(o))>>(std::get<long long>(v));
            }};
}

template <class Get>
Binding real(const char* key, const char* label, const char* group, const char* unit, double least, double most,
             Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, unit, get(defaults), least, most, {}},
            [get](Options& o, const api::Value& v) { get(o) = std::get<double>(v); }};
}

template <class Get>
Binding yesNo(const char* key, const char* label, const char* group, Get get, const char* help) {
    Options defaults;
    return {{key, label, group, help, "", get(defaults), 0, 0, {}},
            [get](Options& o, const api::Value& v) { get(o) = std::get<bool>(v); }};
}

/// `values[i]` is stored for `names[i]`.
template <class T, class Get>
Binding choice(const char* key, const char* label, const char* group, std::vector<std::string> names,
               std::vector<T> values, Get get, const char* help) {
    Options defaults;
    const auto at = static_cast<std::size_t>(std::ranges::find(values, get(defaults)) - values.begin());
    return {
        {key, label, group, help, "", names[at], 0, 0, names}, [get, names, values](Options& o, const api::Value& v) {
            get(o) =
                values[static_cast<std::size_t>(std::ranges::find(names, std::get<std::string>(v)) - names.begin())];
        }};
}

#define STRATA_AT(member)      \
    [](Options & o) -> auto& { \
        return o.member;       \
    }

std::vector<Binding> makeBindings() {
    using latent::Matching;
    using layers::Order;
    using models::Clusters;
    using models::Decoder;
    using models::PriorKind;
    return {
        whole(
            "hierarchy.levels", "Levels", "Hierarchy", "", 1, 7, STRATA_AT(model.levels),
            "Number of coarsening levels L; level ℓ groups the graph below it into branching^(ℓ−1) clusters. Sec. 3.1"),
        whole("hierarchy.branching", "Branching", "Hierarchy", "", 2, 8, STRATA_AT(model.branching),
              "How many times more clusters each finer level has. Sec. 5.1 uses 2."),
        choice<Clusters>("hierarchy.clusters", "Clusters", "Hierarchy", {"seeded", "free"},
                         {Clusters::Seeded, Clusters::Free}, STRATA_AT(model.clusters),
                         "Learned affinities to far-apart nodes of the graph, which makes clusters connected pieces; "
                         "or a score of each node for each "
                         "cluster, as in the paper. Sec. 3.3"),
        real("hierarchy.balance", "Balance weight", "Hierarchy", "", 0, 100, STRATA_AT(model.balanceWeight),
             "Weight λ of the divergence of cluster sizes from uniform. Sec. 3.3, Eq. 2"),
        real("hierarchy.cut", "Cut weight", "Hierarchy", "", 0, 100, STRATA_AT(model.cutWeight),
             "Weight of the expected share of edges between clusters and of their expected balance; makes clusters "
             "connected pieces. Beside Sec. 3.3"),
        real("hierarchy.coarse", "Coarse reconstruction weight", "Hierarchy", "", 0, 100, STRATA_AT(model.coarseWeight),
             "Weight of rebuilding the coarse graphs. Sec. 4.1, Eq. 9"),
        real("hierarchy.local", "Local decoder weight", "Hierarchy", "", 0, 100, STRATA_AT(model.localWeight),
             "Weight of rebuilding each cluster from its own latents alone. Sec. 3.1, Def. 4"),
        real("hierarchy.temperature", "Final temperature", "Hierarchy", "", 0.05, 10,
             STRATA_AT(training.finalTemperature),
             "Temperature of the Gumbel-softmax at the end of training; it starts at 1. Sec. 3.3"),
        choice<Order>("encoder.order", "Message passing", "Encoder", {"second", "first"}, {Order::Second, Order::First},
                      STRATA_AT(model.order),
                      "Second order keeps a feature for every pair of nodes; first order, one for every node, is "
                      "cheaper and weaker. Sec. 3.2"),
        whole(
            "encoder.layers", "Layers", "Encoder", "", 0, 12, STRATA_AT(model.encoderLayers),
            "Global message-passing layers before the local encoders; 0 is the paper's purely local encoder. Sec. 3.2"),
        whole("encoder.local_layers", "Local layers", "Encoder", "", 1, 12, STRATA_AT(model.localLayers),
              "Layers inside each cluster's induced subgraph. Sec. 3.1, Def. 4"),
        whole("encoder.channels", "Channels", "Encoder", "", 4, 512, STRATA_AT(model.encoderChannels),
              "Features of each pair of nodes. Sec. 3.2"),
        whole("encoder.noise", "Noise channels", "Encoder", "", 0, 64, STRATA_AT(model.noiseChannels),
              "Fresh Gaussian numbers at each node, which tell apart atoms that symmetry makes equal. With 0, "
              "symmetric molecules cannot be rebuilt. "
              "Does the work of the second-order posterior of App. B"),
        choice<models::NodeFeatures>("encoder.features", "Node features", "Encoder", {"classes", "table7"},
                                     {models::NodeFeatures::Classes, models::NodeFeatures::Table7},
                                     STRATA_AT(model.features),
                                     "What the encoder sees of an atom: its class, or also 24 numbers that RDKit "
                                     "computes (rings, aromaticity, hydrogens, "
                                     "valences, mass). The class alone is rebuilt. Molecules only. App. D.4, Table 7"),
        whole("latent.nodes", "Node latents", "Latent", "", 1, 512, STRATA_AT(model.nodeLatents),
              "Dimension of each input node's latent. Sec. 4"),
        whole("latent.clusters", "Cluster latents", "Latent", "", 1, 512, STRATA_AT(model.clusterLatents),
              "Dimension of each cluster's latent, at every level. Sec. 4"),
        choice<bool>(
            "latent.posterior", "Posterior", "Latent", {"diagonal", "mrf"}, {false, true}, STRATA_AT(model.mrf),
            "Independent nodes, or a Markov random field with a full covariance over the nodes. Sec. 4.2, App. B"),
        choice<PriorKind>("latent.prior", "Prior", "Latent", {"standard", "learnable", "flow"},
                          {PriorKind::Standard, PriorKind::Learnable, PriorKind::Flow}, STRATA_AT(model.prior),
                          "N(0, I); a Gaussian whose mean and covariance are learned; or N(0, I) with a flow on top "
                          "that learns how the latents of all "
                          "levels hang together. Sec. 4.2, App. B"),
        real("latent.prior_share", "Prior alone", "Latent", "of the epochs", 0, 0.9, STRATA_AT(training.priorShare),
             "Share of the epochs, the last ones, that fit a flow prior alone: the model is finished, and the prior "
             "learns where its posteriors lie. Sec. 4.2"),
        choice<Matching>(
            "latent.matching", "Matching", "Latent", {"none", "free", "hungarian"},
            {Matching::None, Matching::Free, Matching::Hungarian}, STRATA_AT(model.matching),
            "How nodes are matched to those of a learnable prior before they are compared. App. C, Eq. 13"),
        real("latent.beta", "β of nodes", "Latent", "", 0, 100, STRATA_AT(model.beta),
             "Weight of the node latents' divergence from the prior. Eq. 9"),
        real("latent.cluster_beta", "β of clusters", "Latent", "", 0, 100, STRATA_AT(model.clusterBeta),
             "Weight of the cluster latents' divergence from the prior. Eq. 9"),
        real("latent.free_bits", "Free bits", "Latent", "nats", 0, 1000, STRATA_AT(model.freeBits),
             "Divergence of each coarse level that costs nothing, so that its latents stay in use. Eq. 9"),
        real("latent.warmup", "KL warm-up", "Latent", "of the steps", 0, 1, STRATA_AT(training.klWarmUp),
             "Share of training over which β grows from 0. Eq. 9"),
        choice<Decoder>(
            "decoder.kind", "Kind", "Decoder", {"sn", "mlp", "dot", "autoregressive", "masked", "growth"},
            {Decoder::Sn, Decoder::Mlp, Decoder::Dot, Decoder::Autoregressive, Decoder::Masked, Decoder::Growth},
            STRATA_AT(model.decoder),
            "All at once with equivariant layers (sn), by two hidden layers of 512 on all latents in a row, which is "
            "not equivariant (mlp), or by "
            "dot products of latents (dot); edge by edge in breadth-first order under valence masks, the paper's "
            "autoregressive MGN; in random "
            "order, a few at a time (masked); or node by node "
            "along a connected order, equivariant and without masks (growth). Sec. 5.1, App. D.1, D.2, Table 6"),
        whole("decoder.layers", "Layers", "Decoder", "", 0, 12, STRATA_AT(model.decoderLayers),
              "Second-order layers of the decoder of the input graph; mlp and dot have none. Sec. 4.1, 5.1"),
        whole("decoder.channels", "Channels", "Decoder", "", 4, 512, STRATA_AT(model.decoderChannels),
              "Features of each pair of nodes in the decoder. Sec. 5.1"),
        real("decoder.edge_weight", "Edge weight", "Decoder", "", 0.1, 100, STRATA_AT(model.edgeWeight),
             "Weight of real edges against “no edge”, which is far more common. App. D.2"),
        yesNo("decoder.plan_edges", "Edges from the plan", "Decoder", STRATA_AT(model.planEdges),
              "Growing graphs are told how many edges each cluster and each pair of clusters is to have, as a training "
              "graph has them: nearer to the data for general graphs, fewer valid molecules. Sec. 3.1"),
        yesNo("decoder.connected", "Connected", "Decoder", STRATA_AT(model.connected),
              "Growing graphs: every node attaches to those before it. Where the data have graphs of several pieces it "
              "is off unless it is set. App. D.2"),
        whole("decoder.states", "States a graph", "Decoder", "", 1, 1000, STRATA_AT(model.statesEach),
              "Growing graphs: decisions of each graph that a step of training learns from. App. D.2"),
        whole("decoder.steps", "Steps", "Decoder", "", 1, 10000, STRATA_AT(model.maskSteps),
              "Random-mask decoder: in how many parts the tokens of a graph are drawn; 1 draws all at once. Sec. 5.1"),
        real("decoder.latent_dropout", "Latent dropout", "Decoder", "of the graphs", 0, 1,
             STRATA_AT(model.latentDropout),
             "Growing graphs: share that is rebuilt without latents, so that the decoder can be compared with and "
             "without. App. D.2"),
        yesNo("decoder.argmax", "Most probable classes", "Decoder", STRATA_AT(training.argmax),
              "Take the most probable atom and bond; off: draw them from the decoder's probabilities. App. D.2"),
        whole("epochs", "Epochs", "Optimiser", "epochs", 1, 100000, STRATA_AT(training.epochs),
              "Rounds of training, each of which ends with figures, a sample and a checkpoint. App. D"),
        whole("passes", "Passes an epoch", "Optimiser", "", 1, 10000, STRATA_AT(training.passes),
              "How often each graph is seen in one epoch; more than once for data of few graphs, since every epoch "
              "ends with measuring and sampling. App. D"),
        whole("batch", "Batch size", "Optimiser", "graphs", 1, 4096, STRATA_AT(training.batch),
              "Graphs per step. App. D"),
        choice<OptimiserKind>(
            "optimiser", "Optimiser", "Optimiser", {"adamw", "muon"}, {OptimiserKind::AdamW, OptimiserKind::Muon},
            STRATA_AT(training.optimiser),
            "Muon evens out each matrix's step over its directions and needs fewer steps; AdamW does not. App. D uses "
            "Adam."),
        real("learning_rate", "Learning rate", "Optimiser", "", 1e-7, 1, STRATA_AT(training.learningRate),
             "Warms up over 100 steps and falls along a cosine to 1 %. App. D uses 0.001."),
        real("weight_decay", "Weight decay", "Optimiser", "", 0, 1, STRATA_AT(training.weightDecay),
             "The share of the learning rate by which weights shrink in each step. App. D"),
        real("clip", "Gradient clip", "Optimiser", "", 0.001, 1000, STRATA_AT(training.clip),
             "Largest norm of the gradient of a step. App. D"),
        yesNo("average_weights", "Average weights", "Optimiser", STRATA_AT(training.averageWeights),
              "Sample and measure with a running mean of the weights over about a tenth of the run. App. D"),
        real("data.held_out", "Held out", "Data", "of the graphs", 0.01, 0.9, STRATA_AT(training.heldOut),
             "Share of the graphs that is never trained on. Sec. 5.2 holds out 0.2."),
        choice<bool>(
            "data.split", "Split", "Data", {"random", "first lines"}, {false, true},
            STRATA_AT(training.splitFirstLines),
            "Hold out random graphs, or the first of the file as the field does for community-small. Sec. 5.2"),
        whole("data.graphs", "Training graphs", "Data", "graphs", 0, 1e9, STRATA_AT(training.graphs),
              "Train on so many, drawn at random from those that are not held out (0: all of them). Sec. 5.1 trains on "
              "10,000."),
        whole("data.max_nodes", "Largest graph", "Data", "nodes", 0, 1000, STRATA_AT(training.maxNodes),
              "Graphs with more nodes are left out (0: none); time and memory grow with its square. Sec. 5.1"),
        whole("data.sample", "Sample per epoch", "Data", "graphs", 1, 10000, STRATA_AT(training.sampleSize),
              "Graphs drawn from the prior after each epoch to watch validity. Sec. 5.1"),
    };
}

#undef STRATA_AT

const std::vector<Binding>& bindings() {
    static const auto all = makeBindings();
    return all;
}

const Binding& bindingOf(const std::string& key) {
    const auto found = std::ranges::find(bindings(), key, [](const Binding& b) { return b.parameter.key; });
    if (found == bindings().end()) refuse("There is no option “" + key + "”; `strata presets --options` lists them.");
    return *found;
}

std::string shown(const api::Value& value) {
    std::ostringstream text;
    std::visit([&](const auto& v) { text << std::boolalpha << v; }, value);
    return text.str();
}

/// `value` as `parameter`'s type (whole numbers are numbers), or a refusal.
api::Value checked(const api::Parameter& parameter, api::Value value) {
    if (std::holds_alternative<double>(parameter.defaultValue) && std::holds_alternative<long long>(value))
        value = static_cast<double>(std::get<long long>(value));
    if (value.index() != parameter.defaultValue.index())
        refuse("Option " + parameter.key + ": “" + shown(value) + "” is of the wrong kind.");
    const auto inRange = [&](double number) {
        if (std::isnan(number) || number < parameter.minimum || number > parameter.maximum)
            refuse("Option " + parameter.key + ": " + shown(value) + " is not between " + shown(parameter.minimum) +
                   " and " + shown(parameter.maximum) + ".");
    };
    if (const auto* number = std::get_if<double>(&value)) inRange(*number);
    if (const auto* number = std::get_if<long long>(&value)) inRange(static_cast<double>(*number));
    if (const auto* text = std::get_if<std::string>(&value);
        text && std::ranges::find(parameter.choices, *text) == parameter.choices.end()) {
        std::string allowed;
        for (const auto& name : parameter.choices) allowed += (allowed.empty() ? "" : ", ") + name;
        refuse("Option " + parameter.key + ": “" + *text + "” is none of " + allowed + ".");
    }
    return value;
}

}  // namespace

const std::vector<api::Parameter>& parameters() {
    static const auto all = [] {
        std::vector<api::Parameter> result;
        for (const auto& binding : bindings()) result.push_back(binding.parameter);
        return result;
    }();
    return all;
}

Options optionsFrom(const api::Settings& settings) {
    Options options;
    for (const auto& [key, value] : settings) {
        const auto& binding = bindingOf(key);
        binding.store(options, checked(binding.parameter, value));
    }
    return options;
}

api::Settings completed(const api::Settings& settings) {
    api::Settings all;
    for (const auto& parameter : parameters()) all[parameter.key] = parameter.defaultValue;
    for (const auto& [key, value] : settings) all[key] = checked(bindingOf(key).parameter, value);
    return all;
}

}  // namespace strata::training
