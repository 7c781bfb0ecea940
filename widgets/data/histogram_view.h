// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChartView>

#include <vector>

#include "widgets/data/data_statistics.h"

QT_BEGIN_NAMESPACE
class QAbstractAxis;
class QValueAxis;
QT_END_NAMESPACE

namespace strata::data {

/// A histogram in Qt Charts, in the accent colour; the pointer over a bar shows its exact count.
class HistogramView : public QChartView {
    Q_OBJECT
public:
    explicit HistogramView(QWidget* parent = nullptr);

    /// Bars over a numeric axis titled `axisTitle`.
    void setBins(const std::vector<SizeBin>& bins, const QString& axisTitle);
    /// One bar a name; beyond the first eleven they are summed up as "other".
    void setTypes(const std::vector<TypeCount>& types, const QString& axisTitle);

    QSize sizeHint() const override { return {320, 180}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear();
    void addAxes(QAbstractAxis* horizontal, const QString& title, std::size_t most);
    void recolour();
    void showCount(const QString& what, std::size_t count, bool on);
};

}  // namespace strata::data
