// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_data.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace strata::tests {
namespace {

enum { C, N, O, F };

const std::array<api::Graph, 8>& molecules() {
    static const std::array<api::Graph, 8> all{{
        {{C}, {}, "C"},
        {{C, O}, {{0, 1, 1}}, "CO"},
        {{C, C, O}, {{0, 1, 1}, {1, 2, 1}}, "CCO"},
        {{C, C, O, O}, {{0, 1, 1}, {1, 2, 2}, {1, 3, 1}}, "CC(=O)O"},
        {{C, C, N}, {{0, 1, 1}, {1, 2, 3}}, "CC#N"},
        {{C, C, C, N, C, C}, {{0, 1, 2}, {0, 5, 1}, {1, 2, 1}, {2, 3, 2}, {3, 4, 1}, {4, 5, 2}}, "c1ccncc1"},
        {{C, C, C, C, C, C}, {{0, 1, 1}, {0, 5, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 5, 1}}, "C1CCCCC1"},
        {{C, C, C, C, C, F, C, O, C},
         {{0, 1, 1}, {1, 2, 2}, {1, 8, 1}, {2, 3, 1}, {3, 4, 2}, {4, 5, 1}, {4, 6, 1}, {6, 7, 1}, {6, 8, 2}},
         "Cc1ccc(F)c(O)c1"},
    }};
    return all;
}

api::Sample sample(std::size_t index) {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    api::Sample result;
    result.graph = molecule(index);
    result.valid = index % 5 != 4;
    result.validRaw = result.valid && index % 2 == 0;
    result.connected = true;
    result.text = result.valid ? result.graph.name : std::string();
    result.novel = result.valid && index % 3 != 0;
    result.qed = result.valid ? 0.3 + 0.05 * static_cast<double>(index % 8) : unknown;
    result.logP = result.valid ? -1.0 + 0.4 * static_cast<double>(index % 8) : unknown;
    result.weight = result.valid ? 16.0 + 15.0 * static_cast<double>(index % 8) : unknown;
    return result;
}

}  // namespace

api::Vocabulary moleculeVocabulary() {
    return {api::DataKind::Molecules,
            {{"C", 6, 0}, {"N", 7, 0}, {"O", 8, 0}, {"F", 9, 0}},
            {"none", "single", "double", "triple"}};
}

api::Graph molecule(std::size_t index) {
    return molecules()[index % molecules().size()];
}

api::DatasetPtr moleculeData(std::size_t count, std::size_t skipped) {
    auto data = std::make_shared<api::Dataset>();
    data->source.location = "builtin:nci";
    data->name = "NCI molecules";
    data->sha256 = std::string(64, '0');
    data->vocabulary = moleculeVocabulary();
    for (std::size_t i = 0; i < count; ++i) {
        data->graphs.push_back(molecule(i));
        data->lines.push_back(i + 1);
    }
    data->skipped = {{"first_5K.smi", 17, "C1CC", "ring 1 is opened but not closed"},
                     {"first_5K.smi", 203, "C(C)(C)(C)(C)C", "atom 0 (C) has 5 bonds; 4 are allowed"},
                     {"first_5K.smi", 4998, "[Uuo]", "the element Uuo is not known"}};
    data->skippedCount = skipped;
    data->skipped.resize(std::min(data->skipped.size(), skipped));
    return data;
}

api::DatasetPtr communityData(std::size_t count) {
    auto data = std::make_shared<api::Dataset>();
    data->source.location = "builtin:community-small";
    data->name = "Communities";
    data->sha256 = std::string(64, '1');
    data->vocabulary = {api::DataKind::Graphs, {{"", 0, 0}}, {"none", "edge"}};
    for (std::size_t i = 0; i < count; ++i) {
        const int half = 4 + static_cast<int>(i % 3);
        api::Graph graph;
        graph.nodes.assign(static_cast<std::size_t>(2 * half), 0);
        for (int u = 0; u < 2 * half; ++u)
            for (int v = u + 1; v < 2 * half; ++v)
                if ((u < half) == (v < half) || (u == half - 1 && v == half)) graph.edges.push_back({u, v, 1});
        graph.name = "graph " + std::to_string(i);
        data->graphs.push_back(std::move(graph));
        data->lines.push_back(i + 1);
    }
    return data;
}

api::Hierarchy hierarchyOf(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    api::Hierarchy result;
    result.graph = result.reconstruction = graph;
    result.vocabulary = vocabulary;
    result.reconstructionError = 0.125;
    const auto index = [](int row, int column, int size) { return static_cast<std::size_t>(row * size + column); };
    api::HierarchyLevel level{"Input graph", graph.size(), {}, {}, {}, {}};
    level.adjacency.assign(index(graph.size(), 0, graph.size()), 0);
    for (const auto& edge : graph.edges)
        level.adjacency[index(edge.u, edge.v, level.size)] = level.adjacency[index(edge.v, edge.u, level.size)] = 1;
    for (int clusters : {4, 2, 1}) {
        level.reconstruction = level.adjacency;
        for (double& weight : level.reconstruction) weight = 0.9 * weight + 0.05;
        if (clusters >= level.size) continue;
        api::HierarchyLevel next{"Level " + std::to_string(clusters == 4 ? 3 : clusters), clusters, {}, {}, {}, {}};
        next.adjacency.assign(index(clusters, 0, clusters), 0);
        for (int i = 0; i < level.size; ++i) {
            level.parent.push_back(i * clusters / level.size);
            level.confidence.push_back(0.6 + 0.4 * (i % 3) / 2);
        }
        for (int u = 0; u < level.size; ++u)
            for (int v = 0; v < level.size; ++v) {
                const int a = level.parent[static_cast<std::size_t>(u)], b = level.parent[static_cast<std::size_t>(v)];
                next.adjacency[index(a, b, clusters)] += level.adjacency[index(u, v, level.size)] / (a == b ? 2 : 1);
            }
        result.levels.push_back(std::move(level));
        level = std::move(next);
    }
    level.reconstruction = level.adjacency;
    result.levels.push_back(std::move(level));
    return result;
}

api::SampleSet sampleSet(int count) {
    api::SampleSet set{"/runs/first.strata", moleculeVocabulary(), {}, {}};
    std::set<std::string> seen, novel;
    auto& figures = set.figures;
    for (int i = 0; i < count; ++i) {
        auto drawn = sample(static_cast<std::size_t>(i));
        drawn.unique = drawn.valid && seen.insert(drawn.text).second;
        if (drawn.novel) novel.insert(drawn.text);
        figures.valid += drawn.valid;
        figures.validRaw += drawn.validRaw;
        figures.connected += drawn.valid && drawn.connected;
        if (drawn.valid) {
            figures.meanQed += drawn.qed;
            figures.sdQed += drawn.qed * drawn.qed;
            figures.meanLogP += drawn.logP;
            figures.meanWeight += drawn.weight;
        }
        set.samples.push_back(std::move(drawn));
    }
    const double n = figures.valid;
    for (double* mean : {&figures.meanQed, &figures.sdQed, &figures.meanLogP, &figures.meanWeight}) *mean /= n;
    figures.sdQed = std::sqrt(std::max(0.0, figures.sdQed - figures.meanQed * figures.meanQed));
    figures.requested = figures.generated = count;
    figures.unique = static_cast<int>(seen.size());
    figures.novel = static_cast<int>(novel.size());
    figures.seconds = 0.5;
    return set;
}

api::LatentMap latentMap(int count) {
    api::LatentMap map;
    map.vocabulary = moleculeVocabulary();
    map.levels = 3;
    map.explained = {0.4, 0.2};
    map.values = {{"atoms", {}, 0}, {"logp", {}, 0}};
    using Origin = api::LatentMap::Origin;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * M_PI * i / count;
        auto graph = molecule(static_cast<std::size_t>(i));
        map.values[0].values.push_back(graph.size());
        map.values[1].values.push_back(0.25 * i);
        map.points.push_back(
            {std::cos(angle), std::sin(angle), i % 4 == 3 ? Origin::HeldOut : Origin::Trained, i, std::move(graph)});
    }
    for (int i = 0; i < count; ++i) {
        map.points.push_back({0.01 * i, 0.02 * (i % 3), Origin::Prior, -1, {}});
        for (auto& column : map.values) {
            column.values.push_back(std::nan(""));
            ++column.missing;
        }
    }
    return map;
}

api::LinkList linkList(int count) {
    api::LinkList list;
    list.considered = 1770;
    for (int i = 0; i < count; ++i)
        list.links.push_back(
            {i, 50 + i, "p" + std::to_string(i), "q" + std::to_string(i), 9.0 - i, 0.9 - 0.01 * i, i % 3});
    return list;
}

api::LatentPath latentPath(int steps) {
    api::LatentPath path{moleculeVocabulary(), molecule(0), molecule(static_cast<std::size_t>(steps - 1)), {}};
    for (int i = 0; i < steps; ++i) {
        const double t = static_cast<double>(i) / std::max(1, steps - 1);
        path.steps.push_back({t, sample(static_cast<std::size_t>(i)), 1 - t, t});
    }
    return path;
}

api::RunSummary runSummary(const std::string& folder, const std::string& name) {
    api::RunSummary run;
    run.path = folder + "/" + name + ".strata";
    run.name = name;
    run.data = "NCI molecules";
    run.source.location = "builtin:nci";
    run.vocabulary = moleculeVocabulary();
    run.preset = "molecules-small";
    run.model = api::kMgvae;
    run.settings = {{"epochs", 20LL}, {"latent.dimension", 32LL}, {"optimiser.rate", 0.002}, {"decoder.correct", true}};
    run.changed = {{"latent.dimension", 32LL}};
    run.created = "2026-03-02T14:05:00Z";
    run.state = "finished";
    run.epochsDone = run.epochs = 20;
    for (int epoch = 1; epoch <= 20; ++epoch) run.loss.push_back(1.0 + 9.0 / epoch);
    run.lastLoss = run.loss.back();
    run.validRaw = 0.42;
    return run;
}

std::vector<api::Metric> metrics(int epochs) {
    std::vector<api::Metric> result;
    for (int epoch = 1; epoch <= epochs; ++epoch)
        for (int batch = 0; batch < 10; ++batch) {
            const std::int64_t step = (epoch - 1) * 10 + batch;
            const double fall = 10.0 / static_cast<double>(step + 1);
            for (const auto& [name, share] : {std::pair{"loss", 1.0},
                                              {"loss.reconstruction.edges.input", 0.5},
                                              {"loss.reconstruction.nodes.input", 0.3},
                                              {"loss.kl.2", 0.15},
                                              {"loss.balance.3", 0.05}})
                result.push_back({step, epoch, name, share * (1.0 + fall)});
            if (batch < 9) continue;
            result.push_back({step, epoch, "sample.valid_raw", 1.0 - 1.0 / (epoch + 1)});
            result.push_back({step, epoch, "sample.valid", 1.0});
        }
    return result;
}

std::vector<api::FigureLine> figureLines() {
    return {
        {"run",
         "Generated (NCI molecules)",
         {{"requested", 200},
          {"generated", 200},
          {"valid", 200},
          {"valid_raw", 150},
          {"test", 1304},
          {"test_in_training", 2},
          {"reconstruction_loss", 1.27},
          {"share_valid_raw", 0.75, 0.686, 0.805},
          {"share_unique", 1, 0.98, 1},
          {"w1_logp", 0.0624, 0.0208, 0.139},
          {"nspdk", 0.0036}}},
        {"run_corrected",
         "Generated (NCI molecules), corrected",
         {{"generated", 200},
          {"share_valid", 1, 0.985, 1},
          {"share_unique", 0.99, 0.96, 0.997},
          {"w1_logp", 0.08, 0.03, 0.15},
          {"nspdk", 0.004}}},
        {"floor",
         "Training molecules (floor)",
         {{"generated", 200}, {"share_valid_raw", 1, 0.985, 1}, {"w1_logp", 0.05, 0.016, 0.124}, {"nspdk", 0.0032}}},
        {"untrained",
         "Random molecules, untrained",
         {{"generated", 200}, {"share_valid_raw", 1, 0.985, 1}, {"w1_logp", 0.5, 0.4, 0.6}}}};
}

api::ExperimentTable experimentTable() {
    const double none = std::numeric_limits<double>::quiet_NaN();
    api::ExperimentTable table{
        "community-small", "Community-small: generated graphs", "smoke", "honest", 3, 32, {}, {}, {}};
    table.columns = {{"share_novel", "novel", api::Direction::None}, {"mmd_degree", "degree", api::Direction::Lower}};
    table.rows = {{"growth",
                   "MGVAE, grown",
                   api::RowOrigin::Run,
                   "",
                   {{{"share_novel", 0.9, 0.8, 1}, 0.05}, {{"mmd_degree", 0.02, 0.01, 0.03}, 0.004}},
                   {"/runs/growth-s0.strata", "/runs/growth-s1.strata"}},
                  {"small",
                   "MGVAE, all at once",
                   api::RowOrigin::Run,
                   "",
                   {{{"share_novel", 0.7, 0.6, 0.8}, 0.05}, {{"mmd_degree", 0.2, 0.1, 0.3}, 0.04}},
                   {"/runs/small-s0.strata"}},
                  {"floor",
                   "Training graphs (floor)",
                   api::RowOrigin::Reference,
                   "",
                   {{{"share_novel", 0, 0, 0.1}, none}, {{"mmd_degree", 0.015, 0.005, 0.025}, none}},
                   {}},
                  {"paper.mgvae",
                   "MGVAE",
                   api::RowOrigin::Paper,
                   "paper protocol",
                   {{{"share_novel", none}, none}, {{"mmd_degree", 0.002}, none}},
                   {}}};
    table.notes = {"32 graphs from each run, 3 seeds."};
    return table;
}

}  // namespace strata::tests
