// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "engine/api/error.h"
#include "engine/chemistry/elements.h"
#include "engine/datasets/reader.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"
#include "engine/jobs/run_access.h"

namespace strata::jobs {

api::DatasetPtr loadDataset(const api::DataSource& source, session::JobContext& context, double shareOfJob) {
    for (const auto& element : source.filter.elements)
        if (!chemistry::isElement(element))
            throw api::Error(api::ErrorCode::BadInput,
                             "“" + element + "” is no chemical element: they are named as C, N, Cl.");
    if (source.location.starts_with(kRunPrefix) && !source.filter.rows.empty())
        throw api::Error(api::ErrorCode::BadInput,
                         "Rows are chosen from a data file; a run holds only the rows that it was trained with.");
    if (source.location.starts_with(kRunPrefix)) {
        const auto path = source.location.substr(kRunPrefix.size());
        const auto run = openKind(path);
        const auto data = run.kind.dataOf(run.run, context);
        return data ? api::filtered(data, source.filter) : nullptr;
    }
    const auto phase = "Reading " + std::filesystem::path(source.location).filename().string();
    datasets::LoadProgress progress;
    progress.report = [&](double fraction, double perSecond) {
        const auto done = fraction * shareOfJob;
        // Seconds left are only told when reading is all there is to do.
        context.emit(api::Progress{phase, done, -1, perSecond});
    };
    progress.stopRequested = [&] { return context.stopRequested(); };
    return datasets::load(source, progress);
}

void load(const api::LoadJob& job, session::JobContext& context) {
    if (auto data = loadDataset(job.source, context, 1)) context.emit(api::DatasetLoaded{std::move(data)});
}

}  // namespace strata::jobs
