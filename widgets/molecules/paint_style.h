// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <vector>

namespace strata::molecules {

/// A soft disc under an atom. Neighbouring atoms with the same mark and colour are joined into one shape.
struct Highlight {
    QColor colour;  ///< invalid: no highlight
    QString mark;   ///< printed once beside each joined shape, so that colour is not alone; may be empty
    bool operator==(const Highlight&) const = default;
};

/// How a drawing looks. The page's own background is never filled: it is only used to choose colours with contrast.
struct PaintStyle {
    QColor page = Qt::white;            ///< what lies under the drawing
    QColor ink = Qt::black;             ///< bonds and carbon
    QColor node = QColor(0, 114, 178);  ///< discs of a general graph
    QFont font;                         ///< family of the labels; their size follows the scale
    bool labels = true;                 ///< element symbols; without them hetero-atoms are coloured discs
    double bondWidth = 0;               ///< pixels; 0: follows the scale
    double largestBond = 34;            ///< pixels: a small molecule is drawn no larger than this
    double padding = 6;                 ///< pixels kept free on every side
    double highlightOpacity = 0.38;     ///< of the discs, over the page
    std::vector<Highlight> highlights;  ///< one an atom, or empty
    std::vector<bool> selected;         ///< one an atom, or empty: these get an outline and a stronger disc

    /// Colours of a palette: Base or Window as the page, its text colour as ink, its highlight for general graphs.
    static PaintStyle of(const QPalette& palette, QPalette::ColorRole page = QPalette::Base);
    bool operator==(const PaintStyle&) const = default;
};

}  // namespace strata::molecules
