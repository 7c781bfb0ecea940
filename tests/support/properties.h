// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif

#include <functional>
#include <string>
#include <vector>

#include "engine/graph/graph_batch.h"

/// What every layer must satisfy, measured.
namespace strata::tests {

/// A random permutation of 0..n-1, the same for the same seed.
torch::Tensor permutation(int64_t n, std::uint64_t seed);

/// [B, n] tensors moved to position order[i]; [B, n, n, ..] in both node dimensions.
torch::Tensor permuteNodes(const torch::Tensor& h, const torch::Tensor& order);
torch::Tensor permutePairs(const torch::Tensor& H, const torch::Tensor& order);

/// Largest absolute difference; infinity if shapes differ.
double distance(const torch::Tensor& a, const torch::Tensor& b);

/// Largest difference between autograd's gradient of f at x and central differences in double, relative to 1 +
/// |gradient|; f returns any tensor, of which a fixed random projection is differentiated.
double gradientError(const std::function<torch::Tensor(const torch::Tensor&)>& f, const torch::Tensor& x);

/// Names of parameters that a backward pass left without a gradient, or with one that is zero throughout.
std::vector<std::string> unreached(const torch::nn::Module& module);

/// Graphs from text: one a string, "0-1 1-2=3": edges u-v with an optional type after "="; isolated nodes as "5".
/// Classes are `node % classes`.
std::vector<api::Graph> graphsFromText(const std::vector<std::string>& texts, int classes);

/// A vocabulary of `classes` node classes and `types` edge types, "none" included.
api::Vocabulary plainVocabulary(int classes, int types);

/// The graphs as one batch in double, padded to `padTo`.
graph::GraphBatch batchOf(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary, int padTo = 0);

at::Generator generator(std::uint64_t seed);

}  // namespace strata::tests
