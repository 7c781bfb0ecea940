// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/paint_style.h"

#include <QGuiApplication>

#include "widgets/style/colours.h"

namespace strata::molecules {

PaintStyle PaintStyle::of(const QPalette& palette, QPalette::ColorRole page) {
    PaintStyle result;
    result.page = palette.color(page);
    result.ink = palette.color(page == QPalette::Base ? QPalette::Text : QPalette::WindowText);
    result.node = style::readable(palette.color(QPalette::Highlight), result.page, 3.0);
    result.font = QGuiApplication::font();
    return result;
}

}  // namespace strata::molecules
