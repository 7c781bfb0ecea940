// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/sample.h"

namespace strata::api {

/// What a model of properties says of molecules, in the units of the columns that it was trained on.
struct Predictions {
    std::string runFile;
    std::vector<std::string> names;  ///< canonical SMILES
    std::vector<Column> predicted;   ///< one a target, one value a molecule; NaN for what the model cannot judge
    std::vector<Column> known;       ///< columns of the same names in the data, where there are any
};
using PredictionsPtr = std::shared_ptr<const Predictions>;

/// Generated molecules as the data of a PredictJob: row i is sample i. Those that are not valid have no node, so that
/// nothing is predicted of them.
DatasetPtr asData(const SampleSet& set);

/// The predicted columns as scores of samples, named as predictions: "logp_predicted".
std::vector<Column> scoresOf(const Predictions& predictions);

}  // namespace strata::api
