// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace strata::training {

/// Which chart a metric belongs to.
enum class ChartPart { Loss, Sample, Other };

/// How a metric's name (engine/api/event.h) is shown.
struct SeriesName {
    ChartPart part = ChartPart::Other;
    QString group;       ///< "Edges", "KL"; empty for a metric that stands alone
    QString item;        ///< "input", "2"; the whole title of a metric that stands alone
    QString title;       ///< "Edges, input", "KL, level 2", "Valid without correction"
    bool share = false;  ///< of a sample, 0..1: shown in per cent
};

/// "loss.kl.2" → {Loss, "KL", "2", "KL, level 2"}. Words that are not known are shown as they are.
SeriesName seriesName(const QString& metric);

}  // namespace strata::training
