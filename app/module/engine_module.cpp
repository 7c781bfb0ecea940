// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/engine_module.h"

#include "engine/bench/machine.h"
#include "engine/evaluation/comparison.h"
#include "engine/experiments/catalogue.h"
#include "engine/experiments/render.h"
#include "engine/experiments/table.h"
#include "engine/jobs/process.h"

using namespace strata;

extern "C" const app::EngineModule* strataEngineModule() {
    static const app::EngineModule module{
        sizeof(app::EngineModule),
        [](int threads) { jobs::prepareProcess(threads); },
        jobs::blasWarning,
        api::makeServices,
        [](api::EventSink& sink) { return api::makeEngine(sink, api::Priority::BehindWindow); },
        {evaluation::directionOf, experiments::comparison,
         [](const std::string& name) { return experiments::experimentNamed(name).kind; }, experiments::toText,
         experiments::toMarkdown, experiments::toCsv, experiments::toJson},
        bench::machine};
    return &module;
}
