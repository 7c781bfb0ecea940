// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QLabel;
class QWidget;

/// How every page looks: palette, fonts, distances. GUI thread only.
///
/// Use: `style::apply(app, Mode::System)` once at the start; in widgets take colours from `palette()` and from
/// `style::shades(palette())`, never from constants, so that a change of mode repaints everything.
namespace strata::style {

enum class Mode { System, Light, Dark };

/// Distances in device-independent pixels: steps of 4.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;  ///< inside cards
inline constexpr int kSpace4 = 16;  ///< between cards, page margins
inline constexpr int kSpace6 = 24;
inline constexpr int kRadius = 8;       ///< corners of cards
inline constexpr int kSmallRadius = 5;  ///< corners of buttons and fields
inline constexpr int kControlHeight = 30;

/// The four text sizes, in pixels.
enum class TextSize { Small = 11, Body = 13, Title = 16, Large = 20 };

/// Sets style, palette and font of the application. May be called again at any time to change the mode.
/// System follows the colours that the platform had before the first call (the scheme of the desktop from Qt 6.5 on).
void apply(QApplication& app, Mode mode);

/// True if text on `palette` is light on dark.
bool isDark(const QPalette& palette);

/// Colours beyond QPalette's roles. Placeholder text and `muted` are the same: readable (contrast at least 4.5) but
/// quiet.
struct Shades {
    QColor card;                ///< fill of cards and fields
    QColor border;              ///< hairline around cards and fields
    QColor hover;               ///< fill under the pointer
    QColor muted;               ///< secondary text
    QColor accent;              ///< 0072B2 on light, 56B4E9 on dark
    QColor onAccent;            ///< text on the accent
    QColor tint;                ///< faint accent, for what is selected
    QColor good, warning, bad;  ///< for marks and figures; never the only sign
};
Shades shades(const QPalette& palette);

/// The application's font in one of the four sizes.
QFont textFont(TextSize size, QFont::Weight weight = QFont::Normal);

/// The same with digits of one width where the font has them: for numbers that change or stand in columns.
QFont numberFont(TextSize size, QFont::Weight weight = QFont::Normal);

/// A label in one of the sizes; `muted` for secondary text. Follows the palette by itself. The text is plain, never
/// markup.
QLabel* label(const QString& text, TextSize size = TextSize::Body, bool muted = false, QWidget* parent = nullptr);

/// A bold 16 px heading.
QLabel* heading(const QString& text, QWidget* parent = nullptr);

}  // namespace strata::style
