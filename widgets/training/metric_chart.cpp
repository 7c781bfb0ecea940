// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/metric_chart.h"

#include <QChart>
#include <QElapsedTimer>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QMouseEvent>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "widgets/style/chart_theme.h"

namespace strata::training {

namespace {

constexpr int kTop = 8, kRight = 14, kBottom = 22;
constexpr qsizetype kFewPoints = 40;  ///< a curve of so few points shows each as a dot
constexpr double kLongestDashed =
    6;  ///< widths of the plot; the raster engine dashes a longer line only as a hairline in time
constexpr double kNewest = 0.25;  ///< weight of the last painting in the mean of what they take
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

MetricChart::MetricChart(QWidget* parent) : QChartView(parent), m_x(new QValueAxis(this)), m_y(new QValueAxis(this)) {
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    style::prepareChartView(*this);
    for (auto [axis, side] : {std::pair{m_x, Qt::AlignBottom}, std::pair{m_y, Qt::AlignLeft}}) {
        axis->setVisible(false);
        chart()->addAxis(axis, side);
    }
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setMinimumSize(160, 46);
    setFocusPolicy(Qt::NoFocus);
}

void MetricChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

void MetricChart::setUnits(bool percent) {
    m_percent = percent;
}

void MetricChart::setScales(bool logX, bool logY) {
    m_logX = logX;
    m_logY = logY;
}

double MetricChart::x(double step) const {
    return m_logX ? std::log10(std::max(step, 1.0)) : step;
}

double MetricChart::y(double value) const {
    if (!m_logY) return value;
    return value > 0 ? std::log10(value) : kNan;
}

void MetricChart::show(const QList<ChartCurve>& curves, double fromStep, double toStep, bool jump) {
    const int columns = std::max(plotWidth() / 110, 2);
    m_xTicks = m_logX ? niceLogAxis(std::max(fromStep, 1.0), std::max(toStep, 10.0), columns)
                      : niceAxis(fromStep, std::max(toStep, fromStep + 1), columns);
    m_xGlide.aim(x(fromStep), std::max(x(toStep), x(fromStep) + 1e-9));
    aimValues(curves, fromStep);
    if (jump) {
        m_xGlide.jump();
        m_yGlide.jump();
    }
    replacePoints(curves);
    applyRange();
}

void MetricChart::aimValues(const QList<ChartCurve>& curves, double fromStep) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    m_hidden = 0;
    for (const ChartCurve& curve : curves) {
        m_hidden += curve.data.hidden;
        for (const QPointF& point : curve.data.points) {
            if (point.x() < fromStep || !std::isfinite(point.y())) continue;
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    m_empty = low > high;
    const int rows = std::max(height() / 48, 2);
    if (m_percent) {
        m_yTicks = niceAxis(0, 1, height() < 120 ? 2 : 5);
    } else if (m_logY) {
        m_yTicks = niceLogAxis(low, high, rows);
    } else {
        if (low > 0 && low < 0.3 * high) low = 0;
        m_yTicks = niceAxis(low, high, rows);
    }
    m_yGlide.aim(m_yTicks.from, m_yTicks.to);
}

void MetricChart::replacePoints(const QList<ChartCurve>& curves) {
    m_dots.clear();
    std::set<QString> drawn;
    for (const ChartCurve& curve : curves) {
        replacePieces(m_lines[curve.name], curve);
        drawn.insert(curve.name);
    }
    for (auto& [name, lines] : m_lines) {
        if (drawn.contains(name)) continue;
        for (QLineSeries* line : lines)
            if (line->count() > 0) line->replace(QList<QPointF>{});
    }
}

void MetricChart::replacePieces(std::vector<QLineSeries*>& lines, const ChartCurve& curve) {
    QList<QList<QPointF>> pieces(1);
    for (const QPointF& point : curve.data.points) {
        const QPointF at(x(point.x()), y(point.y()));
        if (std::isfinite(at.y()))
            pieces.back().append(at);
        else if (!pieces.back().isEmpty() && pieces.size() < kPieces)
            pieces.append(QList<QPointF>{});
    }
    const bool few = curve.data.points.size() <= kFewPoints;
    for (const auto& piece : pieces)
        if (few || piece.size() == 1)
            for (const QPointF& point : piece) m_dots.push_back({point, curve.style.colour});
    while (lines.size() < static_cast<std::size_t>(pieces.size())) {
        auto* line = new QLineSeries(chart());
        chart()->addSeries(line);
        line->attachAxis(m_x);
        line->attachAxis(m_y);
        lines.push_back(line);
    }
    const bool tooLong = !curve.style.dashes.isEmpty() && drawnLength(pieces) > kLongestDashed * plotWidth();
    const QPen pen = style::curvePen(curve.style, curve.hairline || tooLong);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i]->pen() != pen) lines[i]->setPen(pen);
        const auto index = static_cast<qsizetype>(i);
        lines[i]->replace(index < pieces.size() ? pieces[index] : QList<QPointF>{});
    }
}

double MetricChart::drawnLength(const QList<QList<QPointF>>& pieces) const {
    const double perUnit = chart()->plotArea().height() / std::max(m_yGlide.to() - m_yGlide.from(), 1e-300);
    double length = plotWidth();
    for (const auto& piece : pieces)
        for (qsizetype i = 1; i < piece.size(); ++i) length += std::abs(piece[i].y() - piece[i - 1].y()) * perUnit;
    return length;
}

bool MetricChart::advance(double seconds) {
    const bool xMoves = m_xGlide.advance(seconds);
    const bool yMoves = m_yGlide.advance(seconds);
    applyRange();
    return xMoves || yMoves;
}

void MetricChart::applyRange() {
    m_x->setRange(m_xGlide.from(), m_xGlide.to());
    m_y->setRange(m_yGlide.from(), m_yGlide.to());
    resetCachedContent();
    viewport()->update();
}

void MetricChart::setCrosshair(std::optional<double> step) {
    if (m_crosshair == step) return;
    m_crosshair = step;
    viewport()->update();
}

int MetricChart::plotWidth() const {
    return std::max(width() - kLeftMargin - kRight, 1);
}

QString MetricChart::note() const {
    if (m_hidden == 0) return {};
    return tr("Values of 0 or below, not on a log axis: %1").arg(QLocale().toString(m_hidden));
}

void MetricChart::placePlot() {
    chart()->setPlotArea(QRectF(kLeftMargin, kTop, plotWidth(), std::max(height() - kTop - kBottom, 1)));
}

void MetricChart::paintEvent(QPaintEvent* event) {
    QElapsedTimer clock;
    clock.start();
    QChartView::paintEvent(event);
    m_paintMilliseconds += kNewest * (static_cast<double>(clock.nsecsElapsed()) * 1e-6 - m_paintMilliseconds);
}

void MetricChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placePlot();
}

QPointF MetricChart::position(double atX, double atY) const {
    const QRectF plot = chart()->plotArea();
    return {plot.left() + (atX - m_xGlide.from()) / (m_xGlide.to() - m_xGlide.from()) * plot.width(),
            plot.bottom() - (atY - m_yGlide.from()) / (m_yGlide.to() - m_yGlide.from()) * plot.height()};
}

void MetricChart::mouseMoveEvent(QMouseEvent* event) {
    const QRectF plot = chart()->plotArea();
    if (m_empty || !plot.adjusted(-4, 0, 4, 0).contains(event->position())) {
        Q_EMIT left();
        return;
    }
    const double at =
        m_xGlide.from() + (event->position().x() - plot.left()) / plot.width() * (m_xGlide.to() - m_xGlide.from());
    Q_EMIT hovered(m_logX ? std::pow(10.0, at) : at, event->pos());
}

void MetricChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    Q_EMIT left();
}

}  // namespace strata::training
