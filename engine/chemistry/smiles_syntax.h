// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace strata::chemistry {

/// What can be said of a SMILES before RDKit sees it. RDKit 2022.09 tells that a text is wrong, but not where; and it
/// would build a molecule of any length.
struct SmilesSyntax {
    std::string fault;  ///< what is wrong and at which character (1-based), as the end of a sentence; empty if nothing
                        ///< was found
    int atoms = 0;      ///< atoms written in it, hydrogens included; counted up to the fault
};
SmilesSyntax checkSmilesSyntax(std::string_view smiles);

}  // namespace strata::chemistry
