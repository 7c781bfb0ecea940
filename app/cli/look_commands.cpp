// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that say what a run makes of graphs.
#include "app/cli/hierarchy_svg.h"
#include "app/cli/output.h"
#include "app/cli/report.h"
#include "engine/api/error.h"
#include "engine/files/write.h"

namespace strata::cli {

namespace {

ExitCode predictLinks(const Common& common, const PredictArguments& arguments) {
    if (!arguments.data.location.empty())
        throw api::Error(
            api::ErrorCode::BadInput,
            arguments.run + " predicts the links of the graph that it was trained on: leave the data away.");
    api::LinkListPtr list;
    const auto code = runJob(api::ProposeJob{arguments.run, arguments.count}, [&](const auto& event) {
        if (const auto* ready = std::get_if<api::LinksReady>(&event)) list = ready->links;
    });
    if (code == kSuccess) showTable(common, arguments.out, linksCsv(*list), describeLinks(*list, common.json));
    return code;
}

}  // namespace

ExitCode inspect(const Common& common, const InspectArguments& arguments) {
    const bool svg = arguments.out.ends_with(".svg");
    if (!arguments.out.empty() && !svg && !arguments.out.ends_with(".json") && !arguments.out.ends_with(".png"))
        throw api::Error(
            api::ErrorCode::BadInput,
            "--out takes a file name that ends in .svg or .json, .png for images, not “" + arguments.out + "”.");
    const auto services = api::makeServices();
    api::HierarchyPtr hierarchy;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::InspectJob{arguments.run, arguments.graph}, [&](const api::EventBody& event) {
        if (const auto* ready = std::get_if<api::HierarchyReady>(&event)) hierarchy = ready->hierarchy;
        if (const auto* ready = std::get_if<api::PicturesReady>(&event)) pictures = ready->pictures;
    });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    if (arguments.out.ends_with(".png"))
        throw api::Error(api::ErrorCode::BadInput, "A hierarchy of clusters is written as .svg or .json, not as .png.");
    if (svg)
        files::write(arguments.out, hierarchySvg(*hierarchy, services->draw(hierarchy->graph, hierarchy->vocabulary)));
    else if (!arguments.out.empty())
        files::write(arguments.out, describeHierarchy(*hierarchy, true) + "\n");
    print(describeHierarchy(*hierarchy, common.json));
    return kSuccess;
}

ExitCode map(const Common& common, const MapArguments& arguments) {
    api::LatentMapPtr result;
    const auto code =
        runJob(api::MapJob{arguments.run, arguments.count, arguments.level, common.seed}, [&](const auto& event) {
            if (const auto* ready = std::get_if<api::MapReady>(&event)) result = ready->map;
        });
    if (code == kSuccess) showTable(common, arguments.out, mapCsv(*result), describeMap(*result, common.json));
    return code;
}

ExitCode predict(const Common& common, const PredictArguments& arguments) {
    if (api::makeServices()->run(arguments.run).model == api::kLinks) return predictLinks(common, arguments);
    if (arguments.data.location.empty())
        throw api::Error(api::ErrorCode::BadInput, "Say of which molecules: a file or a builtin: name.");
    api::PredictionsPtr predictions;
    const auto code = runJob(api::PredictJob{arguments.run, arguments.data.source()}, [&](const api::EventBody& event) {
        if (const auto* ready = std::get_if<api::PredictionsReady>(&event)) predictions = ready->predictions;
    });
    if (code != kSuccess) return code;
    showTable(common, arguments.out, predictionsCsv(*predictions), describePredictions(*predictions, common.json));
    return kSuccess;
}

}  // namespace strata::cli
