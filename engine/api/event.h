// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/error.h"
#include "engine/api/experiment.h"
#include "engine/api/figure.h"
#include "engine/api/hierarchy.h"
#include "engine/api/latent_map.h"
#include "engine/api/link_list.h"
#include "engine/api/pictures.h"
#include "engine/api/plot.h"
#include "engine/api/predictions.h"
#include "engine/api/sample.h"

namespace strata::api {

/// Numbers the jobs of one engine, from 1.
using JobId = std::uint64_t;

/// One logged value. Loss terms are named "loss", "loss.reconstruction.edges.input", "loss.kl.2", "loss.balance.3",
/// ...; figures of the epoch's sample "sample.valid_raw", ... Every name logged by a run is logged by it at each epoch.
struct Metric {
    std::int64_t step = 0;
    int epoch = 0;  ///< 1-based
    std::string name;
    double value = 0;
};

struct Started {};
struct Progress {
    std::string phase;        ///< "Reading qm9.csv.gz", "Epoch 3 of 50", "Sampling"
    double fraction = 0;      ///< of the whole job, 0..1
    double secondsLeft = -1;  ///< below 0: not known yet
    double perSecond = 0;     ///< graphs a second, 0 if it does not apply
};
struct DatasetLoaded {
    DatasetPtr data;
};
struct MetricsLogged {
    std::vector<Metric> metrics;
};
struct EpochEnded {
    int epoch = 0;
    int epochs = 0;
    Snapshot snapshot;
};
struct Paused {};
struct Resumed {};
struct SamplesReady {
    SampleSetPtr set;
};
struct PathReady {
    LatentPathPtr path;
};
struct HierarchyReady {
    HierarchyPtr hierarchy;
};
struct EvaluationReady {
    std::vector<FigureLine> lines;  ///< the run itself first, then the reference lines
    std::vector<Plot> plots = {};
};
struct PicturesReady {
    PictureSetPtr pictures;
};
struct ExperimentReady {
    ExperimentTablePtr table;
};

struct MapReady {
    LatentMapPtr map;
};

struct LinksReady {
    LinkListPtr links;
};

struct PredictionsReady {
    PredictionsPtr predictions;
};

// Exactly one of these three ends a job.
struct Finished {};
struct Stopped {};  ///< on request; a training run has saved a checkpoint
struct Failed {
    ErrorCode code = ErrorCode::Internal;
    std::string sentence;
};

using EventBody = std::variant<Started, Progress, DatasetLoaded, MetricsLogged, EpochEnded, Paused, Resumed,
                               SamplesReady, PathReady, HierarchyReady, EvaluationReady, ExperimentReady, PicturesReady,
                               PredictionsReady, MapReady, LinksReady, Finished, Stopped, Failed>;

struct Event {
    JobId job = 0;
    EventBody body;
};

}  // namespace strata::api
