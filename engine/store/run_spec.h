// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/graph.h"
#include "engine/api/parameter.h"

namespace strata::store {

/// Everything that is needed to repeat a run, but for the graphs themselves (RunData).
struct RunSpec {
    api::DataSource source;
    std::string dataName;    ///< for people: "qm9.csv.gz"
    std::string dataSha256;  ///< of the data file's bytes
    api::Vocabulary vocabulary;
    std::string preset;
    std::string model = api::kMgvae;  ///< kind of model, as in api::Preset
    api::Settings settings;           ///< all values
    api::Settings changed;            ///< those that differ from the preset
    std::uint64_t seed = 0;
    int threads = 0;
    std::string device;   ///< "cpu", "cuda:0"
    std::string created;  ///< ISO 8601, UTC
    std::string programVersion;
    std::map<std::string, std::string> libraries;  ///< name → version
    std::string note;                              ///< the user's own words
};

/// The graphs of a run, by name (SMILES or graph6), in the order of its split: the run opens without the data file.
struct RunData {
    std::vector<std::string> train, heldOut;  ///< names; no line breaks in them
    std::vector<int> trainRows, heldOutRows;  ///< 0-based rows of the filtered data set; as many as names
    bool operator==(const RunData&) const = default;
};

/// The state of a training run at one step. The three texts are bytes that only training understands.
struct Checkpoint {
    int epoch = 0;          ///< whole epochs done
    std::int64_t step = 0;  ///< batches done; between two epochs' ends after a stop
    std::string model;      ///< weights
    std::string optimiser;
    std::string state;  ///< all else, states of random generators included
    double score = 0;   ///< lower is better (a loss); NaN: not measured, never the best
};

/// The rows of the table `spec` by key: text, JSON where a value is structured, zlib streams for the keys "data.train"
/// and "data.heldOut" (one name a line) and their rows "data.trainRows", "data.heldOutRows" (one number a line).
using SpecRows = std::map<std::string, std::string>;

SpecRows toRows(const RunSpec& spec);
/// Throws std::exception if a row is missing or is not what toRows() writes.
RunSpec specFromRows(const SpecRows& rows);

/// Throws Error(BadInput) if a name holds a line break or the numbers of names and rows differ.
SpecRows toRows(const RunData& data);
RunData dataFromRows(const SpecRows& rows);

}  // namespace strata::store
