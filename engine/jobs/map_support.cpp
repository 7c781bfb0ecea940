// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/map_support.h"

#include <algorithm>
#include <numeric>

#include "engine/api/error.h"
#include "engine/datasets/split.h"
#include "engine/latent/latent_plane.h"
#include "engine/training/schedule.h"

namespace strata::jobs {

namespace {

using api::LatentMap;

constexpr int kMostPoints = 20'000;
constexpr std::uint64_t kChoice = 32;  ///< purpose of randomness

}  // namespace

void checkMap(const api::MapJob& job, int lowest, int levels) {
    const bool one = job.level >= lowest && job.level <= levels;
    if (job.level != LatentMap::kAllLevels && !one)
        throw api::Error(api::ErrorCode::BadInput, "There is no level " + std::to_string(job.level) +
                                                       ": this run has levels 1 to " + std::to_string(levels) +
                                                       (lowest == 0 ? ", 0 for the input graph," : "") +
                                                       " and -1 for all.");
    if (job.count < 2 || job.count > kMostPoints)
        throw api::Error(api::ErrorCode::BadInput,
                         "A map has between 2 and 20,000 points of each kind, not " + std::to_string(job.count) + ".");
}

std::vector<LatentMap::Point> somePoints(std::vector<MapRow> rows, const api::MapJob& job) {
    std::ranges::sort(rows);
    std::vector<int> numbers(rows.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    std::vector<LatentMap::Point> points;
    // A seed of its own: with the run's, the choice would be that of the rows which the run held out.
    for (const int number : datasets::someOf(numbers, job.count, training::stepSeed(job.seed, kChoice, 0))) {
        const auto& [row, origin] = rows[static_cast<std::size_t>(number)];
        points.push_back({0, 0, origin, row, {}});
    }
    std::ranges::stable_partition(points,
                                  [](const LatentMap::Point& p) { return p.origin == LatentMap::Origin::Trained; });
    return points;
}

void place(LatentMap& map, const torch::Tensor& latents, const torch::Tensor& prior) {
    const auto trained = std::ranges::count(map.points, LatentMap::Origin::Trained, &LatentMap::Point::origin);
    // Those it was trained on are first; a small run's choice may have missed them.
    const latent::LatentPlane plane(trained > 0 ? latents.slice(0, 0, trained) : latents);
    map.explained = plane.explained();
    const auto first = map.points.size();
    map.points.resize(first + static_cast<std::size_t>(prior.size(0)), {0, 0, LatentMap::Origin::Prior, -1, {}});
    const auto places = torch::cat({plane.onto(latents), plane.onto(prior)}).contiguous();
    const auto cells = places.accessor<double, 2>();
    for (std::size_t i = 0; i < map.points.size(); ++i) {
        map.points[i].x = cells[static_cast<int64_t>(i)][0];
        map.points[i].y = cells[static_cast<int64_t>(i)][1];
    }
}

}  // namespace strata::jobs
