// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/datasets/dataset_builder.h"
#include "engine/datasets/reader.h"

namespace strata::datasets {

/// Reads a file that holds records, of one of the formats (formats.h); otherwise as load(). `name` is for people.
api::DatasetPtr loadRecords(const std::string& path, const std::string& name, const api::DataSource& source,
                            const LoadProgress& progress);

/// A data set without a single graph is no data set: throws Error(BadInput) that says why. Lines are numbered in
/// `unit`s.
void refuseNothing(const DatasetBuilder& builder, const std::string& unit, const std::string& path);

}  // namespace strata::datasets
