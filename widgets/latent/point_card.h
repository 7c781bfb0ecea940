// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include "engine/api/latent_map.h"
#include "widgets/molecules/drawing_cache.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace strata::molecules {
class DrawingView;
}
namespace strata::pictures {
class PictureGrid;
}

namespace strata::latent {

/// What is known of the point that is chosen on a map, its graph or image drawn, with buttons that make it an end of a
/// walk. `cache` must outlive it.
class PointCard : public QWidget {
    Q_OBJECT
public:
    explicit PointCard(molecules::DrawingCache* cache, QWidget* parent = nullptr);

    void setData(const api::DatasetPtr& data) { m_data = data; }  ///< null: images of points are not shown
    void clear(api::DataKind kind);                               ///< no point of a map of that kind
    /// `titles` of the map's columns.
    void showPoint(const api::LatentMap& map, int point, const QStringList& titles);
    QString text() const;

    QPushButton* fromButton() const { return m_from; }
    QPushButton* toButton() const { return m_to; }

private:
    void showPicture(int row);

    molecules::DrawingCache* m_cache;
    api::DatasetPtr m_data;
    molecules::DrawingView* m_drawing;
    pictures::PictureGrid* m_picture;  ///< in its place, of images
    QLabel* m_text;
    QPushButton *m_from, *m_to;
};

}  // namespace strata::latent
