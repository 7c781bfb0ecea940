// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/sample_grid.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

#include "widgets/generation/sample_delegate.h"
#include "widgets/molecules/drawing_export.h"

namespace strata::generation {

SampleGrid::SampleGrid(SampleProxy* samples, molecules::DrawingCache* cache, QWidget* parent)
    : QListView(parent), m_samples(samples), m_cache(cache) {
    setModel(samples);
    setItemDelegate(new SampleDelegate(this));
    setViewMode(ListMode);  // not IconMode: that builds a tree over all items at every change of size
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSpacing(0);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // its coming and going would change the number of columns
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAccessibleName(tr("Generated samples"));
    viewport()->setAutoFillBackground(false);
    connect(m_cache, &molecules::DrawingCache::ready, viewport(), [this] { viewport()->update(); });
    connect(&m_pictures, &molecules::PictureCache::ready, viewport(), [this] { viewport()->update(); });
    connect(samples, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentSampleChanged(-1); });
    fitCells();
}

void SampleGrid::setCellSize(int pixels) {
    m_cell = std::clamp(pixels, 90, 320);
    fitCells();
}

void SampleGrid::fitCells() {
    const int width = std::max(m_cell, viewport()->width() - 1);
    const int columns = std::max(1, width / m_cell);
    const QSize cell(width / columns, m_cell);
    if (cell == gridSize()) return;
    const QModelIndex top = indexAt(QPoint(m_cell / 2, m_cell / 2));  // the grid keeps its place
    static_cast<SampleDelegate*>(itemDelegate())->setCell(cell);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(m_cell / 4);
    if (top.isValid() && top.row() > 0) scrollTo(top, PositionAtTop);
}

void SampleGrid::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    fitCells();
}

std::vector<int> SampleGrid::selectedRows() const {
    std::vector<int> rows;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::ranges::sort(rows);
    return rows;
}

QString SampleGrid::selectedText() const {
    QStringList lines;
    for (int row : selectedRows())
        if (const auto& text = m_samples->sample(row).text; !text.empty()) lines << QString::fromStdString(text);
    return lines.join('\n');
}

void SampleGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    Q_EMIT currentSampleChanged(current.isValid() ? current.row() : -1);
}

void SampleGrid::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QListView::selectionChanged(selected, deselected);
    int count = 0;
    for (const auto& range : selectionModel()->selection()) count += range.height();
    Q_EMIT selectionCountChanged(count);
}

void SampleGrid::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(selectedText());
    else if (event->key() == Qt::Key_Space && currentIndex().isValid())
        Q_EMIT previewRequested(currentIndex().row());
    else
        QListView::keyPressEvent(event);
}

void SampleGrid::copyImage() {
    if (!currentIndex().isValid()) return;
    const auto drawn = m_cache->drawNow(m_samples->sample(currentIndex().row()).graph);
    molecules::copyDrawing(drawn->drawing, molecules::PaintStyle::of(palette()));
}

void SampleGrid::contextMenuEvent(QContextMenuEvent* event) {
    if (selectedRows().empty()) return;
    QMenu menu(this);
    menu.addAction(tr("Copy as text"), this, [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    menu.addAction(tr("Copy image"), this, &SampleGrid::copyImage);
    menu.addSeparator();
    menu.addAction(tr("Export selection…"), this, &SampleGrid::exportSelectionRequested);
    menu.exec(event->globalPos());
}

}  // namespace strata::generation
