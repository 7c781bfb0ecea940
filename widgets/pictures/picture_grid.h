// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include "engine/api/pictures.h"

namespace strata::pictures {

/// Picture `index` of a row as it is stored: 8-bit grey, not scaled. Null if there is none.
QImage toImage(const api::PictureRow& row, std::size_t index);

/// Grey pictures: one level of a set in as many columns as fit, or all levels below each other, so that what belongs
/// together stands in one column; all levels of a single image stand side by side, larger. Pixels are squares, never
/// blurred; 0 is the background's colour and 255 the text's.
class PictureGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr int kAllLevels = -1;

    explicit PictureGrid(QWidget* parent = nullptr);

    void setPictures(api::PictureSetPtr pictures);  ///< null: none
    void setLevel(int level);                       ///< a row of the set, or kAllLevels
    int level() const { return m_level; }
    const api::PictureSetPtr& pictures() const { return m_pictures; }

    /// What is shown as a picture in the stored greys, each pixel `zoom` × `zoom`, at most `columns` in a row.
    QImage sheet(int zoom, int columns) const;

    bool hasHeightForWidth() const override { return m_level != kAllLevels; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int columnsIn(int width) const;
    int count() const;
    QRect cell(int row, int column) const;
    bool isSingle() const { return m_level == kAllLevels && count() == 1; }

    api::PictureSetPtr m_pictures;
    int m_level = 0;
};

}  // namespace strata::pictures
