// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/label_outlines.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QTransform>

#include <algorithm>
#include <cmath>

#include "widgets/molecules/atom_label.h"

namespace strata::hierarchy {
namespace {

constexpr double kEm = 20;
constexpr double kHalo = 3;  // pixels across

}  // namespace

QPainterPath LabelOutlines::word(const QString& text, const QFont& font, double em) {
    if (font != m_font || m_words.size() > kMost) {
        m_font = font;
        m_words.clear();
        m_stamps.clear();
    }
    auto found = m_words.find(text);
    if (found == m_words.end()) {
        QFont bold = font;
        bold.setBold(true);
        found =
            m_words.insert(text, molecules::shapeLabel({text, {}, {}, {}}, molecules::Side::Right, bold, kEm).outline);
    }
    return QTransform::fromScale(em / kEm, em / kEm).map(*found);
}

const QImage& LabelOutlines::stamp(const QString& text, const QFont& font, double em, const QColor& ink, double ratio) {
    if (m_stamps.size() > kMost || font != m_font) m_stamps.clear();
    const int halves = int(std::lround(2 * em));
    const QString key = QStringLiteral("%1 %2 %3 %4").arg(halves).arg(ink.rgba()).arg(ratio).arg(text);
    auto found = m_stamps.find(key);
    if (found == m_stamps.end()) {
        const QPainterPath path = word(text, font, halves / 2.0);
        const QRectF around = path.boundingRect();
        const double right = std::ceil(std::max(-around.left(), around.right())) + 1;
        const double down = std::ceil(std::max(-around.top(), around.bottom())) + 1;
        QImage image((QSizeF(2 * right, 2 * down) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(path.translated(right, down), ink);
        painter.end();
        found = m_stamps.insert(key, std::move(image));
    }
    return *found;
}

const QPainterPath& LabelOutlines::halo(const QString& text, const QFont& font) {
    if (m_halos.size() > kMost) m_halos.clear();
    const QString key = font.key() + QLatin1Char('\n') + text;
    auto found = m_halos.find(key);
    if (found == m_halos.end()) {
        QPainterPath outline;
        outline.addText(0, 0, font, text);
        QPainterPathStroker around(QPen(Qt::black, kHalo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        found = m_halos.insert(key, around.createStroke(outline));
    }
    return *found;
}

const QImage& LabelOutlines::line(const QString& text, const QFont& font, const QColor& ink, const QColor& page,
                                  double above, double ratio) {
    const QString key =
        QStringLiteral("%1 %2 %3 %4 %5").arg(ink.rgba()).arg(page.rgba()).arg(ratio).arg(font.key(), text);
    auto found = m_stamps.find(key);
    if (found == m_stamps.end()) {
        const QFontMetricsF metrics(font);
        const QSizeF size(metrics.horizontalAdvance(text) + 2 * kMargin, above + metrics.descent() + kMargin);
        QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(halo(text, font).translated(kMargin, above), page);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QPointF(kMargin, above), text);
        painter.end();
        found = m_stamps.insert(key, std::move(image));
    }
    return *found;
}

}  // namespace strata::hierarchy
