// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/images_map.h"

#include <algorithm>
#include <cmath>

#include "engine/images/pixels.h"
#include "engine/jobs/map_support.h"
#include "engine/jobs/stopwatch.h"
#include "engine/training/schedule.h"

namespace strata::jobs {

namespace {

constexpr std::size_t kTogether = 250;  ///< images encoded at a time

/// Of each depth [B, d], those of the level that is asked for, or all side by side.
torch::Tensor ofLevel(const std::vector<torch::Tensor>& latents, int level) {
    if (level == api::LatentMap::kAllLevels) return torch::cat(latents, 1);
    return latents[latents.size() - static_cast<std::size_t>(level)];
}

std::vector<api::Column> valuesOf(const std::vector<api::LatentMap::Point>& points, const api::Images& images) {
    std::vector<api::Column> columns{{"grey", {}, 0}};
    if (!images.labels.empty()) columns.push_back({"label", {}, 0});
    const auto each = static_cast<std::size_t>(images.width) * static_cast<std::size_t>(images.height);
    for (const auto& point : points) {
        if (point.row < 0) {
            for (auto& column : columns) {
                column.values.push_back(std::nan(""));
                ++column.missing;
            }
            continue;
        }
        const auto row = static_cast<std::size_t>(point.row);
        double sum = 0;
        for (std::size_t i = row * each; i < (row + 1) * each; ++i) sum += images.pixels[i];
        columns[0].values.push_back(sum / (255 * static_cast<double>(each)));
        if (columns.size() > 1) columns[1].values.push_back(images.labels[row]);
    }
    return columns;
}

}  // namespace

api::LatentMapPtr mapImages(images::ImageModel& model, const api::Images& images, const datasets::Split& split,
                            const api::MapJob& job, session::JobContext& context) {
    checkMap(job, 1, static_cast<int>(model->levels()));
    const torch::NoGradGuard constant;
    auto map = std::make_shared<api::LatentMap>();
    map->runFile = job.runFile;
    map->vocabulary.kind = api::DataKind::Images;
    map->level = job.level;
    map->levels = static_cast<int>(model->levels());
    std::vector<MapRow> rows;
    for (const int row : split.train) rows.emplace_back(row, api::LatentMap::Origin::Trained);
    for (const int row : split.heldOut) rows.emplace_back(row, api::LatentMap::Origin::HeldOut);
    map->points = somePoints(std::move(rows), job);

    std::vector<torch::Tensor> parts;
    const Stopwatch watch;
    for (std::size_t at = 0; at < map->points.size(); at += kTogether) {
        if (context.stopRequested()) return nullptr;
        std::vector<std::size_t> some;
        for (auto i = at; i < std::min(at + kTogether, map->points.size()); ++i)
            some.push_back(static_cast<std::size_t>(map->points[i].row));
        std::vector<torch::Tensor> means;
        for (const auto& posterior : model->encode(images::toTensor(images, some))) means.push_back(posterior.mean);
        parts.push_back(ofLevel(means, job.level));
        context.emit(watch.progress("Encoding", at + some.size(), map->points.size()));
    }
    const auto draws =
        model->draw(static_cast<std::int64_t>(map->points.size()), 1, training::stepGenerator(job.seed, kMapDraws, 0));
    place(*map, torch::cat(parts), ofLevel(draws.latents, job.level));
    map->values = valuesOf(map->points, images);
    return map;
}

}  // namespace strata::jobs
