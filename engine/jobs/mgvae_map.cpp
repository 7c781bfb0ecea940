// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <tuple>

#include "engine/chemistry/properties.h"
#include "engine/jobs/map_support.h"
#include "engine/jobs/mgvae_jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/jobs/stopwatch.h"
#include "engine/training/batches.h"
#include "engine/training/schedule.h"

namespace strata::jobs {

namespace {

constexpr std::size_t kTogether = 128;  ///< graphs encoded at a time

/// Of each of some depths the latents [B, m, d], averaged over the nodes that are there, side by side: [B, Σ d].
torch::Tensor pooled(const std::vector<torch::Tensor>& z, const std::vector<torch::Tensor>& masks,
                     const std::vector<std::size_t>& depths) {
    std::vector<torch::Tensor> parts;
    for (const auto depth : depths) {
        const auto there = masks[depth].unsqueeze(-1);
        parts.push_back((z[depth] * there).sum(1) / there.sum(1).clamp_min(1));
    }
    return torch::cat(parts, 1);
}

/// Depth 0 is the input graph, depth L the single node of level 1.
std::vector<std::size_t> depthsOf(int level, int levels) {
    if (level != api::LatentMap::kAllLevels) return {static_cast<std::size_t>(level == 0 ? 0 : levels + 1 - level)};
    std::vector<std::size_t> all;
    for (int depth = 0; depth <= levels; ++depth) all.push_back(static_cast<std::size_t>(depth));
    return all;
}

torch::Tensor encoded(const OpenRun& run, const std::vector<api::LatentMap::Point>& points,
                      const std::vector<std::size_t>& depths, const std::function<bool(std::size_t)>& proceed) {
    std::vector<torch::Tensor> parts;
    for (std::size_t at = 0; at < points.size() && proceed(at); at += kTogether) {
        std::vector<const api::Graph*> graphs;
        for (std::size_t i = at; i < std::min(at + kTogether, points.size()); ++i) graphs.push_back(&points[i].graph);
        models::EncodeOptions how;
        how.sampleLatents = false;
        auto model = run.trained.model;
        const auto levels = model->encode(training::batchFor(model->options(), graphs, run.spec.vocabulary), how,
                                          at::make_generator<at::CPUGeneratorImpl>(1));
        std::vector<torch::Tensor> masks;
        for (const auto& level : levels) masks.push_back(level.mask);
        parts.push_back(pooled(models::latentsOf(levels), masks, depths));
    }
    return torch::cat(parts);
}

torch::Tensor drawn(const OpenRun& run, std::size_t count, const std::vector<std::size_t>& depths, std::uint64_t seed) {
    std::vector<torch::Tensor> parts;
    auto model = run.trained.model;
    for (std::size_t at = 0; at < count; at += kTogether) {
        const auto generator = at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, kMapDraws, at));
        const auto tree = run.trained.bank.draw(static_cast<int64_t>(std::min(kTogether, count - at)), 0, generator);
        parts.push_back(pooled(model->drawPrior(tree, 1, generator), tree.mask, depths));
    }
    return torch::cat(parts);
}

/// What there is to colour by.
std::vector<api::Column> valuesOf(const std::vector<api::LatentMap::Point>& points, const api::Vocabulary& vocabulary) {
    const bool molecules = vocabulary.kind == api::DataKind::Molecules;
    std::vector<api::Column> columns{{molecules ? "atoms" : "nodes", {}, 0}, {molecules ? "bonds" : "edges", {}, 0}};
    if (molecules)
        for (const auto* name : {"logp", "qed", "sa", "weight", "rings"}) columns.push_back({name, {}, 0});
    const auto put = [&](std::size_t column, double value) {
        columns[column].values.push_back(value);
        if (std::isnan(value)) ++columns[column].missing;
    };
    for (const auto& point : points) {
        const bool known = point.row >= 0;
        put(0, known ? point.graph.size() : std::nan(""));
        put(1, known ? static_cast<double>(point.graph.edges.size()) : std::nan(""));
        if (!molecules) continue;
        const auto figures = chemistry::properties(point.graph, vocabulary);  // NaN for an empty graph
        std::size_t column = 2;
        for (const double value : {figures.logP, figures.qed, figures.sa, figures.weight, figures.rings})
            put(column++, known ? value : std::nan(""));
    }
    return columns;
}

/// Random rows of the run's data with their graphs, those it was trained on first; numbered as datasetOf() has them.
std::vector<api::LatentMap::Point> someGraphs(const OpenRun& run, const api::MapJob& job) {
    using Origin = api::LatentMap::Origin;
    std::vector<std::tuple<int, const std::string*, Origin>> entries;
    const auto add = [&](const std::vector<std::string>& names, const std::vector<int>& rows, Origin origin) {
        for (std::size_t i = 0; i < names.size(); ++i) entries.emplace_back(rows.at(i), &names[i], origin);
    };
    add(run.data.train, run.data.trainRows, Origin::Trained);
    add(run.data.heldOut, run.data.heldOutRows, Origin::HeldOut);
    std::ranges::sort(entries, {}, [](const auto& entry) { return std::get<int>(entry); });
    std::vector<MapRow> rows;
    for (std::size_t i = 0; i < entries.size(); ++i)
        rows.emplace_back(static_cast<int>(i), std::get<Origin>(entries[i]));
    auto points = somePoints(std::move(rows), job);
    for (auto& point : points)
        point.graph = graphNamed(*std::get<const std::string*>(entries[static_cast<std::size_t>(point.row)]),
                                 run.spec.vocabulary);
    return points;
}

}  // namespace

void mapMgvae(const api::MapJob& job, session::JobContext& context) {
    context.emit(api::Progress{"Opening the run", 0, -1, 0});
    auto run = openRun(job.runFile);
    const auto levels = static_cast<int>(run.options.model.levels);
    checkMap(job, 0, levels);
    const torch::NoGradGuard constant;
    auto map = std::make_shared<api::LatentMap>();
    map->runFile = job.runFile;
    map->vocabulary = run.spec.vocabulary;
    map->level = job.level;
    map->levels = levels;
    map->points = someGraphs(run, job);
    const auto depths = depthsOf(job.level, levels);
    const Stopwatch watch;
    const auto latents = encoded(run, map->points, depths, [&](std::size_t done) {
        if (done > 0) context.emit(watch.progress("Encoding", done, map->points.size()));
        return done == 0 || !context.stopRequested();
    });
    if (context.stopRequested()) return;
    place(*map, latents, drawn(run, map->points.size(), depths, job.seed));
    map->values = valuesOf(map->points, map->vocabulary);
    if (!context.stopRequested()) context.emit(api::MapReady{std::move(map)});
}

}  // namespace strata::jobs
