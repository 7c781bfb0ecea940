// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_export.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "engine/api/error.h"
#include "widgets/molecules/drawing_painter.h"

namespace strata::molecules {

QImage drawingImage(const api::Drawing& drawing, const PaintStyle& style, QSize size, double pixelRatio) {
    QImage image(size * pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(style.page);
    QPainter painter(&image);
    paintDrawing(painter, QRectF(QPointF(), QSizeF(size)), drawing, style);
    return image;
}

void copyDrawing(const api::Drawing& drawing, const PaintStyle& style, QSize size) {
    QGuiApplication::clipboard()->setImage(drawingImage(drawing, style, size));
}

void saveDrawingSvg(const QString& path, const api::Drawing& drawing, const PaintStyle& style, QSize size) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    {
        QPainter painter(&generator);
        paintDrawing(painter, QRectF(QPointF(), QSizeF(size)), drawing, style);
    }
    writeWhole(path, buffer.data());
}

void writeWhole(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        throw api::Error(api::ErrorCode::FileUnwritable,
                         QString("%1: cannot be written: %2.").arg(path, file.errorString()).toStdString());
}

}  // namespace strata::molecules
