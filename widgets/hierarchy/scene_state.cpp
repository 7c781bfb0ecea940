// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/scene_state.h"

#include "widgets/molecules/element_colours.h"
#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

namespace strata::hierarchy {

using molecules::blended;

SceneColours::SceneColours(const SceneState& state, const QPalette& palette)
    : m_state(state),
      m_page(palette.color(QPalette::Base)),
      m_ink(palette.color(QPalette::Text)),
      m_accent(style::shades(palette).accent) {}

bool SceneColours::faded(int number) const {
    return !m_state.selected.empty() && !m_state.selected[std::size_t(number)];
}

QColor SceneColours::node(int number) const {
    const QColor colour =
        style::readable(style::seriesColour(m_state.scene->colour(number, m_state.level)), m_page, 1.6);
    return faded(number) ? blended(colour, m_page, 0.28) : colour;
}

QColor SceneColours::edge(const SceneEdge& edge) const {
    return blended(m_ink, m_page, faded(edge.a) || faded(edge.b) ? 0.16 : 0.52);
}

QColor SceneColours::link(int child) const {
    const QColor colour = style::seriesColour(m_state.scene->colour(child, m_state.level));
    if (faded(child)) return blended(colour, m_page, 0.14);
    return blended(colour, m_page, m_state.selected.empty() ? 0.55 : 0.85);
}

QColor SceneColours::plane(int level) const {
    QColor colour = level == m_state.level ? m_accent : m_ink;
    colour.setAlphaF(level == m_state.level ? 0.10f : 0.045f);
    return colour;
}

QColor SceneColours::planeOutline(int level) const {
    QColor colour = level == m_state.level ? m_accent : m_ink;
    colour.setAlphaF(level == m_state.level ? 0.7f : 0.16f);
    return colour;
}

}  // namespace strata::hierarchy
