// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QPainterPath>

namespace strata::hierarchy {

/// Outlines of the words of a scene, made once: shaping text costs far more than filling it, and a scene that turns
/// shows the same words in every frame. GUI thread.
class LabelOutlines {
public:
    /// A word in bold with its centre at the origin, as high as a font of `em`.
    QPainterPath word(const QString& text, const QFont& font, double em);
    /// What lies around a line of text that starts at the origin, so that it can be read on anything.
    const QPainterPath& halo(const QString& text, const QFont& font);

private:
    static constexpr qsizetype kMost = 8192;  ///< kept of each

    QFont m_font;
    QHash<QString, QPainterPath> m_words;  ///< for an em of kEm
    QHash<QString, QPainterPath> m_halos;  ///< by font and text
};

}  // namespace strata::hierarchy
