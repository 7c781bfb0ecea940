// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"

#include <memory>

#include "tests/support/fake_data.h"

namespace strata::tests {
namespace {

bool isEnd(const api::EventBody& body) {
    return std::holds_alternative<api::Finished>(body) || std::holds_alternative<api::Stopped>(body) ||
           std::holds_alternative<api::Failed>(body);
}

std::vector<api::EventBody> events(const api::LoadJob& job) {
    std::vector<api::EventBody> result;
    for (int i = 0; i < 10; ++i)
        result.push_back(api::Progress{"Reading " + job.source.location, i / 10.0, (10 - i) * 0.1, 1000});
    if (job.source.location.find("bad") != std::string::npos)
        result.push_back(
            api::Failed{api::ErrorCode::BadInput, job.source.location + ", line 1: no molecule can be read"});
    else if (job.source.location.find("community") != std::string::npos)
        result.push_back(api::DatasetLoaded{communityData()});
    else
        result.push_back(api::DatasetLoaded{moleculeData(200)});
    return result;
}

std::vector<api::EventBody> events(const api::TrainJob& job) {
    const auto found = job.settings.find("epochs");
    const int epochs = found == job.settings.end() ? 3 : static_cast<int>(std::get<long long>(found->second));
    const auto logged = metrics(epochs);
    std::vector<api::EventBody> result;
    std::size_t next = 0;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        for (int batch = 0; batch < 10; ++batch) {
            const double done = (epoch - 1 + (batch + 1) / 10.0) / epochs;
            const std::string phase = "Epoch " + std::to_string(epoch) + " of " + std::to_string(epochs);
            result.push_back(api::Progress{phase, done, (1 - done) * epochs, 2140});
            api::MetricsLogged batchMetrics;
            const auto step = (epoch - 1) * 10 + batch;
            while (next < logged.size() && logged[next].step == step) batchMetrics.metrics.push_back(logged[next++]);
            result.push_back(std::move(batchMetrics));
        }
        api::Snapshot snapshot{epoch, {}, sampleSet(8).samples};
        for (std::size_t i = 4; i < 8; ++i) snapshot.panel.push_back(hierarchyOf(molecule(i), moleculeVocabulary()));
        result.push_back(api::EpochEnded{epoch, epochs, std::move(snapshot)});
    }
    return result;
}

std::vector<api::EventBody> events(const api::SampleJob& job) {
    return {api::Progress{"Sampling", 0.5, 1, 500},
            api::SamplesReady{std::make_shared<api::SampleSet>(sampleSet(job.count))}};
}

std::vector<api::EventBody> events(const api::InterpolateJob& job) {
    return {api::Progress{"Decoding", 0.5, 1, 0},
            api::PathReady{std::make_shared<api::LatentPath>(latentPath(job.steps))}};
}

std::vector<api::EventBody> events(const api::InspectJob&) {
    auto hierarchy = std::make_shared<api::Hierarchy>(hierarchyOf(molecule(7), moleculeVocabulary()));
    return {api::Progress{"Encoding", 0.5, 1, 0}, api::HierarchyReady{std::move(hierarchy)}};
}

std::vector<api::EventBody> events(const api::MapJob& job) {
    auto map = std::make_shared<api::LatentMap>(latentMap());
    map->runFile = job.runFile;
    map->level = job.level;
    return {api::Progress{"Encoding", 0.5, 1, 0}, api::MapReady{std::move(map)}};
}

std::vector<api::EventBody> events(const api::ProposeJob& job) {
    auto list = std::make_shared<api::LinkList>(linkList(job.count));
    list->runFile = job.runFile;
    return {api::Progress{"Scoring pairs", 0.5, 1, 0}, api::LinksReady{std::move(list)}};
}

std::vector<api::EventBody> events(const api::PredictJob& job) {
    auto predictions = std::make_shared<api::Predictions>();
    predictions->runFile = job.runFile;
    return {api::Progress{"Predicting", 0.5, 1, 0}, api::PredictionsReady{predictions}};
}

std::vector<api::EventBody> events(const api::EvaluateJob&) {
    return {api::Progress{"Evaluating", 0.5, 1, 0}, api::EvaluationReady{figureLines()}};
}

std::vector<api::EventBody> events(const api::ExperimentJob&) {
    return {api::Progress{"Training", 0.5, 1, 0},
            api::ExperimentReady{std::make_shared<api::ExperimentTable>(experimentTable())}};
}

}  // namespace

std::vector<api::EventBody> usualEvents(const api::Job& job) {
    return std::visit([](const auto& which) { return events(which); }, job);
}

FakeEngine::FakeEngine(api::EventSink& sink, Script script, std::chrono::milliseconds pace)
    : m_sink(sink), m_script(std::move(script)), m_pace(pace), m_thread([this] { work(); }) {}

FakeEngine::~FakeEngine() {
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

api::JobId FakeEngine::submit(api::Job job) {
    const std::scoped_lock lock(m_mutex);
    m_submitted.push_back(job);
    const api::JobId id = m_submitted.size();
    m_waiting.push_back({id, std::move(job)});
    m_changed.notify_all();
    return id;
}

void FakeEngine::pause(api::JobId job) {
    const std::scoped_lock lock(m_mutex);
    m_paused.insert(job);
}

void FakeEngine::resume(api::JobId job) {
    const std::scoped_lock lock(m_mutex);
    m_paused.erase(job);
    m_changed.notify_all();
}

void FakeEngine::stop(api::JobId job) {
    const std::scoped_lock lock(m_mutex);
    m_stopped.insert(job);
    m_changed.notify_all();
}

std::vector<api::Job> FakeEngine::submitted() const {
    const std::scoped_lock lock(m_mutex);
    return m_submitted;
}

void FakeEngine::work() {
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
        if (m_waiting.empty()) return;
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        const bool stopped = m_closing || m_stopped.contains(next.id);
        lock.unlock();
        if (stopped)
            m_sink.publish({next.id, api::Stopped{}});
        else
            perform(next);
    }
}

// Waits for the pace and while paused; true if the job was stopped.
bool FakeEngine::waitOrStop(std::unique_lock<std::mutex>& lock, api::JobId id) {
    const auto stopped = [&] { return m_closing || m_stopped.contains(id); };
    if (m_pace.count() > 0) m_changed.wait_for(lock, m_pace, stopped);
    if (stopped() || !m_paused.contains(id)) return stopped();
    lock.unlock();
    m_sink.publish({id, api::Paused{}});
    lock.lock();
    m_changed.wait(lock, [&] { return stopped() || !m_paused.contains(id); });
    if (stopped()) return true;
    lock.unlock();
    m_sink.publish({id, api::Resumed{}});
    lock.lock();
    return false;
}

void FakeEngine::perform(const Waiting& waiting) {
    m_sink.publish({waiting.id, api::Started{}});
    for (auto& body : m_script(waiting.job)) {
        std::unique_lock lock(m_mutex);
        const bool stopped = waitOrStop(lock, waiting.id);
        lock.unlock();
        if (stopped) return m_sink.publish({waiting.id, api::Stopped{}});
        const bool end = isEnd(body);
        m_sink.publish({waiting.id, std::move(body)});
        if (end) return;
    }
    m_sink.publish({waiting.id, api::Finished{}});
}

}  // namespace strata::tests
