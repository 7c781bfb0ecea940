// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/recorder.h"

#include <algorithm>
#include <array>

namespace strata::tests {

namespace {

constexpr std::chrono::seconds kPatience{10};

std::string kindOf(const api::EventBody& body) {
    constexpr std::array<const char*, 19> kNames{
        "Started",       "Progress",         "DatasetLoaded", "MetricsLogged",  "EpochEnded",      "Paused",
        "Resumed",       "SamplesReady",     "PathReady",     "HierarchyReady", "EvaluationReady", "ExperimentReady",
        "PicturesReady", "PredictionsReady", "MapReady",      "LinksReady",     "Finished",        "Stopped",
        "Failed"};
    static_assert(std::variant_size_v<api::EventBody> == kNames.size());
    return kNames.at(body.index());
}

}  // namespace

bool isEnd(const std::string& kind) {
    return kind == "Finished" || kind == "Stopped" || kind == "Failed";
}

void Recorder::publish(const api::Event& event) {
    {
        const std::scoped_lock lock(m_mutex);
        m_stories[event.job].push_back(kindOf(event.body));
        if (m_stories[event.job].back() == "Started") m_started.push_back(event.job);
        if (const auto* failed = std::get_if<api::Failed>(&event.body)) m_failures[event.job] = *failed;
    }
    m_changed.notify_all();
}

std::string Recorder::storyOf(api::JobId job) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, kPatience, [&] { return !m_stories[job].empty() && isEnd(m_stories[job].back()); });
    std::string story;
    for (const auto& kind : m_stories[job]) story += (story.empty() ? "" : " ") + kind;
    return story;
}

bool Recorder::waitFor(api::JobId job, const std::string& kind, int times) {
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, kPatience, [&] { return std::ranges::count(m_stories[job], kind) >= times; });
}

std::vector<api::JobId> Recorder::started() const {
    const std::scoped_lock lock(m_mutex);
    return m_started;
}

api::JobId Recorder::lastStarted() const {
    const std::scoped_lock lock(m_mutex);
    return m_started.empty() ? 0 : m_started.back();
}

api::Failed Recorder::failureOf(api::JobId job) {
    storyOf(job);
    const std::scoped_lock lock(m_mutex);
    return m_failures[job];
}

std::map<api::JobId, std::vector<std::string>> Recorder::stories() const {
    const std::scoped_lock lock(m_mutex);
    return m_stories;
}

api::Job job(const std::string& name) {
    return api::LoadJob{{name, {}}};
}

std::string nameOf(const api::Job& job) {
    return std::get<api::LoadJob>(job).source.location;
}

}  // namespace strata::tests
