// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/links/link_split.h"
#include "engine/training/option_list.h"

namespace strata::links {

enum class EncoderKind {
    Propagated,  ///< starts at half-whitened principal components of the words, smoothed along visible links
    Vgae,        ///< Kipf & Welling (2016): two random layers of graph convolution, inner products; the baseline
};

/// How the finest clusters come about (App. D.1).
enum class Clustering {
    Learned,   ///< Sec. 3.3, with prices for balance
    Spectral,  ///< k-means of ξ/√λ, the 10 smallest eigenvectors of D⁻¹ (D − A)
    KMeans,    ///< k-means of the 10 first principal components of the words
};

enum class LinkObjective {
    Pairwise,      ///< softplus(−(s⁺ − s⁻)) over pairs of a link and a non-link: a smooth AUC
    CrossEntropy,  ///< of each pair by itself
};

struct LinkModelOptions {
    EncoderKind encoder = EncoderKind::Propagated;
    long long inputWidth = 256;   ///< principal components
    long long latents = 128;      ///< at the finest level (App. D.1)
    long long steps = 2;          ///< of propagation, 1..4
    long long residualWidth = 0;  ///< of an MLP beside the linear encoder; 0: none
    double inputDropout = 0.4;
    bool variational = true;
    double klWeight = 1;  ///< of KL / n a node

    long long clusterings = 1;  ///< 0: the graph alone
    long long clusters = 128;   ///< of the finest clustering
    long long branching = 2;    ///< how many times fewer each coarser one has
    Clustering clustering = Clustering::Learned;
    long long coarseLatents = 64;
    double balanceBand = 0.2;  ///< see PriceRule
    double localWeight = 0.1;  ///< of the local decoders' loss (Def. 4.3)

    bool degrees = true;       ///< the head sees the visible degrees of both ends,
    bool cosines = true;       ///< the cosines of smoothed words,
    bool adjacency = true;     ///< and how much more than by chance the clusters of both ends are linked
    long long headWidth = 32;  ///< 0: no head
};

struct LinkTrainingOptions {
    long long epochs = 30;
    long long steps = 5;     ///< an epoch, each on all training links
    long long patience = 8;  ///< epochs without a better validation figure; then training ends
    double hidden = 0.2;     ///< share of the training links that a step hides and learns to find; 0: none is hidden
    double learningRate = 0.005;
    LinkObjective objective = LinkObjective::Pairwise;
    long long members = 1;  ///< models trained one after the other, whose scores are added
    bool mixed = false;     ///< members are of different kinds, so that their errors are (memberOptions)
    LinkShares shares;
};

struct LinkOptions {
    LinkModelOptions model;
    LinkTrainingOptions training;
};

/// What member `member` is trained with. Of mixed ones the first is as `options` say, each second one has no clusters
/// and an MLP beside its linear encoder, and all but the first two propagate a step further.
LinkOptions memberOptions(LinkOptions options, int member);

/// Every option, in the order of the form.
const training::OptionList<LinkOptions>& linkOptionList();

}  // namespace strata::links
