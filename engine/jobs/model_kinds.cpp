// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/model_kinds.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/api/named.h"
#include "engine/jobs/images_kind.h"
#include "engine/jobs/links_kind.h"
#include "engine/jobs/mgvae_kind.h"
#include "engine/jobs/properties_kind.h"
#include "engine/training/option_list.h"
#include "engine/training/presets.h"

namespace strata::jobs {

namespace {

/// Every kind of model: a new one is one entry here.
const std::vector<const ModelKind*>& kinds() {
    static const std::vector<const ModelKind*> all{&mgvaeKind(), &linksKind(), &propertiesKind(), &latentsKind(),
                                                   &imagesKind()};
    return all;
}

const std::string& nameOf(const ModelKind& kind) {
    return kind.presets().front().model;
}

}  // namespace

const std::vector<api::Preset>& presets() {
    static const auto all = [] {
        std::vector<api::Preset> result;
        for (const auto* kind : kinds()) std::ranges::copy(kind->presets(), std::back_inserter(result));
        return result;
    }();
    return all;
}

const api::Preset& presetNamed(const std::string& name) {
    return api::named(presets(), name, "preset");
}

const api::Preset& presetFor(const api::Dataset& data) {
    const auto kind = api::presetKinds(data).front();
    if (kind != "molecules" && kind != "graphs") {
        const auto found = std::ranges::find(presets(), kind, &api::Preset::kind);
        if (found != presets().end()) return *found;
    }
    int largest = 0;
    for (const auto& graph : data.graphs) largest = std::max(largest, graph.size());
    return training::defaultPreset(data.vocabulary.kind, largest);
}

const std::vector<api::Parameter>& parametersOf(const std::string& model) {
    return kindNamed(model).parameters();
}

const ModelKind& kindNamed(const std::string& model) {
    const auto found = std::ranges::find(kinds(), model, [](const ModelKind* kind) { return nameOf(*kind); });
    if (found == kinds().end())
        throw api::Error(api::ErrorCode::BadInput, "There is no kind of model “" + model + "”.");
    return **found;
}

api::Settings completed(const std::string& model, const api::Settings& settings) {
    return training::completedWith(parametersOf(model), settings);
}

}  // namespace strata::jobs
