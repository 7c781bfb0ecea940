// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartGlobal>

QT_BEGIN_NAMESPACE
class QChart;
class QChartView;
class QPalette;
QT_END_NAMESPACE

namespace strata::style {

/// Gives a chart our colours and fonts: background, axes (hairline grid, small muted labels), legend, title. Series
/// keep the colours they have (seriesColour, lineColour). Call it after adding axes, and again on
/// QEvent::PaletteChange.
void themeChart(QChart& chart, const QPalette& palette);

/// What every chart of ours has: no margins around, no background of its own, antialiased.
void prepareChartView(QChartView& view);

}  // namespace strata::style
