// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that draw graphs from a run.
#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>

#include "app/cli/output.h"
#include "app/cli/report.h"
#include "engine/api/error.h"

namespace strata::cli {

namespace {

/// Before any work: that the name of a file to write says a format. Whether it suits the data the writer knows.
void checkSampleFile(const std::string& path) {
    if (path.empty()) return;
    auto small = path;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const char* suffix : {".smi", ".csv", ".sdf", ".g6", ".svg", ".png"})
        if (small.ends_with(suffix)) return;
    throw api::Error(
        api::ErrorCode::BadInput,
        path + ": samples are written as .smi, .csv, .sdf, .g6, or as a picture, .svg or for images .png.");
}

/// Over those that are known; NaN for none.
double meanOf(const api::Column& column) {
    double sum = 0;
    for (const auto value : column.values)
        if (!std::isnan(value)) sum += value;
    return sum / static_cast<double>(column.values.size() - column.missing);
}

}  // namespace

ExitCode sample(const Common& common, const SampleArguments& arguments) {
    const auto services = api::makeServices();
    checkSampleFile(arguments.out);
    if (!arguments.score.empty() && services->run(arguments.score).model != api::kProperties)
        throw api::Error(api::ErrorCode::BadInput,
                         arguments.score + " predicts no column of a table: --score takes a run that does.");
    api::SampleSetPtr set;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::SampleJob{arguments.run, arguments.count, common.seed, arguments.correction,
                                            arguments.draw, arguments.level},
                             [&](const api::EventBody& event) {
                                 if (const auto* ready = std::get_if<api::SamplesReady>(&event)) set = ready->set;
                                 if (const auto* ready = std::get_if<api::PicturesReady>(&event))
                                     pictures = ready->pictures;
                             });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    std::vector<api::Column> scores;
    if (!arguments.score.empty()) {
        api::PredictionsPtr predictions;
        const auto scored = runJob(api::PredictJob{arguments.score, {}, api::asData(*set)}, [&](const auto& event) {
            if (const auto* ready = std::get_if<api::PredictionsReady>(&event)) predictions = ready->predictions;
        });
        if (scored != kSuccess) return scored;
        scores = api::scoresOf(*predictions);
    }
    if (!arguments.out.empty()) {
        const auto left = services->exportSamples(arguments.out, set->samples, set->vocabulary, scores);
        if (left > 0)
            std::fprintf(stderr, "%zu of %zu are not valid and were left out of %s.\n", left, set->samples.size(),
                         arguments.out.c_str());
    }
    auto figures = figuresOf(set->figures);
    for (const auto& score : scores) figures.emplace_back(score.name + "_mean", meanOf(score));
    if (common.json || !arguments.out.empty()) {
        print(describeFigures(figures, common.json));
        return kSuccess;
    }
    // What was asked for is the graphs: they go where they can be piped, and what they are like beside them.
    for (const auto& one : set->samples)
        if (one.valid && !one.text.empty()) print(one.text);
    std::fprintf(stderr, "%s\n", describeFigures(figures, false).c_str());
    return kSuccess;
}

ExitCode interpolate(const Common& common, const InterpolateArguments& arguments) {
    const auto services = api::makeServices();
    checkSampleFile(arguments.out);
    api::LatentPathPtr path;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::InterpolateJob{arguments.run, arguments.from, arguments.to, arguments.steps,
                                                 arguments.spherical, arguments.correction},
                             [&](const api::EventBody& event) {
                                 if (const auto* ready = std::get_if<api::PathReady>(&event)) path = ready->path;
                                 if (const auto* ready = std::get_if<api::PicturesReady>(&event))
                                     pictures = ready->pictures;
                             });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    if (!arguments.out.empty()) {
        std::vector<api::Sample> samples;
        for (const auto& step : path->steps) samples.push_back(step.sample);
        const auto left = services->exportSamples(arguments.out, samples, path->vocabulary, {});
        if (left > 0)
            std::fprintf(stderr, "%zu of %zu steps are not valid and were left out of %s.\n", left, samples.size(),
                         arguments.out.c_str());
    }
    print(describePath(*path, common.json));
    return kSuccess;
}

}  // namespace strata::cli
