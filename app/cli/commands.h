// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "app/cli/job_console.h"
#include "engine/api/job.h"
#include "engine/api/services.h"

namespace strata::cli {

/// What every command takes.
struct Common {
    std::uint64_t seed = 0;
    int threads = 0;
    std::string device = "cpu";
    bool json = false;
};

struct DataArguments {
    std::string location;
    std::vector<std::string> elements;
    int maxNodes = 0;
    std::size_t limit = 0;
    std::string rows;
    api::DataSource source() const { return {location, {elements, maxNodes, limit, rows}}; }
};

struct TrainArguments {
    DataArguments data;
    std::string run, preset;
    long long epochs = 0;               ///< 0: the preset's
    std::vector<std::string> settings;  ///< "key=value"
    bool resume = false;
};

struct SampleArguments {
    std::string run, out;
    std::string score;  ///< a run that predicts; empty: none
    int count = 100;
    int level = 0;
    api::Correction correction = api::Correction::ByProbability;
    api::Draw draw;
};

struct InterpolateArguments {
    std::string run, from, to, out;
    int steps = 8;
    bool spherical = false;
    api::Correction correction = api::Correction::ByProbability;
};

struct InspectArguments {
    std::string run, graph = "0", out;
};

struct MapArguments {
    std::string run, out;
    int count = 1000;
    int level = -1;
};

struct PredictArguments {
    std::string run, out;
    int count = 100;  ///< of links
    DataArguments data;
};

struct EvaluateArguments {
    std::string run;
    int count = 1000;
    api::Draw draw;
    DataArguments test;  ///< no location: the run's held-out graphs
    api::Protocol protocol = api::Protocol::Honest;
    api::Correction correction = api::Correction::ByProbability;
    std::string chemnet;
    bool alone = false;
};

struct ExperimentArguments {
    std::string name;  ///< empty: list them
    std::string data, out = "experiments";
    api::Scale scale = api::Scale::Laptop;
    int seeds = 0;
    api::Protocol protocol = api::Protocol::Honest;
    bool markdown = false;
    std::vector<std::string> systems;
    std::string chemnet;
};

struct BenchArguments {
    std::string name;  ///< empty: list them
    std::string program;
    std::vector<std::string> runs;
    int rounds = 9, count = 1024;
    bool markdown = false;
    bool worker = false;
};

// One function a command: results on stdout, everything else on stderr. They throw api::Error for what the user gave.
ExitCode datasets(const Common& common, const DataArguments& arguments);
ExitCode train(const Common& common, const TrainArguments& arguments);
ExitCode sample(const Common& common, const SampleArguments& arguments);
ExitCode interpolate(const Common& common, const InterpolateArguments& arguments);
ExitCode inspect(const Common& common, const InspectArguments& arguments);
ExitCode map(const Common& common, const MapArguments& arguments);
ExitCode predict(const Common& common, const PredictArguments& arguments);
ExitCode evaluate(const Common& common, const EvaluateArguments& arguments);
ExitCode experiment(const Common& common, const ExperimentArguments& arguments);
ExitCode bench(const Common& common, const BenchArguments& arguments);
ExitCode presets(const Common& common, bool options);

}  // namespace strata::cli
