// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/experiment.h"
#include "engine/api/figure.h"
#include "engine/api/hierarchy.h"
#include "engine/api/latent_map.h"
#include "engine/api/link_list.h"
#include "engine/api/parameter.h"
#include "engine/api/pictures.h"
#include "engine/api/predictions.h"
#include "engine/api/sample.h"
#include "engine/bench/benches.h"

namespace strata::cli {

using Figures = std::vector<std::pair<std::string, double>>;

// Each as one JSON object of a line, or as text for people.
std::string describeDataset(const api::Dataset& data, bool json);
std::string describeBuiltins(const std::vector<api::BuiltinDataset>& builtins, bool json);
std::string describeFigures(const Figures& figures, bool json);
/// Figures as a table of lines; as JSON the first line's figures stand at the top level, the others under "lines".
std::string describeLines(const std::vector<api::FigureLine>& lines, bool json);
std::string describePath(const api::LatentPath& path, bool json);
std::string describeHierarchy(const api::Hierarchy& hierarchy, bool json);
/// Levels and how many pictures there are of each.
std::string describePictures(const api::PictureSet& pictures, bool json);

/// How many molecules were judged, and how far off where that is known.
std::string describePredictions(const api::Predictions& predictions, bool json);

/// "smiles,predicted,known" for each target; fields that are not known are empty.
std::string predictionsCsv(const api::Predictions& predictions);

/// How many pairs were scored.
std::string describeLinks(const api::LinkList& links, bool json);
/// "from,to,score,standing,common", the best first.
std::string linksCsv(const api::LinkList& links);

/// How many points there are of each origin, and how much of the variance the plane shows.
std::string describeMap(const api::LatentMap& map, bool json);
/// "x,y,origin,row,graph" and the values; fields that are not known are empty.
std::string mapCsv(const api::LatentMap& map);

std::string describePresets(const std::vector<api::Preset>& presets,
                            const std::map<std::string, std::vector<api::Parameter>>& options, bool json);

std::string describeBenches(const std::vector<bench::Bench>& benches, bool json);
std::string describeExperiments(const std::vector<api::ExperimentEntry>& experiments, bool json);

/// The counts as `sample --json` names them.
Figures figuresOf(const api::SampleFigures& figures);

}  // namespace strata::cli
