// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace strata::files {

/// A cell of a table with commas (RFC 4180): in quotes where the text has a comma, a quote or a line break.
std::string csvCell(const std::string& text);
/// The shortest text that reads back as the same number, whatever the locale; empty for NaN and infinities.
std::string csvCell(double value);

}  // namespace strata::files
