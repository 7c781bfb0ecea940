// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/substructure.h"

#include <GraphMol/SmilesParse/SmilesParse.h>
#include <GraphMol/Substruct/SubstructMatch.h>

#include "engine/api/error.h"
#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {

namespace {

template <typename Parse>
MoleculePtr parsed(const Parse& parse) {
    try {
        return MoleculePtr(parse());
    } catch (const std::exception&) {  // RDKit's own kinds, one for each thing that can be wrong
        return nullptr;
    }
}

MoleculePtr fromSmiles(const std::string& smiles) {
    return parsed([&] { return RDKit::SmilesToMol(smiles); });
}

/// What stands in brackets means more in a SMARTS: [OH] is an atom of a hydroxyl group there, and a radical else.
MoleculePtr queryFrom(const std::string& pattern) {
    if (pattern.find('[') == std::string::npos)
        if (auto molecule = fromSmiles(pattern)) return molecule;
    return parsed([&] { return RDKit::SmartsToMol(pattern); });
}

}  // namespace

std::vector<bool> containing(const std::string& pattern, const std::vector<std::string>& smiles) {
    silenceLog();
    const auto query = queryFrom(pattern);
    if (!query || query->getNumAtoms() == 0)
        throw api::Error(api::ErrorCode::BadInput, "“" + pattern + "” is neither a SMILES nor a SMARTS.");
    std::vector<bool> result;
    RDKit::MatchVectType match;
    for (const auto& text : smiles) {
        const auto molecule = text.empty() ? nullptr : fromSmiles(text);
        result.push_back(molecule && RDKit::SubstructMatch(*molecule, *query, match));
    }
    return result;
}

}  // namespace strata::chemistry
