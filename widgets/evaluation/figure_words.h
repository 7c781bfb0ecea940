// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace strata::evaluation {

/// The figures that a table of lines has columns for, in their order. Counts of the whole evaluation are none of them.
const std::vector<std::string>& tableFigures();
/// Whether it is one of a family, of which there is one for every column or size: "mae_logp", "fd_32".
bool isFamilyFigure(const std::string& name);

/// "W1 logP" for "w1_logp"; the name itself of a figure that is not known here.
QString figureTitle(const std::string& name);

/// What it measures, for a tooltip; may be empty.
QString figureMeaning(const std::string& name);

/// Shares are shown as percentages.
bool isShare(const std::string& name);

}  // namespace strata::evaluation
