// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <string>
#include <vector>

namespace strata::api {

/// One measured number with its 95 % confidence interval; both ends NaN where none is known.
struct Figure {
    std::string name;  ///< as in `strata evaluate --json`: "valid_raw", "w1_logp", "mmd_degree", ...
    double value = 0;
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// One line of a table of figures: what a model generated, or one of the reference lines beside it. A figure that does
/// not apply to a line is absent from it.
struct FigureLine {
    std::string key;    ///< "run", "floor", "copies", "untrained", "no_latents", "posterior"
    std::string title;  ///< for people: "Training molecules (floor)"
    std::vector<Figure> figures;
};

}  // namespace strata::api
