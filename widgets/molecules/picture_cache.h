// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>

#include "widgets/molecules/background_cache.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/paint_style.h"

namespace strata::molecules {

/// Drawings of one size in one style, painted on threads of its own and kept, so that a grid of them scrolls at the
/// price of copying pictures. Lives on the GUI thread.
class PictureCache : public QObject {
    Q_OBJECT
public:
    explicit PictureCache(QObject* parent = nullptr, int capacity = 400);

    /// What the pictures look like from now on: their size in device-independent pixels, the pixels for each of these.
    /// Forgets those of another look.
    void setLook(const QSize& size, qreal ratio, const PaintStyle& style);

    /// The picture of `drawn` on a transparent ground if it is there; else null, and ready() follows.
    std::shared_ptr<const QImage> find(const DrawnGraphPtr& drawn);

Q_SIGNALS:
    void ready();  ///< some have arrived: repaint

private:
    struct Picture {
        QImage image;
        DrawnGraphPtr of;  ///< its address is the key: it must not become another's
    };

    QSize m_size;
    qreal m_ratio = 1;
    PaintStyle m_style;
    BackgroundCache<Picture> m_pictures;
};

}  // namespace strata::molecules
