// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace strata::api {

/// One curve, or one cloud of points, of a plot.
struct PlotSeries {
    std::string key;    ///< "run", "untrained"
    std::string title;  ///< for people, as in the line of figures of that key
    std::vector<double> x, y;
};

/// Something measured that is a picture and not a number: a ROC curve, predicted against true values.
struct Plot {
    std::string key;             ///< "roc", "precision_recall", "predicted.mu", "residuals.mu"
    std::string title;           ///< "ROC curve"
    std::string xTitle, yTitle;  ///< with the unit in brackets
    bool points = false;         ///< draw points, not a line
    std::vector<PlotSeries> series;
};

}  // namespace strata::api
