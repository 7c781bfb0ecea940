// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/services.h"

namespace strata::store {

/// One run for a list; never throws for what the file holds: an unusable one comes back with its `problem`.
api::RunSummary summarise(const std::string& path);

/// Every *.strata file of a folder, newest first. A missing folder has none; one that cannot be read is an Error.
std::vector<api::RunSummary> listRuns(const std::string& folder);

}  // namespace strata::store
