// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/viridis.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace strata::style {

QColor viridis(double share) {
    static constexpr std::array<QRgb, 10> kSamples{0xff440154, 0xff482878, 0xff3e4989, 0xff31688e, 0xff26828e,
                                                   0xff1f9e89, 0xff35b779, 0xff6ece58, 0xffb5de2b, 0xfffde725};
    if (std::isnan(share)) return QColor(128, 128, 128);
    const double place = std::clamp(share, 0.0, 1.0) * (kSamples.size() - 1);
    const auto low = std::min(std::size_t(place), kSamples.size() - 2);
    const double above = place - double(low);
    const auto between = [&](int (*channel)(QRgb)) {
        return int(std::lround((1 - above) * channel(kSamples[low]) + above * channel(kSamples[low + 1])));
    };
    return QColor(between(qRed), between(qGreen), between(qBlue));
}

void paintViridisScale(QPainter& painter, const QRectF& bar, const QString& low, const QString& high,
                       const QColor& ink) {
    constexpr int kStops = 18;
    constexpr double kText = 80, kGap = 6, kLine = 17;
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int k = 0; k <= kStops; ++k) gradient.setColorAt(double(k) / kStops, viridis(double(k) / kStops));
    painter.setPen(Qt::NoPen);
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setPen(ink);
    const double top = bar.center().y() - kLine / 2;
    painter.drawText(QRectF(bar.left() - kGap - kText, top, kText, kLine), Qt::AlignRight | Qt::AlignVCenter, low);
    painter.drawText(QRectF(bar.right() + kGap, top, kText, kLine), Qt::AlignLeft | Qt::AlignVCenter, high);
}

}  // namespace strata::style
