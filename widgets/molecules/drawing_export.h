// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include "engine/api/services.h"
#include "widgets/molecules/paint_style.h"

namespace strata::molecules {

/// The drawing on its style's page colour, `size` in device-independent pixels.
QImage drawingImage(const api::Drawing& drawing, const PaintStyle& style, QSize size, double pixelRatio = 2.0);

/// Puts that picture on the clipboard.
void copyDrawing(const api::Drawing& drawing, const PaintStyle& style, QSize size = {480, 360});

/// Writes a scalable picture without a background, replacing `path` only once all is written.
/// Throws api::Error (FileUnwritable).
void saveDrawingSvg(const QString& path, const api::Drawing& drawing, const PaintStyle& style, QSize size = {480, 360});

/// Puts `bytes` into the file at `path`, all or nothing. Throws api::Error (FileUnwritable).
void writeWhole(const QString& path, const QByteArray& bytes);

}  // namespace strata::molecules
