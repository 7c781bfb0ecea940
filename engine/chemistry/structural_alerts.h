// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace strata::chemistry {

/// SMARTS of QED's hydrogen bond acceptors, and of unwanted groups: the lists of RDKit 2022.09's QED.py (BSD), which
/// follow Bickerton et al., Nature Chemistry 4, 90 (2012), supplement.
std::span<const std::string_view> acceptorSmarts();
std::span<const std::string_view> structuralAlertSmarts();

}  // namespace strata::chemistry
