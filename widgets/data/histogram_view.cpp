// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/histogram_view.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QLegend>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

#include "widgets/style/chart_theme.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::data {
namespace {

constexpr std::size_t kMostTypes = 12;

QString nameOf(const SizeBin& bin, const QString& unit) {
    if (bin.from == bin.to) return QStringLiteral("%1 %2").arg(style::count(bin.from), unit);
    return QStringLiteral("%1–%2 %3").arg(style::count(bin.from), style::count(bin.to), unit);
}

// The smallest of 1, 2, 5, 10, 20, ... that divides `span` into at most `most` steps.
double tickStep(double span, double most) {
    for (double unit = 1;; unit *= 10)
        for (const double factor : {1.0, 2.0, 5.0})
            if (span <= unit * factor * most) return unit * factor;
}

}  // namespace

HistogramView::HistogramView(QWidget* parent) : QChartView(new QChart, parent) {
    chart()->legend()->hide();
    chart()->setLocalizeNumbers(true);
    style::prepareChartView(*this);
    setMinimumSize(200, 150);
    setFocusPolicy(Qt::NoFocus);
}

void HistogramView::setBins(const std::vector<SizeBin>& bins, const QString& axisTitle) {
    clear();
    if (bins.empty()) return;
    // Bars as one outline over a true numeric axis: a category axis cannot leave labels out when there are many.
    auto* outline = new QLineSeries;
    std::size_t most = 1;
    const double gap = 0.06 * (bins.front().to - bins.front().from + 1);
    for (const auto& bin : bins) {
        const double left = bin.from - 0.5 + gap, right = bin.to + 0.5 - gap;
        const auto height = static_cast<double>(bin.count);
        outline->append({{left, 0.0}, {left, height}, {right, height}, {right, 0.0}});
        most = std::max(most, bin.count);
    }
    auto* area = new QAreaSeries(outline);
    outline->setParent(area);
    chart()->addSeries(area);
    auto* axis = new QValueAxis;
    axis->setLabelFormat(QStringLiteral("%.0f"));
    axis->setRange(bins.front().from - 0.5, bins.back().to + 0.5);
    const double span = bins.back().to - bins.front().from + 1;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(tickStep(span, 7));
    axis->setTickAnchor(0);
    addAxes(axis, axisTitle, most);
    connect(area, &QAreaSeries::hovered, this, [this, bins, axisTitle](const QPointF& point, bool on) {
        const auto at = static_cast<int>(std::lround(point.x()));
        const auto bin = std::ranges::find_if(bins, [at](const SizeBin& b) { return at >= b.from && at <= b.to; });
        if (bin != bins.end()) showCount(nameOf(*bin, axisTitle), bin->count, on);
    });
}

void HistogramView::setTypes(const std::vector<TypeCount>& types, const QString& axisTitle) {
    clear();
    if (types.empty()) return;
    auto* set = new QBarSet(QString());
    QStringList names;
    std::size_t most = 1;
    QList<std::size_t> counts;
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (i < kMostTypes - 1 || types.size() == kMostTypes) {
            names << QString::fromStdString(types[i].symbol);
            counts << types[i].count;
        } else {
            if (i == kMostTypes - 1) {
                names << tr("other");
                counts << 0;
            }
            counts.back() += types[i].count;
        }
    }
    for (const auto number : counts) {
        *set << static_cast<double>(number);
        most = std::max(most, number);
    }
    auto* series = new QBarSeries;
    series->setBarWidth(0.7);
    series->append(set);
    chart()->addSeries(series);
    auto* axis = new QBarCategoryAxis;
    axis->append(names);
    addAxes(axis, axisTitle, most);
    axis->setGridLineVisible(false);
    connect(set, &QBarSet::hovered, this,
            [this, names, counts](bool on, int index) { showCount(names.value(index), counts.value(index), on); });
}

void HistogramView::clear() {
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (auto* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

void HistogramView::addAxes(QAbstractAxis* horizontal, const QString& title, std::size_t most) {
    auto* vertical = new QValueAxis;
    const double step = tickStep(static_cast<double>(most), 4);
    const double ticks = std::ceil(static_cast<double>(most) / step);
    vertical->setRange(0, ticks * step);
    vertical->setTickCount(static_cast<int>(ticks) + 1);
    vertical->setLabelFormat(QStringLiteral("%.0f"));
    horizontal->setTitleText(title);
    chart()->addAxis(horizontal, Qt::AlignBottom);
    chart()->addAxis(vertical, Qt::AlignLeft);
    for (auto* series : chart()->series()) {
        series->attachAxis(horizontal);
        series->attachAxis(vertical);
    }
    horizontal->setGridLineVisible(false);
    vertical->setLineVisible(false);
    recolour();
}

void HistogramView::recolour() {
    style::themeChart(*chart(), palette());
    const QColor accent = style::shades(palette()).accent;
    for (auto* series : chart()->series()) {
        if (auto* area = qobject_cast<QAreaSeries*>(series)) {
            area->setBrush(accent);
            area->setPen(Qt::NoPen);
        } else if (auto* bars = qobject_cast<QBarSeries*>(series)) {
            for (auto* set : bars->barSets()) {
                set->setBrush(accent);
                set->setPen(Qt::NoPen);
            }
        }
    }
}

void HistogramView::showCount(const QString& what, std::size_t count, bool on) {
    if (!on) return QToolTip::hideText();
    QToolTip::showText(QCursor::pos(), QStringLiteral("%1: %2").arg(what, style::count(static_cast<long long>(count))),
                       this);
}

void HistogramView::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace strata::data
