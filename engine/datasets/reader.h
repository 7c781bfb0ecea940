// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::datasets {

/// How a reader tells how far it is and learns that it shall stop. Both may be empty; both are called on load's thread,
/// at least every 500 records (`report` at most some 20 times a second).
struct LoadProgress {
    std::function<void(double fraction, double perSecond)> report;  ///< share of the file's bytes, records a second
    std::function<bool()> stopRequested;
};

/// Reads a file, a built-in data set or a generated one, applying source.filter. A location is
///   - a path, its format told by its suffix (readableSuffixes()); a citation graph (.content, .cites) is one graph;
///     IDX files of images (-idx3-ubyte) give Dataset::images instead of graphs;
///   - builtin:NAME, one of builtinDatasets(); builtin:community-small?count=100&seed=1 is a draw of that family;
///   - ego:PATH?radius=1&count=200&min=4&max=18&seed=0, egos of a citation graph: see generated.h.
///
/// Node classes are sorted by (atomic number, charge, symbol), so that the vocabulary does not depend on the order of
/// the file. Once filter.limit is reached the remaining records are counted as filteredOut without being looked at.
/// Returns null if stopped. Throws Error for a file that gives no graph at all (missing, a folder, empty, binary,
/// nothing usable in it), with path, line and cause, and for one that does not end (50 million lines) or does not fit
/// (2 GiB of graphs). Never holds a whole file, a citation graph aside. Any thread; uses a second one for parsing.
api::DatasetPtr load(const api::DataSource& source, const LoadProgress& progress = {});

/// The name filters of what can be read: {"*.smi", "*.smi.gz", ...}.
std::vector<std::string> readableSuffixes();

}  // namespace strata::datasets
