// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/sample.h"

namespace strata::datasets {

/// Writes the valid samples; returns how many were left out because they are not valid. The suffix decides: .smi
/// (SMILES), .csv (SMILES or graph6, with figures), .sdf (2D structures with figures), .g6, .svg (a sheet of drawings,
/// at most 400). `scores`, a value a sample, stand beside the figures under their names; as they are not known to the
/// other formats, these leave them out. Refuses molecules as .g6 and general graphs as .smi or .sdf with
/// Error(BadInput). `path` is replaced only once all is on disk: Error(FileUnwritable), with path and cause, leaves
/// what was there. Any thread, but not two on one path.
std::size_t writeSamples(const std::string& path, const std::vector<api::Sample>& samples,
                         const api::Vocabulary& vocabulary, const std::vector<api::Column>& scores = {});

}  // namespace strata::datasets
