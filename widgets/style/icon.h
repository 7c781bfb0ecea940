// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace strata::style {

/// One of our line icons (resources/icons/NAME.svg), drawn in the palette's text colour at any size and pixel density:
/// data, train, inspect, generate, explore, evaluate, runs, play, pause, stop, export, close, copy, search, plus,
/// folder, file, warning, info, check, trash, undo, molecule, graph, chevron (down). Disabled icons take the disabled
/// text colour, checked ones (QIcon::On) the accent. The colour is looked up when the icon is drawn, so it follows a
/// change of mode by itself. Use: `button->setIcon(style::icon("play"))`. An unknown name gives an icon that draws
/// nothing (and a warning).
QIcon icon(const QString& name);

/// The same in a colour of its own: `icon("warning", shades(palette()).bad)`.
QIcon icon(const QString& name, const QColor& colour);

}  // namespace strata::style
