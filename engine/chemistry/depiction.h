// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/graph.h"
#include "engine/api/services.h"

namespace strata::chemistry {

/// A 2D depiction: typical bond 1, y up, centred on 0. Hetero atoms are labelled with their hydrogens ("NH2", "O-"),
/// carbon only where it is charged or stands alone ("CH4"); atoms of a molecule that is not valid are labelled without
/// hydrogens. Graphs that RDKit cannot lay out are laid out by their bonds alone; nothing throws. Any thread.
api::Drawing drawMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
