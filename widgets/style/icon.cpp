// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace strata::style {
namespace {

QColor colourFor(QIcon::Mode mode, QIcon::State state) {
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
    return palette.color(state == QIcon::On ? QPalette::Highlight : QPalette::WindowText);
}

/// Recolours an SVG that is drawn in "currentColor".
class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, QColor colour) : m_name(std::move(name)), m_colour(colour) {
        QFile file(QStringLiteral(":/strata/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly))
            m_svg = file.readAll();
        else
            qWarning("no icon named %s", qUtf8Printable(m_name));
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        if (m_svg.isEmpty()) return;
        const bool own = m_colour.isValid() && mode != QIcon::Disabled;
        QByteArray svg = m_svg;
        svg.replace("currentColor", (own ? m_colour : colourFor(mode, state)).name().toLatin1());
        QSvgRenderer renderer(svg);
        const int side = qMin(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const bool own = m_colour.isValid() && mode != QIcon::Disabled;
        const QString key = QStringLiteral("strata.%1.%2x%3.%4")
                                .arg(m_name)
                                .arg(size.width())
                                .arg(size.height())
                                .arg((own ? m_colour : colourFor(mode, state)).name());
        QPixmap result;
        if (QPixmapCache::find(key, &result)) return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    QString m_name;
    QColor m_colour;
    QByteArray m_svg;
};

}  // namespace

QIcon icon(const QString& name) {
    return QIcon(new LineIconEngine(name, QColor()));
}

QIcon icon(const QString& name, const QColor& colour) {
    return QIcon(new LineIconEngine(name, colour));
}

}  // namespace strata::style
