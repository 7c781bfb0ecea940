// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_state.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kMemberPurpose = 108;
constexpr const char* kModelPrefix = "model.";

std::string bestPrefix(std::size_t member) {
    return "best." + std::to_string(member) + ".";
}

LinkModel makeLinkModel(const LinkProblem& problem, const LinkOptions& options, int member) {
    return LinkModel(memberOptions(options, member).model, problem.inputs,
                     options.training.objective == LinkObjective::CrossEntropy);
}

std::unique_ptr<torch::optim::Adam> makeAdam(const LinkModel& model, const LinkOptions& options) {
    return std::make_unique<torch::optim::Adam>(model->parameters(),
                                                torch::optim::AdamOptions(options.training.learningRate));
}

}  // namespace

std::uint64_t memberSeed(std::uint64_t seed, int member) {
    return training::stepSeed(seed, kMemberPurpose, static_cast<std::uint64_t>(member));
}

void startMember(LinkState& state, const LinkProblem& problem, const LinkOptions& options, const VisibleGraph& graph,
                 std::uint64_t seed) {
    state.best.emplace_back();
    state.model = makeLinkModel(problem, options, state.member());
    state.model->start(problem.inputs, graph, memberSeed(seed, state.member()));
    state.optimiser = makeAdam(state.model, options);
    state.bestLoss = std::numeric_limits<double>::infinity();
    state.bestEpoch = state.memberEpoch = 0;
    state.memberStep = 0;
}

store::Checkpoint pack(const LinkState& state, double score) {
    store::Checkpoint checkpoint;
    checkpoint.epoch = state.epoch;
    checkpoint.step = state.step;
    checkpoint.score = score;
    training::NamedTensors tensors;
    training::putUnder(tensors, kModelPrefix, training::weightsOf(*state.model));
    for (std::size_t m = 0; m < state.best.size(); ++m) training::putUnder(tensors, bestPrefix(m), state.best[m]);
    checkpoint.model = training::toBytes(tensors);
    std::ostringstream optimiser;
    torch::save(*state.optimiser, optimiser);
    checkpoint.optimiser = std::move(optimiser).str();
    checkpoint.state = nlohmann::json{{"randomness", "a function of (seed, member, step)"},
                                      {"members", state.best.size()},
                                      {"bestLoss", state.bestLoss},
                                      {"bestEpoch", state.bestEpoch},
                                      {"memberEpoch", state.memberEpoch},
                                      {"memberStep", state.memberStep},
                                      {"finished", state.finished},
                                      {"tally", state.tally.sums},
                                      {"batches", state.tally.batches}}
                           .dump();
    return checkpoint;
}

LinkState unpack(const store::Checkpoint& checkpoint, const LinkProblem& problem, const LinkOptions& options) try {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    const auto json = nlohmann::json::parse(checkpoint.state);
    LinkState state;
    const auto members = json.at("members").get<std::size_t>();
    for (std::size_t m = 0; m < members; ++m) state.best.push_back(training::tensorsUnder(all, bestPrefix(m)));
    state.model = makeLinkModel(problem, options, state.member());
    training::setWeights(*state.model, training::tensorsUnder(all, kModelPrefix));
    state.optimiser = makeAdam(state.model, options);
    std::istringstream optimiser(checkpoint.optimiser);
    torch::load(*state.optimiser, optimiser);
    state.bestLoss = json.at("bestLoss").get<double>();
    state.bestEpoch = json.at("bestEpoch").get<int>();
    state.memberEpoch = json.at("memberEpoch").get<int>();
    state.memberStep = json.at("memberStep").get<std::int64_t>();
    state.finished = json.at("finished").get<bool>();
    state.tally.sums = json.at("tally").get<std::map<std::string, double>>();
    state.tally.batches = json.at("batches").get<long long>();
    state.epoch = checkpoint.epoch;
    state.step = checkpoint.step;
    return state;
} catch (const api::Error&) {
    throw;
} catch (const std::exception& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint cannot be read: ") + error.what());
}

std::vector<LinkModel> trainedMembers(const store::Checkpoint& checkpoint, const LinkProblem& problem,
                                      const LinkOptions& options) {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    std::vector<LinkModel> members;
    for (auto weights = training::tensorsUnder(all, bestPrefix(0)); !weights.empty();
         weights = training::tensorsUnder(all, bestPrefix(members.size()))) {
        members.push_back(makeLinkModel(problem, options, static_cast<int>(members.size())));
        training::setWeights(*members.back(), weights);
        members.back()->eval();
    }
    if (members.empty()) throw api::Error(api::ErrorCode::RunUnusable, "The checkpoint holds no model of links.");
    return members;
}

}  // namespace strata::links
