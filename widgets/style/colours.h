// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace strata::style {

/// The colour of cluster or series `index` (from 0): Okabe and Ito's seven (E69F00, 56B4E9, 009E73, F0E442, 0072B2,
/// D55E00, CC79A7), then the same in lighter and darker shades; all 35 first differ. Any index is allowed, negative
/// ones too. Always show a number or a hatch beside it: colour is never the only sign.
QColor seriesColour(int index);

/// seriesColour, moved in lightness until it has a contrast of at least 3 against `background`: for lines and small
/// marks.
QColor lineColour(int index, const QColor& background);

/// Black or white, whichever is more readable on `fill`.
QColor textOn(const QColor& fill);

/// `colour`, moved in lightness until its contrast against `background` is at least `contrast` (WCAG 2 ratio, 1..21).
QColor readable(QColor colour, const QColor& background, double contrast = 4.5);

/// WCAG 2 contrast ratio of two opaque colours, 1..21.
double contrast(const QColor& a, const QColor& b);

}  // namespace strata::style
