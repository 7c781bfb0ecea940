// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/sample.h"
#include "widgets/molecules/drawing_cache.h"

namespace strata::latent {

/// The decoded graphs of a walk in a row, with t, QED and logP; for molecules the similarity to either end as two lines
/// under them, each point under its graph. Lives in a scroll area: it is as wide as its steps need. Arrow keys move,
/// Ctrl+C copies.
class PathStrip : public QWidget {
    Q_OBJECT
public:
    /// `cache` must outlive the strip.
    explicit PathStrip(molecules::DrawingCache* cache, QWidget* parent = nullptr);

    void setPath(api::LatentPathPtr path);  ///< null empties it
    const api::LatentPathPtr& path() const { return m_path; }
    int currentStep() const { return m_current; }  ///< -1: none
    void setCurrentStep(int step);
    QRectF cellRect(int step) const;
    QRectF chartRect() const;  ///< empty where there are no similarities to show
    int paintedCells() const { return m_painted; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentStepChanged(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    int steps() const { return m_path ? int(m_path->steps.size()) : 0; }
    const api::PathStep& step(int i) const { return m_path->steps[std::size_t(i)]; }
    bool hasSimilarities() const;
    void paintCell(QPainter& painter, int i);
    void paintChart(QPainter& painter);
    void paintLine(QPainter& painter, bool toFrom);
    int stepAt(const QPointF& position) const;

    molecules::DrawingCache* m_cache;
    api::LatentPathPtr m_path;
    int m_current = -1;
    int m_painted = 0;
};

}  // namespace strata::latent
