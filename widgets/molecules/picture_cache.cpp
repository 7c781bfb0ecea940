// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/picture_cache.h"

#include <QPainter>

#include "widgets/molecules/drawing_painter.h"

namespace strata::molecules {

PictureCache::PictureCache(QObject* parent, int capacity)
    : QObject(parent), m_pictures(this, capacity, [this] { Q_EMIT ready(); }) {}

void PictureCache::setLook(const QSize& size, qreal ratio, const PaintStyle& style) {
    if (size == m_size && ratio == m_ratio && style == m_style) return;
    m_size = size;
    m_ratio = ratio;
    m_style = style;
    m_pictures.clear();
}

std::shared_ptr<const QImage> PictureCache::find(const DrawnGraphPtr& drawn) {
    const auto* address = drawn.get();
    const auto found =
        m_pictures.find({reinterpret_cast<const char*>(&address), sizeof address}, [&]() -> decltype(m_pictures)::Make {
            return [drawn, size = m_size, ratio = m_ratio, style = m_style] {
                auto picture = std::make_shared<Picture>();
                picture->of = drawn;
                picture->image = QImage((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
                picture->image.setDevicePixelRatio(ratio);
                picture->image.fill(Qt::transparent);
                QPainter painter(&picture->image);
                paintDrawing(painter, QRectF(QPointF(), size), drawn->drawing, style);
                return picture;
            };
        });
    return found ? std::shared_ptr<const QImage>(found, &found->image) : nullptr;
}

}  // namespace strata::molecules
