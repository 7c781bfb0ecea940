// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/model_kinds.h"

#include <algorithm>

#include "engine/api/named.h"
#include "engine/jobs/images_kind.h"
#include "engine/jobs/links_kind.h"
#include "engine/jobs/properties_kind.h"
#include "engine/training/option_list.h"
#include "engine/training/options.h"
#include "engine/training/presets.h"

namespace strata::jobs {

namespace {

/// One kind of model. A new one is one entry of kinds().
struct Kind {
    std::string name;
    const std::vector<api::Parameter>& parameters;
    const std::vector<api::Preset>& presets;
    const ModelKind* jobs;  ///< null for the MGVAE of sets of graphs, which the jobs are written for
};

const std::vector<Kind>& kinds() {
    static const auto all = [] {
        std::vector<Kind> list{{api::kMgvae, training::parameters(), training::presets(), nullptr}};
        for (const auto* kind : {&linksKind(), &propertiesKind(), &latentsKind(), &imagesKind()})
            list.push_back({kind->presets().front().model, kind->parameters(), kind->presets(), kind});
        return list;
    }();
    return all;
}

}  // namespace

const std::vector<std::string>& modelKinds() {
    static const auto names = [] {
        std::vector<std::string> result;
        for (const auto& kind : kinds()) result.push_back(kind.name);
        return result;
    }();
    return names;
}

const std::vector<api::Preset>& presets() {
    static const auto all = [] {
        std::vector<api::Preset> result;
        for (const auto& kind : kinds()) std::ranges::copy(kind.presets, std::back_inserter(result));
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
    return api::named(kinds(), model, "kind of model").parameters;
}

const ModelKind* kindNamed(const std::string& model) {
    return api::named(kinds(), model, "kind of model").jobs;
}

api::Settings completed(const std::string& model, const api::Settings& settings) {
    return training::completedWith(parametersOf(model), settings);
}

}  // namespace strata::jobs
