// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/catalogue.h"

#include <algorithm>
#include <iterator>

#include "engine/api/named.h"
#include "engine/experiments/catalogue_parts.h"

namespace strata::experiments {

const std::vector<Experiment>& experiments() {
    static const auto all = [] {
        std::vector<Experiment> list;
        for (auto part : {generationExperiments, linkExperiments, propertyExperiments, imageExperiments})
            std::ranges::move(part(), std::back_inserter(list));
        return list;
    }();
    return all;
}

const Experiment& experimentNamed(const std::string& name) {
    return api::named(experiments(), name, "experiment");
}

}  // namespace strata::experiments
