// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

namespace strata::molecules {

/// An atom's label taken apart: "NH3+" is N, H, 3, +.
struct AtomLabel {
    QString symbol;
    QString hydrogen;  ///< "H" or empty
    QString count;     ///< of hydrogens, printed as a subscript
    QString charge;    ///< printed as a superscript, with a real minus sign
    bool operator==(const AtomLabel&) const = default;
};

/// `charge` tells a count from a charge's size: "NH2+" with charge 1 has two hydrogens, "Ca2+" with charge 2 has none.
/// Text that does not follow the pattern becomes the symbol as it stands.
AtomLabel parseLabel(const std::string& text, int charge);

/// Where the hydrogens of a label go, seen from the symbol.
enum class Side { Right, Left, Above, Below };

/// The side that is freest of bonds. `bonds` are unit vectors to the neighbours, y down.
Side hydrogenSide(const std::vector<QPointF>& bonds);

/// A label as outlines, with the centre of the symbol at the origin; units are those of `em`, the height of the font.
struct LabelShape {
    QPainterPath outline;
    std::vector<QRectF> boxes;  ///< one a piece of text; bonds keep out of them
};
LabelShape shapeLabel(const AtomLabel& label, Side side, const QFont& font, double em);

}  // namespace strata::molecules
