// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/curve_style.h"
#include "widgets/style/flow_layout.h"

namespace strata::style {

/// What the curves of a chart are called, beside a piece of each, in lines that wrap.
class ChartLegend : public FlowBox {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);

    /// In the looks of curves 0, 1, ..: curveStyle() of their place.
    void setNames(const QStringList& names);
    QStringList names() const;
};

}  // namespace strata::style
