// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/figure.h"

namespace strata::api {

/// An experiment as offered in lists.
struct ExperimentEntry {
    std::string name;  ///< "qm9-generation"
    std::string title;
    std::string description;  ///< one sentence: which table of the paper, on which data
};

/// What is better of a figure.
enum class Direction { Higher, Lower, None };

struct ExperimentColumn {
    std::string name;   ///< the figure's: "w1_logp"
    std::string title;  ///< for people: "W1 logP"
    Direction direction = Direction::None;
};

/// A figure of a row. Where several runs are behind it: their mean, standard deviation, and the interval of the mean.
struct ExperimentCell {
    Figure figure;         ///< `name` is the column's; the value is NaN where the row has none
    double deviation = 0;  ///< NaN for fewer than two runs
};

/// Where a row's figures come from.
enum class RowOrigin {
    Run,        ///< measured here on what a trained model generated
    Reference,  ///< measured here on something that learned nothing, or on the data
    Paper,      ///< printed in the paper, under its own protocol
};

struct ExperimentRow {
    std::string key;  ///< "small", "small.corrected", "floor", "paper.mgvae"
    std::string title;
    RowOrigin origin = RowOrigin::Run;
    std::string protocol;               ///< how the figures were made, where that is not the table's; else empty
    std::vector<ExperimentCell> cells;  ///< one a column
    std::vector<std::string> runs;      ///< the run files behind it
};

/// One table of the paper as measured here, beside what the paper printed.
struct ExperimentTable {
    std::string name, title;
    std::string scale;     ///< "smoke", "laptop", "paper"
    std::string protocol;  ///< "honest" or "paper"; for people in the first note
    int seeds = 0;
    int samples = 0;  ///< graphs drawn from each run
    std::vector<ExperimentColumn> columns;
    std::vector<ExperimentRow> rows;
    std::vector<std::string> notes;  ///< whole sentences that belong below the table
};
using ExperimentTablePtr = std::shared_ptr<const ExperimentTable>;

}  // namespace strata::api
