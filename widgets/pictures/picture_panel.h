// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/pictures.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace strata::style {
class Segmented;
}

namespace strata::pictures {

class PictureGrid;

/// A set of pictures with the choice of the level, how many there are, and export as PNG.
class PicturePanel : public QWidget {
    Q_OBJECT
public:
    explicit PicturePanel(QWidget* parent = nullptr);

    /// `together`: levels of the same images, which are then shown below each other at first.
    void setPictures(const api::PictureSetPtr& pictures, bool together);
    style::Segmented* levels() const { return m_levels; }
    PictureGrid* grid() const { return m_grid; }
    /// Writes what is shown as .png. One of exported() and failed() follows at once.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);

private:
    void chooseLevel(int choice);

    bool m_together = false;
    style::Segmented* m_levels;
    QLabel* m_count;
    QPushButton* m_export;
    PictureGrid* m_grid;
};

}  // namespace strata::pictures
