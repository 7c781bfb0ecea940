// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/hierarchy.h"
#include "engine/store/encoding.h"

namespace strata::store {

/// As in encoding.h. The samples' graphs are in the classes of `vocabulary`, the run's.
Json encode(const api::Snapshot& snapshot);
api::Snapshot decodeSnapshot(const Json& json, const api::Vocabulary& vocabulary);

}  // namespace strata::store
