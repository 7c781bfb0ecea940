// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <utility>
#include <vector>

#include "engine/api/job.h"
#include "engine/api/latent_map.h"

// What maps of latents share, whatever the model is of.
namespace strata::jobs {

/// Purpose of the randomness of a map's draws from the prior.
inline constexpr std::uint64_t kMapDraws = 31;

/// Throws Error(BadInput) for a level beside `lowest` .. `levels` and all of them, and for a count that is no map.
void checkMap(const api::MapJob& job, int lowest, int levels);

/// Some rows of the run's data at random, those it was trained on first; without graphs or places.
using MapRow = std::pair<int, api::LatentMap::Origin>;
std::vector<api::LatentMap::Point> somePoints(std::vector<MapRow> rows, const api::MapJob& job);

/// Gives the map's points their places, by their latents [N, d], in the plane of those that were trained on; adds
/// points for the prior's draws [M, d].
void place(api::LatentMap& map, const torch::Tensor& latents, const torch::Tensor& prior);

}  // namespace strata::jobs
