// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/api/graph.h"
#include "engine/datasets/reader.h"
#include "engine/datasets/record_source.h"

namespace strata::datasets {

/// A citation graph in the layout of LINQS (Sen et al. 2008): NAME.content has a line for each paper (its id, words as
/// 0 or 1, its class), NAME.cites one for each citation (two ids). Words between tabs or blanks.
struct CitationGraph {
    api::Graph graph;            ///< papers in the order of NAME.content; links without direction, each once
    api::Vocabulary vocabulary;  ///< one node class for each class of papers, in alphabetical order
    std::vector<std::string> ids;
    int words = 0;                       ///< size of the vocabulary of words
    std::vector<std::vector<int>> used;  ///< which words each paper uses, ascending
    std::vector<api::Skipped> leftOut;   ///< rows and links not used, the first 10,000
    std::size_t leftOutCount = 0;        ///< all of them
    std::string sha256;                  ///< of both files' SHA-256, one a line: .content, then .cites
};

/// True for names ending in .content or .cites, also followed by .gz.
bool isCitationFile(const std::string& path);

/// Reads the pair that `path` is one of. Without a .content the papers are those that .cites names, in the order of
/// their numbers if all ids are whole numbers, else of their first mention, and of one class without a symbol; the
/// hash is then that of .cites. Left out and told of: rows that are not like the first, links of unknown papers, links
/// of a paper to itself. Returns nothing if stopped. Throws Error for what cannot be read (no .cites, nothing usable,
/// more than 100,000 papers, 1,000 classes, 2,000,000 links or 50,000,000 used words). Any thread.
std::optional<CitationGraph> readCitations(const std::string& path, const LoadProgress& progress = {});

}  // namespace strata::datasets
