// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/plot.h"
#include "widgets/style/card.h"

QT_BEGIN_NAMESPACE
class QChartView;
class QComboBox;
class QPushButton;
QT_END_NAMESPACE

namespace strata::style {
class ChartLegend;
}

namespace strata::evaluation {

/// What was measured that is a picture and not a number, one plot at a time: curves, or predicted against true values.
/// The numbers behind it can be exported as CSV, the picture as PNG.
class PlotCard : public style::Card {
    Q_OBJECT
public:
    explicit PlotCard(QWidget* parent = nullptr);

    /// Shows the first of them, or that of the same key as the one shown before.
    void setPlots(std::vector<api::Plot> plots);
    QComboBox* choice() const { return m_choice; }
    QChartView* view() const { return m_view; }
    /// The suffix decides: .csv .png. One of exported() and failed() follows at once.
    void exportTo(const QString& path);

Q_SIGNALS:
    void exported(const QString& sentence);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(int index);
    void recolour();
    void askAndExport();
    const api::Plot* shown() const;
    QByteArray csv() const;

    std::vector<api::Plot> m_plots;
    QComboBox* m_choice;
    QChartView* m_view;
    style::ChartLegend* m_legend;  ///< in as many lines as it takes; a chart's own cuts titles
    QPushButton* m_export;
};

}  // namespace strata::evaluation
