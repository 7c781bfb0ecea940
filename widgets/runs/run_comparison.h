// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "engine/api/services.h"

QT_BEGIN_NAMESPACE
class QChartView;
class QLabel;
class QTreeWidget;
QT_END_NAMESPACE

namespace strata::style {
class ChartLegend;
}

namespace strata::runs {

/// Several runs side by side: the total loss of each by epoch, their last figures, and the options in which they
/// differ.
class RunComparison : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 6;  ///< shown; of more it says so

    explicit RunComparison(QWidget* parent = nullptr);

    /// At least two, usable ones.
    void show(std::vector<api::RunSummary> runs);
    QTreeWidget* table() const { return m_table; }
    QChartView* chart() const { return m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void showCurves();
    void showTable();
    void recolour();

    std::vector<api::RunSummary> m_runs;
    QLabel* m_title;
    QChartView* m_view;
    style::ChartLegend* m_legend;
    QTreeWidget* m_table;
};

}  // namespace strata::runs
