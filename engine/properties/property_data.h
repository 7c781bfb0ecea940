// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::properties {

/// Which graphs of a data set are learned from, which choose (epoch, penalty), and which are measured once. Disjoint,
/// each ascending; places in Dataset::graphs.
struct PropertySplit {
    std::vector<int> train, valid, test;
};

/// By the words of a text column: train; valid, validation or val; test, in any case. Throws Error(BadInput) if there
/// is no such column, it has other words, or it leaves a part empty.
PropertySplit splitByColumn(const api::Dataset& data, const std::string& column);

/// The test graphs are those whose rows of the data file `testRows` names, a text file as DataFilter::rows; of the
/// others a random share validates. Throws Error as datasets::RowList does, and if a part is empty.
PropertySplit splitByRows(const api::Dataset& data, const std::string& testRows, double validShare, std::uint64_t seed);

/// Random parts; at least one graph each. Throws Error(BadInput) for fewer than three graphs.
PropertySplit randomPropertySplit(const api::Dataset& data, double testShare, double validShare, std::uint64_t seed);

/// What `split` asks for: the name of a column of words, else the path of a file of test rows; empty: a tenth of the
/// graphs validates and a tenth tests, at random. With rows a twentieth validates.
PropertySplit splitOf(const api::Dataset& data, const std::string& split, std::uint64_t seed);

/// The graphs of some rows, borrowed.
std::vector<const api::Graph*> graphsAt(const api::Dataset& data, const std::vector<int>& rows);

/// Names separated by commas, blanks around them left out.
std::vector<std::string> namedTargets(const std::string& list);
/// The same; for an empty list every column of numbers. Throws Error(BadInput) if there is none.
std::vector<std::string> targetNames(const api::Dataset& data, const std::string& list);

/// What a property model works on. Borrowed: the data outlive it.
struct PropertyData {
    const api::Dataset& data;
    std::vector<std::string> targets;  ///< names of columns
    PropertySplit split;
};

/// The targets of all graphs [graphs, targets], double, NaN where missing. Throws Error(BadInput) naming the column
/// that is not there, and those that are.
torch::Tensor targetsOf(const api::Dataset& data, const std::vector<std::string>& targets);

/// Mean and standard deviation of each column over some rows, missing values aside; 1 where nothing varies.
struct Standard {
    torch::Tensor mean, deviation;  ///< [targets], double

    torch::Tensor applied(const torch::Tensor& values) const { return (values - mean) / deviation; }
    torch::Tensor undone(const torch::Tensor& values) const { return values * deviation + mean; }
};
/// Throws Error(BadInput) if a column has no value in these rows.
Standard standardOf(const torch::Tensor& values, const std::vector<std::string>& names);

/// Rows of a tensor.
torch::Tensor rowsOf(const torch::Tensor& values, const std::vector<int>& rows);

}  // namespace strata::properties
