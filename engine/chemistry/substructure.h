// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace strata::chemistry {

/// Which of `smiles`, one flag each, contain a pattern: a SMILES, aromatic however it is written, or a SMARTS. What is
/// empty or not readable contains nothing. Throws Error(BadInput) for a pattern that is neither. Any thread.
std::vector<bool> containing(const std::string& pattern, const std::vector<std::string>& smiles);

}  // namespace strata::chemistry
