// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// The graph of one SDF record: a V2000 or V3000 mol block, data items after it are ignored. Conventions and errors are
/// those of graphFromSmiles (molecule.h). Any thread.
api::Graph graphFromSdfRecord(const std::string& record, api::Vocabulary& classes);

}  // namespace strata::chemistry
