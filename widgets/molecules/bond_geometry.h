// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>

#include <vector>

#include "widgets/molecules/drawing_layout.h"

namespace strata::molecules {

/// The lines of one bond in pixels, ends cut off where labels stand. The second line of a double bond lies inside the
/// ring with most double bonds, on the side of the substituents in a chain, and both lie about the axis at a terminal
/// atom that has a label, at a branching atom's free end, and in cumulated bonds.
std::vector<QLineF> bondLines(const DrawingLayout& layout, const api::Edge& bond);

/// The ring through a bond that its second line belongs to (atoms in order, starting with bond.u and ending with
/// bond.v); empty: not in a ring of at most 8 atoms.
std::vector<int> preferredRing(const DrawingLayout& layout, const api::Edge& bond);

}  // namespace strata::molecules
