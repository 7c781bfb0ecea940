// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/elements.h"

#include <GraphMol/PeriodicTable.h>
#include <RDGeneral/Invariant.h>

#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {

bool isElement(const std::string& symbol) {
    silenceLog();
    try {
        return RDKit::PeriodicTable::getTable()->getAtomicNumber(symbol) > 0;
    } catch (const Invar::Invariant&) {
        return false;
    }
}

}  // namespace strata::chemistry
