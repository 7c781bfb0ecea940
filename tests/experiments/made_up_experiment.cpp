// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/experiments/made_up_experiment.h"

#include <cmath>

namespace strata::tests {

experiments::Experiment madeUpExperiment() {
    experiments::Experiment experiment;
    experiment.name = "made-up";
    experiment.title = "A made-up experiment";
    experiment.file = "made-up.g6";
    experiment.builtin = {"builtin:community-small", {}};
    experiment.extents = {experiments::Extent{3, 50, 0}, {3, 50, 0}, {3, 50, 0}};
    experiment.systems = {{"first", "The first", "graphs-small", {}, {}},
                          {"second", "The second", "graphs-small", {}, {}}};
    experiment.paper = {
        {"paper.theirs", "Theirs", api::RowOrigin::Paper, "their way", {{{"mmd_degree", 0.002}, std::nan("")}}, {}}};
    return experiment;
}

experiments::Plan madeUpPlan(const experiments::Experiment& experiment, int seeds, const std::string& out) {
    api::ExperimentJob job;
    job.name = experiment.name;
    job.out = out;
    job.scale = api::Scale::Smoke;
    job.seeds = seeds;
    return experiments::planOf(job, experiment);
}

std::vector<api::FigureLine> madeUpLines(double degree) {
    const auto around = [](double value) { return api::Figure{"mmd_degree", value, 0.9 * value, 1.1 * value}; };
    return {{"run", "Generated", {{"share_valid_raw", 1, 0.9, 1}, around(degree), {"test", 20}}},
            {"floor", "Training graphs (floor)", {around(0.01)}},
            {"untrained", "Untrained", {around(1)}}};
}

}  // namespace strata::tests
