// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace strata::files {

/// Rows of cells of UTF-8 text; the first row is the heading. All rows have equally many cells.
using Grid = std::vector<std::vector<std::string>>;

/// Columns padded with blanks, for a fixed-width font. No line break at the end.
std::string toText(const Grid& grid);
/// GitHub's Markdown: the first column to the left, the others to the right. No line break at the end.
std::string toMarkdown(const Grid& grid);

}  // namespace strata::files
