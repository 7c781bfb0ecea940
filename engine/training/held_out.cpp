// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/held_out.h"

#include <algorithm>
#include <functional>

#include "engine/models/loss.h"
#include "engine/training/batches.h"

namespace strata::training {

namespace {

constexpr std::size_t kBatch = 64;
constexpr std::uint64_t kSeed = 1;  ///< the same draws at every epoch, so that figures compare

/// Visits at most `limit` of the graphs, evenly spread: files are often sorted, so that the first ones are not like the
/// others.
void forBatches(const models::MgvaeOptions& options, const api::Vocabulary& vocabulary,
                const std::vector<api::Graph>& graphs, std::size_t limit,
                const std::function<void(const graph::GraphBatch&)>& visit) {
    const auto count = std::min(limit, graphs.size());
    for (std::size_t start = 0; start < count; start += kBatch) {
        std::vector<const api::Graph*> chunk;
        for (std::size_t i = start; i < std::min(count, start + kBatch); ++i)
            chunk.push_back(&graphs[i * graphs.size() / count]);
        visit(batchFor(options, chunk, vocabulary));
    }
}

struct Counts {
    double loss = 0, decisions = 0, graphs = 0, exact = 0, atoms = 0, atomsRight = 0, pairs = 0, pairsRight = 0,
           edges = 0, edgesRight = 0;
};

void add(Counts& counts, const graph::GraphBatch& batch, const decoders::DecodedGraph& decoded) {
    const auto nodeWrong = (decoded.nodes.argmax(-1) != batch.X.argmax(-1)).to(torch::kFloat32) * batch.mask;
    const auto triangle = (batch.mask.unsqueeze(2) * batch.mask.unsqueeze(1)).triu(1);
    const auto pairWrong = (decoded.pairs.argmax(-1) != batch.E.argmax(-1)).to(torch::kFloat32) * triangle;
    const auto edges = batch.A * triangle;
    const auto sum = [](const torch::Tensor& tensor) { return tensor.sum().item<double>(); };
    counts.exact += sum(((nodeWrong.sum(1) + pairWrong.sum({1, 2})) == 0).to(torch::kFloat32));
    counts.atoms += sum(batch.mask);
    counts.atomsRight += sum(batch.mask) - sum(nodeWrong);
    counts.pairs += sum(triangle);
    counts.pairsRight += sum(triangle) - sum(pairWrong);
    counts.edges += sum(edges);
    counts.edgesRight += sum(edges) - sum(pairWrong * edges);
}

}  // namespace

std::vector<std::pair<std::string, double>> reconstructionFigures(TrainedModel& trained,
                                                                  const api::Vocabulary& vocabulary,
                                                                  const std::vector<api::Graph>& graphs,
                                                                  std::size_t limit) {
    if (graphs.empty()) return {};
    const torch::NoGradGuard constant;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    Counts counts;
    forBatches(trained.model->options(), vocabulary, graphs, limit, [&](const graph::GraphBatch& batch) {
        const auto encoded = trained.model->encode(batch, {}, generator);
        const auto loss = models::loss(trained.model, encoded, batch, 1, kSeed);
        counts.loss += loss.total().item<double>() * static_cast<double>(batch.size());
        counts.graphs += static_cast<double>(batch.size());
        if (trained.model->options().isSequential()) {
            for (const auto& term : loss.terms)
                if (term.name.starts_with("loss.decisions."))
                    counts.decisions += term.value.item<double>() * static_cast<double>(batch.size());
            return;
        }
        const auto z = models::latentsOf(encoded);
        add(counts, batch, trained.model->decode(0, z, models::treeOf(encoded)));
    });
    const auto share = [](double part, double whole) { return whole > 0 ? part / whole : 1; };
    if (trained.model->options().isSequential())
        return {{"loss", counts.loss / counts.graphs}, {"decision", counts.decisions / counts.graphs}};
    return {{"loss", counts.loss / counts.graphs},
            {"atoms", share(counts.atomsRight, counts.atoms)},
            {"bonds", share(counts.pairsRight, counts.pairs)},
            {"edges", share(counts.edgesRight, counts.edges)},
            {"exact", share(counts.exact, counts.graphs)}};
}

void fillBank(TrainedModel& trained, const api::Vocabulary& vocabulary, const std::vector<api::Graph>& graphs,
              std::size_t limit) {
    const torch::NoGradGuard constant;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    // Clusters as drawn in training: a decoder that builds graphs step by step takes every sign of how a cluster came
    // about.
    models::EncodeOptions how;
    how.sampleClusters = true;
    forBatches(trained.model->options(), vocabulary, graphs, limit,
               [&](const graph::GraphBatch& batch) { trained.bank.add(trained.model->encode(batch, how, generator)); });
}

}  // namespace strata::training
