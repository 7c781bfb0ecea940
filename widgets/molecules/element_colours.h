// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace strata::molecules {

/// The usual colour of an element (Jmol's table for the common ones, purple for the rest; ink for carbon and hydrogen),
/// with a contrast of at least 4.5 on `background`.
QColor elementColour(int atomicNumber, const QColor& ink, const QColor& background);

/// `colour` laid over `background` with the given opacity; opaque, so that overlapping shapes do not darken each other.
QColor blended(const QColor& colour, const QColor& background, double opacity);

}  // namespace strata::molecules
