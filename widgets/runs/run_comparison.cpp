// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_comparison.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QValueAxis>

#include <cmath>
#include <set>

#include "widgets/runs/run_model.h"
#include "widgets/style/card.h"
#include "widgets/style/chart_legend.h"
#include "widgets/style/chart_theme.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::runs {

namespace {

QString nameOf(const api::RunSummary& run) {
    return QString::fromStdString(run.name);
}

/// "–" for an option that a run's kind of model does not have.
QString optionOf(const api::RunSummary& run, const std::string& key) {
    const auto found = run.settings.find(key);
    return found != run.settings.end() ? valueText(found->second) : QStringLiteral("–");
}

}  // namespace

RunComparison::RunComparison(QWidget* parent)
    : QWidget(parent),
      m_title(style::heading({})),
      m_view(new QChartView(new QChart)),
      m_legend(new style::ChartLegend),
      m_table(new QTreeWidget) {
    style::prepareChartView(*m_view);
    m_view->setFixedHeight(200);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->chart()->legend()->hide();
    m_view->chart()->setLocalizeNumbers(true);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("What differs"));
    auto* card = new style::Card;
    card->body()->addWidget(m_title);
    card->body()->addWidget(style::label(tr("Total loss by epoch"), style::TextSize::Small, true));
    card->body()->addWidget(m_view);
    card->body()->addWidget(m_legend);
    card->body()->addWidget(m_table, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
}

void RunComparison::show(std::vector<api::RunSummary> runs) {
    const auto count = runs.size();
    runs.resize(std::min(count, kMost));
    m_runs = std::move(runs);
    m_title->setText(count > kMost ? tr("The first %1 of %2 runs").arg(kMost).arg(count) : tr("%1 runs").arg(count));
    showCurves();
    showTable();
}

void RunComparison::showCurves() {
    auto& chart = *m_view->chart();
    chart.removeAllSeries();
    for (auto* axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    double low = 0, high = 0;
    int epochs = 1;
    for (const auto& run : m_runs) {
        auto* series = new QLineSeries;
        series->setName(nameOf(run));
        for (std::size_t i = 0; i < run.loss.size(); ++i) {
            if (!std::isfinite(run.loss[i])) continue;
            series->append(double(i + 1), run.loss[i]);
            low = std::min(low, run.loss[i]);
            high = std::max(high, run.loss[i]);
        }
        epochs = std::max(epochs, int(run.loss.size()));
        chart.addSeries(series);
    }
    auto *bottom = new QValueAxis, *left = new QValueAxis;
    bottom->setRange(1, std::max(2, epochs));
    bottom->setLabelFormat(QStringLiteral("%.0f"));
    left->setRange(low, high > low ? high : low + 1);
    left->applyNiceNumbers();
    chart.addAxis(bottom, Qt::AlignBottom);
    chart.addAxis(left, Qt::AlignLeft);
    for (auto* series : chart.series()) {
        series->attachAxis(bottom);
        series->attachAxis(left);
    }
    recolour();
}

void RunComparison::showTable() {
    m_table->clear();
    m_table->setColumnCount(int(m_runs.size()) + 1);
    QStringList titles{tr("Option")};
    for (const auto& run : m_runs) titles << nameOf(run);
    m_table->setHeaderLabels(titles);
    const auto add = [this](const QString& name, const auto& textOf) {
        QStringList cells{name};
        for (const auto& run : m_runs) cells << textOf(run);
        auto* item = new QTreeWidgetItem(m_table, cells);
        for (int i = 0; i < cells.size(); ++i) item->setToolTip(i, cells[i]);
        return item;
    };
    QFont bold = m_table->font();
    bold.setBold(true);
    const auto addFigure = [&](const QString& name, const auto& textOf) {
        auto* item = add(name, textOf);
        for (int i = 0; i < m_table->columnCount(); ++i) item->setFont(i, bold);
    };
    addFigure(tr("Epochs"),
              [](const api::RunSummary& run) { return QStringLiteral("%1 / %2").arg(run.epochsDone).arg(run.epochs); });
    addFigure(tr("Loss"), [](const api::RunSummary& run) {
        return run.loss.empty() ? QStringLiteral("–") : style::figure(run.lastLoss);
    });
    if (std::ranges::any_of(m_runs, [](const auto& run) { return run.validRaw >= 0; }))
        addFigure(tr("Valid raw"), [](const api::RunSummary& run) {
            return run.validRaw >= 0 ? style::percent(run.validRaw) : QStringLiteral("–");
        });
    const auto addIfDifferent = [&](const QString& name, const auto& textOf) {
        const auto differs = [&](const api::RunSummary& run) { return textOf(run) != textOf(m_runs.front()); };
        if (std::ranges::any_of(m_runs, differs)) add(name, textOf);
    };
    addIfDifferent(tr("Data"), [](const api::RunSummary& run) { return QString::fromStdString(run.data); });
    addIfDifferent(tr("Preset"), [](const api::RunSummary& run) { return QString::fromStdString(run.preset); });
    std::set<std::string> keys;
    for (const auto& run : m_runs)
        for (const auto& [key, value] : run.settings) keys.insert(key);
    for (const auto& key : keys)
        addIfDifferent(QString::fromStdString(key), [&](const api::RunSummary& run) { return optionOf(run, key); });
    for (int i = 0; i < m_table->columnCount(); ++i) {
        m_table->resizeColumnToContents(i);
        m_table->setColumnWidth(i, std::clamp(m_table->columnWidth(i), 60, 150));
    }
}

void RunComparison::recolour() {
    auto& chart = *m_view->chart();
    style::themeChart(chart, palette());
    QStringList names;
    for (auto* part : chart.series()) {
        const auto look = style::curveStyle(static_cast<int>(names.size()), palette());
        static_cast<QLineSeries*>(part)->setPen(style::curvePen(look, false));
        names << part->name();
    }
    m_legend->setNames(names);
}

void RunComparison::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) recolour();
}

}  // namespace strata::runs
