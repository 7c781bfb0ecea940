// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/experiment.h"

namespace strata::experiments {

// A table for people, for documents and for programs. No line break at the end.

/// Columns padded with blanks, for a terminal with a fixed-width font.
std::string toText(const api::ExperimentTable& table);
/// GitHub's Markdown.
std::string toMarkdown(const api::ExperimentTable& table);
/// For data frames: a header, and one line each figure of each row that has it:
/// row,title,origin,figure,value,deviation,low,high. Fields that are not known are empty.
std::string toCsv(const api::ExperimentTable& table);
/// One JSON object on one line: rows with their figures by name, each {"value", "deviation", "low", "high"}, null where
/// there is none.
std::string toJson(const api::ExperimentTable& table);

}  // namespace strata::experiments
