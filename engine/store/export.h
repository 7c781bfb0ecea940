// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/event.h"
#include "engine/api/sample.h"

namespace strata::store {

/// RFC 4180 with a header line; numbers in the shortest form that reads back exactly, NaN as an empty field, booleans
/// as 0 and 1.
std::string metricsCsv(const std::vector<api::Metric>& metrics);  ///< step,epoch,name,value
std::string samplesCsv(
    const std::vector<api::Sample>& samples);  ///< text,valid,valid_raw,connected,unique,novel,qed,logp,weight

/// Writes a whole file, replacing `path` only once everything is on the disk. Throws Error(FileUnwritable).
void writeFile(const std::string& path, const std::string& content);

}  // namespace strata::store
