// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/colours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace strata::style {
namespace {

// Relative luminance, WCAG 2.
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

}  // namespace

QColor seriesColour(int index) {
    static constexpr std::array<QRgb, 7> kOkabeIto{0xffe69f00, 0xff56b4e9, 0xff009e73, 0xfff0e442,
                                                   0xff0072b2, 0xffd55e00, 0xffcc79a7};
    // One round of shades after another: as they are, then lighter and darker in turn.
    static constexpr std::array<double, 5> kShades{0, 0.45, -0.35, 0.7, -0.6};
    const auto position = static_cast<std::size_t>(std::abs(static_cast<long long>(index)));
    const QColor base = QColor::fromRgb(kOkabeIto[position % kOkabeIto.size()]);
    const double shade = kShades[position / kOkabeIto.size() % kShades.size()];
    return shade >= 0 ? mixed(base, Qt::white, shade) : mixed(base, Qt::black, -shade);
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readable(QColor colour, const QColor& background, double wanted) {
    const QColor end = textOn(background);
    const QColor original = colour;
    for (int step = 1; step <= 20 && contrast(colour, background) < wanted; ++step)
        colour = mixed(original, end, step / 20.0);
    return colour;
}

QColor lineColour(int index, const QColor& background) {
    return readable(seriesColour(index), background, 3.0);
}

QColor textOn(const QColor& fill) {
    return contrast(fill, Qt::black) >= contrast(fill, Qt::white) ? QColor(Qt::black) : QColor(Qt::white);
}

}  // namespace strata::style
