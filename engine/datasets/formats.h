// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "engine/api/graph.h"
#include "engine/datasets/record_source.h"

namespace strata::datasets {

/// How the files of one suffix are read: cut into records, and a graph made from each.
struct Format {
    const char* suffix;
    const char* unit;  ///< what Record::number counts
    api::DataKind kind;
    std::unique_ptr<RecordSource> (*records)(LineReader&);
    api::Graph (*parse)(const std::string&, api::Vocabulary&);  ///< null if records come with their graphs
};

/// By the suffix of `path`, .gz aside. Throws Error: BadInput for one that is not known, FileUnreadable where there is
/// no file.
const Format& formatOf(const std::string& path);

}  // namespace strata::datasets
