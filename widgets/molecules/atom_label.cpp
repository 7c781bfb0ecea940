// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/atom_label.h"

#include <QFontMetricsF>
#include <QTransform>

#include <algorithm>
#include <cstdlib>

namespace strata::molecules {
namespace {

constexpr double kSmall = 0.72;  // sub- and superscripts, of the size of the symbol

/// Text set at a size where hinting does not matter, then scaled: the same shape at every zoom and on every device.
struct Piece {
    QPainterPath path;
    double width = 0;
};

Piece set(const QString& text, const QFont& font, double em) {
    QFont large = font;
    large.setPixelSize(100);
    large.setHintingPreference(QFont::PreferNoHinting);
    QPainterPath path;
    path.addText(0, 0, large, text);
    const double scale = em / 100;
    return {QTransform::fromScale(scale, scale).map(path), QFontMetricsF(large).horizontalAdvance(text) * scale};
}

void place(LabelShape& shape, const Piece& piece, const QPointF& baseline) {
    const QPainterPath moved = piece.path.translated(baseline);
    if (moved.isEmpty()) return;
    shape.outline.addPath(moved);
    shape.boxes.push_back(moved.boundingRect());
}

}  // namespace

AtomLabel parseLabel(const std::string& text, int charge) {
    QString rest = QString::fromStdString(text);
    AtomLabel label;
    if (charge != 0 && (rest.endsWith('+') || rest.endsWith('-') || rest.endsWith(QChar(0x2212)))) {
        rest.chop(1);
        const QString size = QString::number(std::abs(charge));
        const bool printed = std::abs(charge) > 1 && rest.endsWith(size);
        if (printed) rest.chop(size.size());
        label.charge = (printed ? size : QString()) + (charge > 0 ? QChar('+') : QChar(0x2212));
    }
    qsizetype end = 0;
    if (!rest.isEmpty() && rest[0].isUpper()) {
        end = 1;
        while (end < rest.size() && rest[end].isLower()) ++end;
    }
    const QString tail = rest.mid(end);
    const bool counted = std::all_of(tail.begin() + std::min<qsizetype>(1, tail.size()), tail.end(),
                                     [](QChar c) { return c.isDigit(); });
    if (end == 0 || (!tail.isEmpty() && (tail[0] != 'H' || !counted))) return {rest, {}, {}, label.charge};
    label.symbol = rest.left(end);
    label.hydrogen = tail.left(1);
    label.count = tail.mid(1);
    return label;
}

Side hydrogenSide(const std::vector<QPointF>& bonds) {
    const auto nearest = [&](const QPointF& direction) {
        double most = -1;
        for (const auto& bond : bonds) most = std::max(most, QPointF::dotProduct(bond, direction));
        return most;
    };
    constexpr double kFree = 0.55;  // the nearest bond is more than 55 degrees away
    const double right = nearest({1, 0}), left = nearest({-1, 0});
    if (std::min(right, left) < kFree) return right <= left + 0.05 ? Side::Right : Side::Left;
    return nearest({0, 1}) <= nearest({0, -1}) ? Side::Below : Side::Above;
}

LabelShape shapeLabel(const AtomLabel& label, Side side, const QFont& font, double em) {
    LabelShape shape;
    const Piece symbol = set(label.symbol, font, em), hydrogen = set(label.hydrogen, font, em);
    const Piece count = set(label.count, font, em * kSmall), charge = set(label.charge, font, em * kSmall);
    const QRectF ink = symbol.path.boundingRect();
    const double capital = set("N", font, em).path.boundingRect().height();
    const double baseline = capital / 2, left = -ink.center().x();
    const double lower = baseline + 0.18 * em, upper = baseline - 0.52 * capital, gap = 0.03 * em;
    place(shape, symbol, {left, baseline});
    double right = left + symbol.width;
    const double group = hydrogen.width + count.width;
    if (side == Side::Right || side == Side::Left) {
        const double start = side == Side::Right ? right : left - group - (label.count.isEmpty() ? 0 : gap);
        place(shape, hydrogen, {start, baseline});
        place(shape, count, {start + hydrogen.width, lower});
        if (side == Side::Right) right += group + (label.count.isEmpty() ? 0 : gap);
    } else {
        const double line = side == Side::Above ? -(capital + 0.16 * em) : capital + 0.16 * em;
        const double start = -hydrogen.path.boundingRect().center().x();
        place(shape, hydrogen, {start, baseline + line});
        place(shape, count, {start + hydrogen.width, lower + line});
    }
    place(shape, charge, {right + gap, upper});
    return shape;
}

}  // namespace strata::molecules
