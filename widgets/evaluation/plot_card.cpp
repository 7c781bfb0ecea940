// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/plot_card.h"

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPushButton>
#include <QSaveFile>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <limits>

#include "widgets/style/chart_legend.h"
#include "widgets/style/chart_theme.h"
#include "widgets/style/save_dialog.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {

namespace {

constexpr double kDot = 5;

/// The ends of what is shown, rounded to the axis' steps by Qt; never empty.
struct Range {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    void add(double value) { low = std::min(low, value), high = std::max(high, value); }
};

QValueAxis* axisOf(const std::string& title, Range range) {
    auto* axis = new QValueAxis;
    axis->setTitleText(QString::fromStdString(title));
    if (range.low > range.high) range = {0, 1};
    if (range.low == range.high) range.add(range.low + 1);
    axis->setRange(range.low, range.high);
    axis->applyNiceNumbers();
    return axis;
}

}  // namespace

PlotCard::PlotCard(QWidget* parent)
    : Card({}, parent),
      m_choice(new QComboBox),
      m_view(new QChartView(new QChart)),
      m_legend(new style::ChartLegend),
      m_export(new QPushButton(tr("Export…"))) {
    style::prepareChartView(*m_view);
    m_view->setMinimumSize(260, 200);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->chart()->setLocalizeNumbers(true);
    m_choice->setAccessibleName(tr("Plot"));
    header()->insertWidget(0, m_choice);
    header()->addWidget(m_export);
    body()->addWidget(m_view, 1);
    body()->addWidget(m_legend);
    m_view->chart()->legend()->hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PlotCard::show);
    connect(m_export, &QPushButton::clicked, this, &PlotCard::askAndExport);
}

const api::Plot* PlotCard::shown() const {
    const auto index = static_cast<std::size_t>(m_choice->currentIndex());
    return index < m_plots.size() ? &m_plots[index] : nullptr;
}

void PlotCard::setPlots(std::vector<api::Plot> plots) {
    const auto* before = shown();
    const std::string key = before ? before->key : std::string();
    {
        const QSignalBlocker blocker(m_choice);
        m_plots = std::move(plots);
        m_choice->clear();
        for (const auto& plot : m_plots) m_choice->addItem(QString::fromStdString(plot.title));
        const auto same = std::ranges::find(m_plots, key, &api::Plot::key);
        m_choice->setCurrentIndex(same != m_plots.end() ? static_cast<int>(same - m_plots.begin()) : 0);
    }
    show(m_choice->currentIndex());
}

void PlotCard::show(int) {
    auto& chart = *m_view->chart();
    chart.removeAllSeries();
    const auto axes = chart.axes();
    for (auto* axis : axes) {
        chart.removeAxis(axis);
        delete axis;
    }
    const auto* plot = shown();
    if (!plot) return;
    Range across, up;
    for (const auto& part : plot->series) {
        QXYSeries* series = nullptr;
        // The line on which predictions are right, beside the cloud of them.
        if (plot->points && part.key != "equal") {
            auto* dots = new QScatterSeries;
            dots->setMarkerSize(kDot);
            dots->setUseOpenGL(false);
            series = dots;
        } else {
            series = new QLineSeries;
        }
        series->setName(QString::fromStdString(part.title));
        QList<QPointF> points;
        for (std::size_t i = 0; i < std::min(part.x.size(), part.y.size()); ++i) {
            if (!std::isfinite(part.x[i]) || !std::isfinite(part.y[i])) continue;
            points.append({part.x[i], part.y[i]});
            across.add(part.x[i]);
            up.add(part.y[i]);
        }
        series->replace(points);
        chart.addSeries(series);
    }
    auto *bottom = axisOf(plot->xTitle, across), *left = axisOf(plot->yTitle, up);
    chart.addAxis(bottom, Qt::AlignBottom);
    chart.addAxis(left, Qt::AlignLeft);
    for (auto* series : chart.series()) {
        series->attachAxis(bottom);
        series->attachAxis(left);
    }
    m_legend->setVisible(plot->series.size() > 1);
    recolour();
}

void PlotCard::recolour() {
    auto& chart = *m_view->chart();
    style::themeChart(chart, palette());
    QStringList names;
    for (auto* part : chart.series()) {
        const auto look = style::curveStyle(static_cast<int>(names.size()), palette());
        names << part->name();
        if (auto* dots = qobject_cast<QScatterSeries*>(part)) {
            QColor faint = look.colour;
            faint.setAlphaF(0.45F);
            dots->setBrush(faint);
            dots->setPen(Qt::NoPen);
        } else if (auto* line = qobject_cast<QLineSeries*>(part)) {
            line->setPen(style::curvePen(look, false));
        }
    }
    m_legend->setNames(names);
}

QByteArray PlotCard::csv() const {
    const auto quoted = [](const std::string& text) {
        return '"' + QByteArray::fromStdString(text).replace("\"", "\"\"") + '"';
    };
    const auto& plot = *shown();
    QByteArray text = "series," + quoted(plot.xTitle) + ',' + quoted(plot.yTitle) + '\n';
    for (const auto& part : plot.series)
        for (std::size_t i = 0; i < std::min(part.x.size(), part.y.size()); ++i)
            text += quoted(part.title) + ',' + QByteArray::number(part.x[i], 'g', 12) + ',' +
                    QByteArray::number(part.y[i], 'g', 12) + '\n';
    return text;
}

void PlotCard::exportTo(const QString& path) {
    if (!shown()) return Q_EMIT failed(tr("There is no plot to export yet."));
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != u"csv" && suffix != u"png")
        return Q_EMIT failed(tr("A plot can be written as .csv or .png, not as “%1”.").arg(QFileInfo(path).fileName()));
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         (suffix == u"csv" ? file.write(csv()) >= 0 : m_view->grab().save(&file, "PNG"));
    if (!written || !file.commit())
        return Q_EMIT failed(tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    Q_EMIT exported(tr("Wrote the plot to %1.").arg(QFileInfo(path).fileName()));
}

void PlotCard::askAndExport() {
    if (!shown()) return;
    const QString path = style::askWhereToSave(this, tr("Export the plot"), QString::fromStdString(shown()->title),
                                               {tr("Table (*.csv)"), tr("Picture (*.png)")});
    if (!path.isEmpty()) exportTo(path);
}

void PlotCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace strata::evaluation
