// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/jobs/model_kind.h"

// What each job is for an MGVAE of sets of graphs: as ModelKind has these functions. Its runs hold the graphs that they
// were trained on.
namespace strata::jobs {

api::DatasetPtr preparedForMgvae(const api::DatasetPtr& data, const api::Settings& settings, api::Settings& fromData);
std::optional<ModelKind::Training> startMgvae(const store::RunSpec& spec, const api::Dataset& data,
                                              session::JobContext& context);
std::optional<ModelKind::Training> resumeMgvae(const store::RunFile& file, const store::RunSpec& spec,
                                               session::JobContext& context);
void sampleMgvae(const api::SampleJob& job, session::JobContext& context);
void interpolateMgvae(const api::InterpolateJob& job, session::JobContext& context);
void mapMgvae(const api::MapJob& job, session::JobContext& context);
void evaluateMgvae(const api::EvaluateJob& job, session::JobContext& context);

}  // namespace strata::jobs
