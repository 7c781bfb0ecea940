// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/generated.h"

#include <filesystem>

#include "engine/api/error.h"
#include "engine/datasets/citation_graph.h"
#include "engine/datasets/community_small.h"
#include "engine/datasets/ego_small.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/location.h"

namespace strata::datasets {
namespace {

constexpr std::string_view kEgo = "ego:";
constexpr std::uint64_t kMostGraphs = 1'000'000;

Generated community(Location& location) {
    const auto count = location.number("count", 100, 1, kMostGraphs), seed = location.number("seed", 1, 0, UINT64_MAX);
    location.refuseOthers();
    return {"Community-small", communitySmall(seed, static_cast<int>(count)), {}, 0};
}

Generated egos(Location& location, const LoadProgress& progress) {
    EgoOptions options;
    options.radius = static_cast<int>(location.number("radius", 1, 1, 10));
    options.count = location.number("count", options.count, 1, kMostGraphs);
    options.minNodes = static_cast<int>(location.number("min", 4, 1, kMaxGraph6Nodes));
    options.maxNodes = static_cast<int>(location.number("max", 18, 1, kMaxGraph6Nodes));
    const auto seed = location.number("seed", 0, 0, UINT64_MAX);
    if (location.has("seed")) options.seed = seed;
    location.refuseOthers();

    const auto path = location.place().substr(kEgo.size());
    auto citations = readCitations(path, progress);
    if (!citations) return {};
    Generated result{"Egos of " + std::filesystem::path(path).filename().string(),
                     egoGraphs(citations->graph, options, progress.stopRequested), std::move(citations->leftOut),
                     citations->leftOutCount};
    if (result.graphs.empty() && !(progress.stopRequested && progress.stopRequested()))
        throw api::Error(api::ErrorCode::BadInput,
                         path + ": no paper has an ego of radius " + std::to_string(options.radius) + " with " +
                             std::to_string(options.minNodes) + " to " + std::to_string(options.maxNodes) + " nodes.");
    return result;
}

}  // namespace

bool isEgo(const std::string& location) {
    return location.starts_with(kEgo);
}

Generated generate(const std::string& location, const LoadProgress& progress) {
    Location parsed(location);
    return isEgo(location) ? egos(parsed, progress) : community(parsed);
}

}  // namespace strata::datasets
