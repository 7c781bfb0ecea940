// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_options.h"

#include <algorithm>

namespace strata::links {

LinkOptions memberOptions(LinkOptions options, int member) {
    constexpr long long kResidualWidth = 512, kMostSteps = 4;
    if (!options.training.mixed) return options;
    auto& model = options.model;
    if (member % 2 == 1) {
        model.clusterings = 0;
        model.residualWidth = std::max(model.residualWidth, kResidualWidth);
    }
    if (member >= 2) model.steps = std::min(model.steps + 1, kMostSteps);
    return options;
}

const training::OptionList<LinkOptions>& linkOptionList() {
    using training::choice, training::real, training::whole, training::yesNo;
    static const training::OptionList<LinkOptions> list({
        whole<LinkOptions>("hierarchy.clusterings", "Clusterings", "Hierarchy", "", 0, 7, STRATA_AT(model.clusterings),
                           "How many coarser levels lie above the graph; 0 for the graph alone. App. D.1"),
        whole<LinkOptions>("hierarchy.clusters", "Clusters", "Hierarchy", "", 1, 1024, STRATA_AT(model.clusters),
                           "Clusters of the finest clustering. The paper has 128 (2^7) or 64 (4^3). App. D.1"),
        whole<LinkOptions>("hierarchy.branching", "Branching", "Hierarchy", "", 2, 8, STRATA_AT(model.branching),
                           "How many times fewer clusters each coarser level has: 2 or 4 in the paper. App. D.1"),
        choice<LinkOptions, Clustering>(
            "hierarchy.clusters_by", "Clusters by", "Hierarchy", {"learned", "spectral", "kmeans"},
            {Clustering::Learned, Clustering::Spectral, Clustering::KMeans}, STRATA_AT(model.clustering),
            "Learned with the model, or given: by k-means of a spectral embedding of the training links, or of ten "
            "principal components of the words. App. D.1"),
        whole<LinkOptions>("hierarchy.latents", "Coarse latents", "Hierarchy", "", 1, 128,
                           STRATA_AT(model.coarseLatents), "Latent dimension of a cluster. At most that of a node."),
        real<LinkOptions>("hierarchy.band", "Balance band", "Hierarchy", "", 0, 10, STRATA_AT(model.balanceBand),
                          "Clusters that are off the mean size by less than this share are left as they are. Balance "
                          "is kept by prices on clusters in place of the loss of Sec. 3.3."),
        choice<LinkOptions, EncoderKind>(
            "encoder.kind", "Encoder", "Encoder", {"propagated", "vgae"}, {EncoderKind::Propagated, EncoderKind::Vgae},
            STRATA_AT(model.encoder),
            "Propagated starts from principal components of the words; vgae is the baseline of Kipf and Welling, "
            "without clusters. App. D.1"),
        whole<LinkOptions>("encoder.components", "Principal components", "Encoder", "", 16, 1024,
                           STRATA_AT(model.inputWidth), "Of the words' tf-idf: the encoder's inputs."),
        whole<LinkOptions>("encoder.steps", "Propagation steps", "Encoder", "", 1, 4, STRATA_AT(model.steps),
                           "Rounds of message passing along the visible links. Sec. 3.2"),
        whole<LinkOptions>("encoder.residual", "Residual width", "Encoder", "", 0, 1024, STRATA_AT(model.residualWidth),
                           "Hidden width of an MLP beside the linear map; 0 for none."),
        real<LinkOptions>("encoder.dropout", "Input dropout", "Encoder", "", 0, 0.9, STRATA_AT(model.inputDropout),
                          "Share of the inputs that training leaves out at random."),
        whole<LinkOptions>("latent.dimension", "Latent dimension", "Latent", "", 2, 512, STRATA_AT(model.latents),
                           "Of a node. App. D.1 has 128."),
        yesNo<LinkOptions>("latent.variational", "Variational", "Latent", STRATA_AT(model.variational),
                           "Train with draws from the posterior and a divergence from N(0, I). Sec. 4"),
        real<LinkOptions>("latent.kl_weight", "KL weight", "Latent", "", 0, 1000, STRATA_AT(model.klWeight),
                          "Of the divergence a node, divided by the number of nodes. Sec. 4"),
        yesNo<LinkOptions>("decoder.degrees", "See degrees", "Decoder", STRATA_AT(model.degrees),
                           "The score sees how many visible links both ends have. It helps most where the pairs to be "
                           "told apart are drawn uniformly."),
        yesNo<LinkOptions>("decoder.cosines", "See smoothed words", "Decoder", STRATA_AT(model.cosines),
                           "The score sees how alike the words around both ends are."),
        yesNo<LinkOptions>("decoder.adjacency", "See coarse links", "Decoder", STRATA_AT(model.adjacency),
                           "The score sees how much more than by chance the clusters of both ends are linked."),
        whole<LinkOptions>("decoder.head", "Head width", "Decoder", "", 0, 512, STRATA_AT(model.headWidth),
                           "Hidden width of the MLP on what the score sees of a pair; 0 for none."),
        real<LinkOptions>("decoder.local_weight", "Local weight", "Decoder", "", 0, 100, STRATA_AT(model.localWeight),
                          "Of the loss of the local decoders, which rebuild each cluster from its own nodes. Def. 4.3"),
        whole<LinkOptions>("epochs", "Epochs", "Optimiser", "epochs", 1, 10000, STRATA_AT(training.epochs),
                           "At most; training ends earlier when the validation links get no better."),
        whole<LinkOptions>("training.steps", "Steps an epoch", "Optimiser", "", 1, 1000, STRATA_AT(training.steps),
                           "Each step is on all training links."),
        whole<LinkOptions>("training.patience", "Patience", "Optimiser", "epochs", 1, 10000,
                           STRATA_AT(training.patience), "Epochs without a better validation figure before the end."),
        real<LinkOptions>("learning_rate", "Learning rate", "Optimiser", "", 1e-6, 1, STRATA_AT(training.learningRate),
                          "Adam's. App. D.1"),
        real<LinkOptions>("training.hidden", "Hidden links", "Optimiser", "", 0, 0.9, STRATA_AT(training.hidden),
                          "Share of the training links that a step hides and learns to find. With 0 the model learns "
                          "to recognise links by their own traces."),
        choice<LinkOptions, LinkObjective>(
            "training.objective", "Objective", "Optimiser", {"pairwise", "cross_entropy"},
            {LinkObjective::Pairwise, LinkObjective::CrossEntropy}, STRATA_AT(training.objective),
            "Links above non-links, or each pair by itself."),
        whole<LinkOptions>("training.members", "Models", "Optimiser", "", 1, 5, STRATA_AT(training.members),
                           "Trained one after the other; their scores are added."),
        yesNo<LinkOptions>("training.mixed", "Different kinds", "Optimiser", STRATA_AT(training.mixed),
                           "Every second model has an MLP in its encoder and no clusters, and those after the second "
                           "pass messages a step further: their errors differ, and cancel more in the sum."),
        real<LinkOptions>("data.validation", "Validation links", "Data", "", 0.001, 0.5,
                          STRATA_AT(training.shares.validation), "Share of the links. App. D.1"),
        real<LinkOptions>("data.test", "Test links", "Data", "", 0.001, 0.5, STRATA_AT(training.shares.test),
                          "Share of the links. App. D.1"),
    });
    return list;
}

}  // namespace strata::links
