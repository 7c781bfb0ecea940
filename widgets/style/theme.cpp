// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/theme.h"

#include <QApplication>
#include <QLabel>
#include <QStyleHints>

#include "widgets/style/studio_style.h"

namespace strata::style {
namespace {

constexpr const char* kSystemDark = "strata.systemDark";

QPalette palette(bool dark) {
    const QColor window = dark ? 0x15181c : 0xf4f6f8;
    const QColor base = dark ? 0x1e2228 : 0xffffff;
    const QColor text = dark ? 0xe7eaee : 0x1a1f26;
    const QColor border = dark ? 0x363c46 : 0xd5dae1;
    const QColor muted = dark ? 0x9ca6b3 : 0x59636f;
    const QColor accent = dark ? 0x56b4e9 : 0x0072b2;
    const QColor disabled = dark ? 0x656e7a : 0x98a1ac;

    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, dark ? QColor(0x22272e) : QColor(0xf8f9fb));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, dark ? QColor(0x2a3038) : QColor(0xffffff));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, dark ? Qt::white : Qt::black);
    p.setColor(QPalette::Light, dark ? QColor(0x3a414c) : QColor(0xffffff));
    p.setColor(QPalette::Midlight, dark ? QColor(0x2f353e) : QColor(0xe9ecf0));
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, dark ? QColor(0x0f1114) : QColor(0xb4bcc6));
    p.setColor(QPalette::Shadow, dark ? QColor(0x08090b) : QColor(0x8d96a1));
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, dark ? QColor(0x08141c) : QColor(0xffffff));
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::ToolTipBase, dark ? QColor(0x2a3038) : QColor(0xffffff));
    p.setColor(QPalette::ToolTipText, text);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, border);
    return p;
}

bool systemIsDark(QApplication& app) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (app.styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return app.styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
    // Qt 6.4 only tells by the platform's own palette, which our palette hides from the first call on.
    if (!app.property(kSystemDark).isValid()) app.setProperty(kSystemDark, isDark(app.palette()));
    return app.property(kSystemDark).toBool();
}

}  // namespace

void apply(QApplication& app, Mode mode) {
    const bool system = systemIsDark(app);
    const bool dark = mode == Mode::Dark || (mode == Mode::System && system);
    if (!qobject_cast<StudioStyle*>(app.style())) app.setStyle(new StudioStyle);
    app.setPalette(palette(dark));
    QFont base = app.font();
    base.setPixelSize(static_cast<int>(TextSize::Body));
    app.setFont(base);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::disconnect(app.styleHints(), &QStyleHints::colorSchemeChanged, &app, nullptr);
    if (mode == Mode::System)
        QObject::connect(app.styleHints(), &QStyleHints::colorSchemeChanged, &app,
                         [&app] { apply(app, Mode::System); });
#endif
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Shades shades(const QPalette& palette) {
    const bool dark = isDark(palette);
    Shades s;
    s.card = palette.color(QPalette::Base);
    s.border = palette.color(QPalette::Mid);
    s.hover = dark ? QColor(0x2a3038) : QColor(0xf0f2f5);
    s.muted = palette.color(QPalette::PlaceholderText);
    s.accent = dark ? QColor(0x56b4e9) : QColor(0x0072b2);
    s.onAccent = dark ? QColor(0x08141c) : QColor(0xffffff);
    s.tint = dark ? QColor(0x1d3546) : QColor(0xe8f3fa);
    s.good = dark ? QColor(0x3fcf9f) : QColor(0x007a58);
    s.warning = dark ? QColor(0xf0b23c) : QColor(0x8a5a00);
    s.bad = dark ? QColor(0xff8f6b) : QColor(0xb64200);
    return s;
}

QFont textFont(TextSize size, QFont::Weight weight) {
    QFont f = QApplication::font();
    f.setPixelSize(static_cast<int>(size));
    f.setWeight(weight);
    return f;
}

QFont numberFont(TextSize size, QFont::Weight weight) {
    QFont f = textFont(size, weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    f.setFeature("tnum", 1);
#endif
    return f;
}

QLabel* label(const QString& text, TextSize size, bool muted, QWidget* parent) {
    auto* result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    result->setFont(textFont(size));
    if (muted) result->setForegroundRole(QPalette::PlaceholderText);
    return result;
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* result = label(text, TextSize::Title, false, parent);
    result->setFont(textFont(TextSize::Title, QFont::DemiBold));
    return result;
}

}  // namespace strata::style
