// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace strata::chemnet {

constexpr int kTokens = 35;   ///< kinds of token
constexpr int kLength = 350;  ///< positions that ChemNet looks at

/// A SMILES as ChemNet was trained on it (bioinf-jku/FCD, fcd/utils.py): one number of 0..34 for each token of its
/// first component, then that of ".", the mark of the end; at most kLength numbers, the mark being the last. Elements
/// of two letters are told by their second ("l", "r", "i"); what ChemNet has no token for becomes "X". Only the mark
/// for a text that is empty or starts with ".".
std::vector<int> tokens(std::string_view smiles);

}  // namespace strata::chemnet
