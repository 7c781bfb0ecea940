// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QImage>
#include <QPainterPath>

namespace strata::hierarchy {

/// Outlines of the words of a scene, made once: shaping text costs far more than filling it, and a scene that turns
/// shows the same words in every frame. GUI thread.
class LabelOutlines {
public:
    /// A word in bold with its centre at the origin, as high as a font of `em`.
    QPainterPath word(const QString& text, const QFont& font, double em);
    /// The same as a picture in `ink`, its centre in the middle, of `ratio` pixels a unit and in sizes of half a pixel:
    /// copying it costs a tenth of filling the outline. For scenes in motion.
    const QImage& stamp(const QString& text, const QFont& font, double em, const QColor& ink, double ratio);
    /// What lies around a line of text that starts at the origin, so that it can be read on anything.
    const QPainterPath& halo(const QString& text, const QFont& font);

    /// A line of text with its halo as a picture: its text begins kMargin from the left, its base line `above` from the
    /// top.
    const QImage& line(const QString& text, const QFont& font, const QColor& ink, const QColor& page, double above,
                       double ratio);
    static constexpr int kMargin = 3;

private:
    static constexpr qsizetype kMost = 8192;  ///< kept of each

    QFont m_font;
    QHash<QString, QPainterPath> m_words;  ///< for an em of kEm
    QHash<QString, QPainterPath> m_halos;  ///< by font and text
    QHash<QString, QImage> m_stamps;       ///< by all that they depend on
};

}  // namespace strata::hierarchy
