// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <span>

#include "widgets/training/metric_book.h"
#include "widgets/training/series_name.h"

namespace strata::training {

class CurvesToolbar;
class MetricChart;
class SeriesLegend;
class ValueBox;

/// The curves of a run: total loss with its terms and levels above, the figures of each epoch's small sample below,
/// over the same steps. Values may be appended at any rate: what is drawn is replaced at most 30 times a second, and
/// less often where a frame takes long. GUI thread.
class CurvesView : public QWidget {
    Q_OBJECT
public:
    explicit CurvesView(QWidget* parent = nullptr);

    void append(std::span<const api::Metric> metrics);
    void clear();
    /// Whether models of this kind are sampled after each epoch, which gets a chart of its own.
    void setSampled(bool sampled);
    /// While a run is live, its axis of steps ends at a round number above the last step, else at the last step.
    void setLive(bool live);

    const MetricBook& book() const { return m_book; }
    CurvesToolbar* toolbar() const { return m_toolbar; }
    SeriesLegend* legend(ChartPart part) const { return part == ChartPart::Sample ? m_sample.legend : m_loss.legend; }
    MetricChart* chart(ChartPart part) const { return part == ChartPart::Sample ? m_sample.chart : m_loss.chart; }
    ValueBox* valueBox() const { return m_box; }
    QWidget* charts() const { return m_charts; }  ///< what is exported

    /// Draws what is there now; the timer calls it. `jump`: the axes do not glide.
    void refresh(bool jump = false);

Q_SIGNALS:
    void exported(const QString& path);
    void exportFailed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Panel {
        MetricChart* chart = nullptr;
        SeriesLegend* legend = nullptr;
        bool stale = false, moves = false;
        QElapsedTimer sinceFrame = {};
    };
    Panel makePanel(const QString& title, const QString& emptyText, int stretch);
    void onTick();
    void onOptions();
    void onHovered(MetricChart* chart, double step, const QPoint& position);
    void onLeft();
    void showPanel(Panel& panel, bool sample, bool jump);
    bool onlyShares() const;
    std::optional<double> nearestStep(const SeriesLegend& legend, double step) const;
    void showValues();
    void save(const QString& suffix);
    void schedule();

    MetricBook m_book;
    CurvesToolbar* m_toolbar;
    QWidget* m_charts;
    Panel m_loss, m_sample;
    ValueBox* m_box;
    QTimer m_timer;
    std::optional<double> m_hovered;
    QPoint m_hoverPosition;
    bool m_live = false;
    bool m_sampleNext = false;  ///< whose turn it is
};

}  // namespace strata::training
