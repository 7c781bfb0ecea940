// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/element_colours.h"

#include "widgets/style/colours.h"

namespace strata::molecules {
namespace {

QRgb usual(int atomicNumber) {
    switch (atomicNumber) {
        case 5:
            return 0xE08A7A;  // B
        case 7:
            return 0x3050F8;  // N
        case 8:
            return 0xE8140C;  // O
        case 9:
            return 0x2FA33A;  // F
        case 14:
            return 0xB08A5A;  // Si
        case 15:
            return 0xE07A00;  // P
        case 16:
            return 0xB59A00;  // S
        case 17:
            return 0x1FA31F;  // Cl
        case 34:
            return 0xD98600;  // Se
        case 35:
            return 0xA62929;  // Br
        case 53:
            return 0x940094;  // I
        default:
            return 0x8A5FB8;
    }
}

}  // namespace

QColor blended(const QColor& colour, const QColor& background, double opacity) {
    const auto mix = [opacity](double over, double under) { return over * opacity + under * (1 - opacity); };
    return QColor::fromRgbF(float(mix(colour.redF(), background.redF())),
                            float(mix(colour.greenF(), background.greenF())),
                            float(mix(colour.blueF(), background.blueF())));
}

QColor elementColour(int atomicNumber, const QColor& ink, const QColor& background) {
    const bool plain = atomicNumber == 1 || atomicNumber == 6 || atomicNumber <= 0;
    return style::readable(plain ? ink : QColor(usual(atomicNumber)), background);
}

}  // namespace strata::molecules
