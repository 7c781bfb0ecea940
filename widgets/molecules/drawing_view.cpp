// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/molecules/drawing_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "engine/api/error.h"
#include "widgets/molecules/drawing_export.h"
#include "widgets/molecules/drawing_painter.h"

namespace strata::molecules {

DrawingView::DrawingView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(80, 60);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Drawing"));
}

void DrawingView::setGraph(DrawingCache& cache, const api::Graph& graph) {
    if (!m_cache) connect(&cache, &DrawingCache::ready, this, &DrawingView::showWhenReady);
    m_cache = &cache;
    m_waiting = graph;
    showWhenReady();
}

void DrawingView::showWhenReady() {
    if (!m_waiting) return;
    const auto drawn = m_cache->find(*m_waiting);
    if (!drawn) return;
    if (!drawn->problem.empty())
        setMessage(QString::fromStdString(drawn->problem));
    else if (drawn->drawing.atoms.empty())
        setMessage(tr("An empty graph."));
    else
        setDrawing(drawn->drawing);
}

void DrawingView::setDrawing(api::Drawing drawing) {
    m_waiting.reset();
    m_drawing = std::move(drawing);
    m_message.clear();
    m_highlights.clear();
    m_selected.clear();
    update();
}

void DrawingView::setMessage(const QString& sentence) {
    m_waiting.reset();
    m_drawing = {};
    m_message = sentence;
    update();
}

void DrawingView::setHighlights(std::vector<Highlight> highlights) {
    m_highlights = std::move(highlights);
    update();
}

void DrawingView::setSelected(std::vector<bool> selected) {
    m_selected = std::move(selected);
    update();
}

void DrawingView::setLargestBond(double pixels) {
    m_largestBond = pixels;
    update();
}

void DrawingView::setText(const QString& text) {
    m_text = text;
    setToolTip(text);
}

void DrawingView::setClickable(bool clickable) {
    m_clickable = clickable;
    setMouseTracking(clickable);
}

PaintStyle DrawingView::style() const {
    PaintStyle result = PaintStyle::of(palette());
    result.font = font();
    result.largestBond = m_largestBond;
    result.highlights = m_highlights;
    result.selected = m_selected;
    return result;
}

int DrawingView::atomUnder(const QPointF& position) const {
    return atomAt(position, rect(), m_drawing, style());
}

void DrawingView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_message.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    paintDrawing(painter, rect(), m_drawing, style());
    if (hasFocus() && m_clickable) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void DrawingView::mousePressEvent(QMouseEvent* event) {
    if (!m_clickable || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    Q_EMIT atomClicked(atomUnder(event->position()));
}

void DrawingView::mouseMoveEvent(QMouseEvent* event) {
    if (m_clickable) setCursor(atomUnder(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DrawingView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && !m_text.isEmpty())
        QGuiApplication::clipboard()->setText(m_text);
    else
        QWidget::keyPressEvent(event);
}

void DrawingView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_drawing.atoms.empty()) return;
    QMenu menu(this);
    if (!m_text.isEmpty())
        menu.addAction(tr("Copy text"), this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    menu.addAction(tr("Copy image"), this, [this] { copyDrawing(m_drawing, style()); });
    menu.addAction(tr("Save as SVG…"), this, [this] { saveAs(); });
    menu.exec(event->globalPos());
}

void DrawingView::saveAs() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save drawing"), "drawing.svg", tr("SVG (*.svg)"));
    if (path.isEmpty()) return;
    try {
        saveDrawingSvg(path, m_drawing, style());
    } catch (const api::Error& error) {
        Q_EMIT failed(QString::fromStdString(error.what()));
    }
}

}  // namespace strata::molecules
