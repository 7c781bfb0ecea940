// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

#include "engine/api/services.h"
#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/paint_style.h"

namespace strata::molecules {

/// One drawing as large as the widget. Clicking tells the atom; the context menu copies and saves the picture.
class DrawingView : public QWidget {
    Q_OBJECT
public:
    explicit DrawingView(QWidget* parent = nullptr);

    void setDrawing(api::Drawing drawing);
    /// The drawing of a graph as soon as `cache` has it, or why there is none; what is set meanwhile takes its place.
    /// The cache must outlive the view, and be the same one at each call.
    void setGraph(DrawingCache& cache, const api::Graph& graph);
    /// A sentence instead of a drawing: why there is none.
    void setMessage(const QString& sentence);
    void setHighlights(std::vector<Highlight> highlights);
    void setSelected(std::vector<bool> selected);
    void setLargestBond(double pixels);
    /// SMILES or graph6, offered by Ctrl+C and in the context menu; may be empty.
    void setText(const QString& text);
    /// Atoms answer to the pointer: clicks and a hand cursor.
    void setClickable(bool clickable);

    const api::Drawing& drawing() const { return m_drawing; }
    PaintStyle style() const;
    int atomUnder(const QPointF& position) const;
    QSize sizeHint() const override { return {280, 220}; }

Q_SIGNALS:
    void atomClicked(int atom);  ///< -1: beside the drawing
    void failed(const QString& sentence);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void saveAs();
    void showWhenReady();

    DrawingCache* m_cache = nullptr;
    std::optional<api::Graph> m_waiting;
    api::Drawing m_drawing;
    QString m_message, m_text;
    std::vector<Highlight> m_highlights;
    std::vector<bool> m_selected;
    double m_largestBond = 38;
    bool m_clickable = false;
};

}  // namespace strata::molecules
