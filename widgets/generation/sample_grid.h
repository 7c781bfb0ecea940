// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <vector>

#include "widgets/generation/sample_model.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/picture_cache.h"

namespace strata::generation {

/// A grid of depicted samples. Only what is visible is drawn and painted, off the GUI thread; cells are laid out by
/// arithmetic, so ten thousand cost no more than ten. Shift and Ctrl select, Ctrl+C copies SMILES, Space shows one
/// large.
class SampleGrid : public QListView {
    Q_OBJECT
public:
    /// `cache` must outlive the grid.
    SampleGrid(SampleProxy* samples, molecules::DrawingCache* cache, QWidget* parent = nullptr);

    void setCellSize(int pixels);  ///< width of a cell, 90..320; cells then share the width evenly
    int cellSize() const { return m_cell; }
    std::vector<int> selectedRows() const;  ///< of the proxy, ascending
    QString selectedText() const;           ///< SMILES or graph6 of the selected, one a line; invalid ones have none
    int paintedCells() const { return m_painted; }  ///< cells painted since construction: for measuring

    SampleProxy* samples() const { return m_samples; }
    molecules::DrawingCache* cache() const { return m_cache; }
    molecules::PictureCache* pictures() { return &m_pictures; }
    void countPaint() { ++m_painted; }

Q_SIGNALS:
    void currentSampleChanged(int row);  ///< of the proxy; -1: none
    void selectionCountChanged(int count);
    void exportSelectionRequested();
    void previewRequested(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void copyImage();
    void fitCells();

    SampleProxy* m_samples;
    molecules::DrawingCache* m_cache;
    molecules::PictureCache m_pictures;
    int m_cell = 160;
    int m_painted = 0;
};

}  // namespace strata::generation
