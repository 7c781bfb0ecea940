// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

#include "widgets/molecules/drawing_layout.h"

namespace strata::molecules {

/// The soft discs under the atoms of a layout, joined along bonds between atoms of the same highlight.
void paintHighlights(QPainter& painter, const DrawingLayout& layout, const PaintStyle& style);

/// One mark for each joined shape, in the freest place beside it inside `where`.
void paintMarks(QPainter& painter, const QRectF& where, const DrawingLayout& layout, const PaintStyle& style);

/// The highlight of an atom; without one, a default-constructed value.
Highlight highlightOf(const PaintStyle& style, int atom);
bool isSelected(const PaintStyle& style, int atom);

/// What lies under the atom: the page, or its disc.
QColor under(const PaintStyle& style, int atom);

}  // namespace strata::molecules
