// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/services.h"

namespace strata::molecules {
class DrawingCache;
}

namespace strata::data {

/// The first graphs of a data set, drawn off the GUI thread; as high as its width asks for. A click selects one,
/// Ctrl+C copies its SMILES (graph6 for general graphs), the tooltip tells its line. `services` must outlive it.
class PreviewGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostShown = 60;
    static constexpr int kLargestDrawn = 400;  ///< nodes; larger graphs show their size instead

    explicit PreviewGrid(const api::Services& services, QWidget* parent = nullptr);

    void setData(api::DatasetPtr data);  ///< null: nothing
    int shownCount() const;
    int selected() const { return m_selected; }  ///< -1: none

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int columns(int width) const;
    QRect cell(int index) const;
    int indexAt(const QPoint& position) const;
    void paintCell(QPainter& painter, int index);

    molecules::DrawingCache* m_drawings;
    api::DatasetPtr m_data;
    int m_selected = -1;
};

}  // namespace strata::data
