// SPDX-License-Identifier: GPL-3.0-or-later
// The box of values under the pointer.
#include <QLocale>

#include "widgets/style/number.h"
#include "widgets/training/curves_toolbar.h"
#include "widgets/training/curves_view.h"
#include "widgets/training/series_legend.h"
#include "widgets/training/value_box.h"

namespace strata::training {

namespace {

QString shown(double value, bool share) {
    return share ? style::percent(value) : style::figure(value);
}

/// "1.32", "≈ 1.32" for a thinned old value, "1.30 (1.32)" smoothed and as logged.
QString valueText(const MetricSeries::Hover& hover, bool share, bool smoothed) {
    QString logged = shown(hover.point.value, share);
    if (!hover.exact) logged.prepend(QStringLiteral("≈ "));
    return smoothed ? QStringLiteral("%1 (%2)").arg(shown(hover.point.smooth, share), logged) : logged;
}

}  // namespace

void CurvesView::showValues() {
    const QLocale locale;
    const bool smoothed = m_toolbar->options().smoothing > 0;
    const int epoch = m_book.epochAt(*m_hovered);
    std::vector<ValueBox::Row> rows;
    const QString step = locale.toString(*m_hovered, 'f', 0);
    rows.push_back(
        {{}, epoch > 0 ? tr("Step %1, epoch %2").arg(step, locale.toString(epoch)) : tr("Step %1").arg(step), {}});
    const auto add = [&](const SeriesLegend& legend, bool sample) {
        bool first = true;
        for (const QString& name : legend.names()) {
            if (!legend.isShown(name)) continue;
            const auto hover = m_book.series(name).at(*m_hovered);
            if (!hover) continue;
            const int logged = m_book.epochAt(hover->point.step);
            if (sample && first) rows.push_back({{}, tr("Sample of epoch %1").arg(locale.toString(logged)), {}});
            first = false;
            const SeriesName words = seriesName(name);
            rows.push_back({legend.styleOf(name), words.title, valueText(*hover, words.share, smoothed && !sample)});
        }
    };
    add(*m_loss.legend, false);
    if (smoothed && rows.size() > 1) rows.front().title += tr(": smoothed (as logged)");
    add(*m_sample.legend, true);
    m_box->showAt(m_hoverPosition, std::move(rows));
}

}  // namespace strata::training
