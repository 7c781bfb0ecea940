// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/chart_theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QLegend>

#include "widgets/style/theme.h"

namespace strata::style {

void themeChart(QChart& chart, const QPalette& palette) {
    const Shades s = shades(palette);
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setTitleFont(textFont(TextSize::Body, QFont::DemiBold));
    chart.setTitleBrush(palette.color(QPalette::WindowText));
    if (auto* legend = chart.legend()) {
        legend->setFont(textFont(TextSize::Small));
        legend->setLabelColor(palette.color(QPalette::WindowText));
    }
    QColor grid = s.border;
    grid.setAlphaF(0.6f);
    for (auto* axis : chart.axes()) {
        axis->setLabelsFont(numberFont(TextSize::Small));
        axis->setLabelsColor(s.muted);
        axis->setTitleFont(textFont(TextSize::Small));
        axis->setTitleBrush(s.muted);
        axis->setLinePen(QPen(s.border, 1));
        axis->setGridLinePen(QPen(grid, 1));
        axis->setMinorGridLinePen(QPen(grid, 0.5));
        axis->setShadesVisible(false);
    }
}

void prepareChartView(QChartView& view) {
    view.setRenderHint(QPainter::Antialiasing);
    view.setFrameShape(QFrame::NoFrame);
    view.setBackgroundBrush(Qt::NoBrush);
    view.viewport()->setAutoFillBackground(false);
    view.setContentsMargins(0, 0, 0, 0);
    if (auto* chart = view.chart()) {
        chart->setMargins({0, 0, 0, 0});
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->setBackgroundRoundness(0);
    }
}

}  // namespace strata::style
