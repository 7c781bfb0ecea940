// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/curves_view.h"

#include <QEvent>
#include <QFileDialog>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "widgets/style/card.h"
#include "widgets/style/theme.h"
#include "widgets/training/curve_export.h"
#include "widgets/training/curves_toolbar.h"
#include "widgets/training/metric_chart.h"
#include "widgets/training/series_legend.h"
#include "widgets/training/value_box.h"

namespace strata::training {

namespace {

constexpr int kLeastHeight = 110;
constexpr int kTurnMs = 17;  ///< two charts in turn: each at most 30 times a second
constexpr int kSlowestTurnMs = 125;
// Where a painting takes about as long as what else is in the window may have to wait, it is rarely done.
constexpr double kLongPaintMs = 6;
constexpr int kRareTurnMs = 500;

}  // namespace

CurvesView::CurvesView(QWidget* parent) : QWidget(parent), m_toolbar(new CurvesToolbar), m_charts(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace2);
    column->addWidget(m_toolbar);
    column->addWidget(m_charts, 1);
    auto* charts = new QVBoxLayout(m_charts);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(style::kSpace3);
    m_loss = makePanel(tr("Loss"), tr("Curves appear with the first batch."), 3);
    m_sample = makePanel(tr("Samples"), tr("Figures appear at the end of the first epoch."), 2);
    m_box = new ValueBox(this);
    m_timer.setInterval(kTurnMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CurvesView::onTick);
    connect(m_toolbar, &CurvesToolbar::changed, this, &CurvesView::onOptions);
    connect(m_toolbar, &CurvesToolbar::pictureRequested, this, &CurvesView::save);
    connect(m_toolbar, &CurvesToolbar::dataRequested, this, [this] { save("csv"); });
    m_toolbar->setExportable(false);
    m_book.setSmoothing(m_toolbar->options().smoothing);
}

CurvesView::Panel CurvesView::makePanel(const QString& title, const QString& emptyText, int stretch) {
    auto* card = new style::Card(title);
    Panel panel{new MetricChart, new SeriesLegend};
    panel.chart->setEmptyText(emptyText);
    card->body()->setSpacing(style::kSpace1);
    // The legend shares the line of the title: height is what charts are short of.
    card->header()->itemAt(0)->widget()->setFixedHeight(SeriesLegend::kRowHeight);
    card->header()->itemAt(0)->setAlignment(Qt::AlignTop);
    card->header()->addWidget(panel.legend, 1000);
    panel.chart->setMinimumHeight(kLeastHeight);
    card->body()->addWidget(panel.chart, 1);
    static_cast<QVBoxLayout*>(m_charts->layout())->addWidget(card, stretch);
    connect(panel.legend, &SeriesLegend::changed, this, [this] {
        refresh();
        schedule();
    });
    connect(panel.chart, &MetricChart::hovered, this,
            [this, chart = panel.chart](double step, const QPoint& position) { onHovered(chart, step, position); });
    connect(panel.chart, &MetricChart::left, this, &CurvesView::onLeft);
    return panel;
}

void CurvesView::setSampled(bool sampled) {
    m_sample.chart->parentWidget()->setVisible(sampled);
}

void CurvesView::append(std::span<const api::Metric> metrics) {
    const auto known = m_book.names().size();
    m_book.append(metrics);
    for (auto i = known; i < m_book.names().size(); ++i) {
        const QString& name = m_book.names()[i];
        const ChartPart part = seriesName(name).part;
        // What is neither a loss nor of a sample has a scale of its own, so it waits to be asked for.
        legend(part)->add(name, part != ChartPart::Other);
    }
    m_toolbar->setExportable(!m_book.empty());
    schedule();
}

void CurvesView::clear() {
    m_book.clear();
    m_loss.legend->clear();
    m_sample.legend->clear();
    m_toolbar->setExportable(false);
    onLeft();
    refresh(true);
}

void CurvesView::setLive(bool live) {
    if (m_live == live) return;
    m_live = live;
    schedule();
}

void CurvesView::schedule() {
    m_loss.stale = m_sample.stale = true;
    if (isVisible() && !m_timer.isActive()) {
        m_loss.sinceFrame.start();
        m_sample.sinceFrame.start();
        m_timer.start(kTurnMs);
    }
}

// One chart at a time, so that what else waits for the window's thread waits for one chart's painting only.
void CurvesView::onTick() {
    const bool sampled = m_sample.chart->isVisible();
    m_sampleNext = sampled && !m_sampleNext;
    Panel& panel = m_sampleNext ? m_sample : m_loss;
    const double seconds = static_cast<double>(panel.sinceFrame.restart()) / 1000;
    if (panel.stale) {
        showPanel(panel, m_sampleNext, false);
        panel.moves = true;
        if (m_hovered) showValues();
    }
    if (panel.moves) panel.moves = panel.chart->advance(seconds);
    const auto rests = [](const Panel& other) { return !other.stale && !other.moves; };
    if (rests(m_loss) && (!sampled || rests(m_sample))) m_timer.stop();
    const double painting =
        std::max(m_loss.chart->paintMilliseconds(), sampled ? m_sample.chart->paintMilliseconds() : 0.0);
    const int interval =
        painting >= kLongPaintMs ? kRareTurnMs : std::clamp(static_cast<int>(3 * painting), kTurnMs, kSlowestTurnMs);
    if (interval != m_timer.interval()) m_timer.setInterval(interval);
}

void CurvesView::refresh(bool jump) {
    showPanel(m_loss, false, jump);
    showPanel(m_sample, true, jump);
    if (m_hovered) showValues();
}

bool CurvesView::onlyShares() const {
    bool any = false;
    for (const QString& name : m_sample.legend->names()) {
        if (!m_sample.legend->isShown(name)) continue;
        if (!seriesName(name).share) return false;
        any = true;
    }
    return any;
}

void CurvesView::showPanel(Panel& panel, bool sample, bool jump) {
    panel.stale = false;
    const CurveOptions options = m_toolbar->options();
    const bool percent = sample && onlyShares();
    const bool logY = options.logY && !percent;
    const double last = m_book.lastStep();
    CurveWindow window;
    window.from = options.lastSteps > 0 ? std::max(last - options.lastSteps, 0.0) : 0;
    window.to = options.lastSteps > 0 || !m_live ? std::max(last, window.from + 1) : niceEnd(last);
    window.logX = options.logX;
    window.logY = logY;
    window.smoothed = !sample && options.smoothing > 0;
    window.buckets = std::max(panel.chart->plotWidth() / (window.smoothed ? 6 : 2), 16);
    QList<ChartCurve> curves;
    for (const QString& name : panel.legend->names()) {
        if (!panel.legend->isShown(name)) continue;
        const MetricSeries& series = m_book.series(name);
        const style::CurveStyle look = panel.legend->styleOf(name);
        if (window.smoothed && name == "loss") {
            CurveWindow raw = window;
            raw.smoothed = false;
            raw.buckets *= 3;
            style::CurveStyle faint = look;
            faint.colour.setAlphaF(0.3f);
            curves.append({name + "#", faint, series.curve(raw), true});
            curves.back().data.hidden = 0;  // Counted with the curve itself.
        }
        curves.append({name, look, series.curve(window), !sample && !window.smoothed});
    }
    panel.chart->setScales(options.logX, logY);
    panel.chart->setUnits(percent);
    panel.chart->show(curves, window.from, window.to, jump);
}

void CurvesView::onOptions() {
    m_book.setSmoothing(m_toolbar->options().smoothing);
    refresh(true);
}

std::optional<double> CurvesView::nearestStep(const SeriesLegend& legend, double step) const {
    std::optional<double> nearest;
    for (const QString& name : legend.names()) {
        if (!legend.isShown(name)) continue;
        const auto found = m_book.series(name).nearestStep(step);
        if (found && (!nearest || std::abs(*found - step) < std::abs(*nearest - step))) nearest = found;
    }
    return nearest;
}

void CurvesView::onHovered(MetricChart* chart, double step, const QPoint& position) {
    m_hovered = nearestStep(chart == m_loss.chart ? *m_loss.legend : *m_sample.legend, step);
    m_hoverPosition = chart->mapTo(this, position);
    m_loss.chart->setCrosshair(m_hovered);
    m_sample.chart->setCrosshair(m_hovered);
    if (m_hovered)
        showValues();
    else
        m_box->hide();
}

void CurvesView::onLeft() {
    m_hovered.reset();
    m_loss.chart->setCrosshair(std::nullopt);
    m_sample.chart->setCrosshair(std::nullopt);
    m_box->hide();
}

void CurvesView::save(const QString& suffix) {
    const QString kind = suffix == "csv"   ? tr("Table (*.csv)")
                         : suffix == "svg" ? tr("SVG picture (*.svg)")
                                           : tr("PNG picture (*.png)");
    QString path = QFileDialog::getSaveFileName(this, tr("Save the curves"), "curves." + suffix, kind);
    if (path.isEmpty()) return;
    if (QFileInfo(path).suffix().isEmpty()) path += '.' + suffix;
    onLeft();
    try {
        if (suffix == "csv")
            saveCurvesCsv(m_book, path);
        else if (suffix == "svg")
            saveChartsSvg(*m_charts, path);
        else
            saveChartsPng(*m_charts, path);
        Q_EMIT exported(path);
    } catch (const api::Error& error) {
        Q_EMIT exportFailed(QString::fromStdString(error.what()));
    }
}

void CurvesView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh(true);
}

void CurvesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) schedule();
}

}  // namespace strata::training
