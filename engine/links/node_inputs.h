// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/links/link_graph.h"
#include "engine/links/sparse_matrix.h"

namespace strata::links {

/// What a model is told of the nodes; a function of their words alone, never of a link.
struct NodeInputs {
    SparseMatrix words;  ///< [n, vocabulary] ones; the identity where nodes have no words
    SparseMatrix
        tfIdf;  ///< [n, vocabulary] rows of length 1 with idf = ln(n / document frequency); empty without words
    /// Without words, instead of the next two: random directions [n, width] that VisibleGraph spreads along its links.
    torch::Tensor directions;
    /// Half-whitened principal components of tf-idf, U S^½ [n, width], scaled to a mean squared row length of 1.
    torch::Tensor halfWhitened;
    torch::Tensor components;  ///< U S [n, width]

    bool hasWords() const { return halfWhitened.defined(); }
    std::int64_t nodes() const { return words.rows(); }
    std::int64_t width() const { return (hasWords() ? halfWhitened : directions).size(1); }
};

/// Takes a second or two for a citation graph: made once a data set, shared by its runs. The same on every machine with
/// the same LAPACK. `width` is cut to what there is.
NodeInputs nodeInputs(const LinkGraph& graph, std::int64_t width);

/// A graph of which only some links are seen, and what follows from these alone: degrees, smoothed words. A model that
/// saw more while training would learn to tell its own links by their traces.
struct VisibleGraph {
    Links links;
    SparseMatrix propagation;    ///< P = D^-1/2 (A + I) D^-1/2
    torch::Tensor features;      ///< Y [n, width]: halfWhitened, or the directions spread along the links
    torch::Tensor logDegrees;    ///< log(1 + degree) [n]
    torch::Tensor smoothedOnce;  ///< unit rows of P Y1, Y1 being the components (without words: Y)
    torch::Tensor smoothedTwice;
};
VisibleGraph visibleGraph(const NodeInputs& inputs, Links links);

}  // namespace strata::links
