// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/label_outlines.h"

#include <QPainterPathStroker>
#include <QTransform>

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

}  // namespace strata::hierarchy
