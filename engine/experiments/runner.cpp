// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/runner.h"

#include <algorithm>
#include <chrono>

#include "engine/api/error.h"
#include "engine/experiments/crew.h"

namespace strata::experiments {

namespace {

using Clock = std::chrono::steady_clock;

/// Measuring takes about so much of training's time.
constexpr double kTraining = 1, kMeasuring = 0.15;

/// How far a plan is. Work is counted in trainings; what was done before this time is no measure of its speed.
class Course {
public:
    explicit Course(const std::vector<RunState>& states) {
        for (const auto state : states) m_parts.push_back({(state == RunState::Finished ? 0 : kTraining) + kMeasuring});
    }
    /// Task i is at `fraction` of its own work.
    void at(std::size_t i, double fraction) {
        auto& part = m_parts[i];
        part.here = std::clamp(fraction, 0.0, 1.0);
        if (part.first < 0) part.first = part.here;
    }
    api::Progress progress(std::string phase, double perSecond) const {
        double all = 0, done = 0, worked = 0;
        for (const auto& part : m_parts) {
            all += part.weight;
            done += part.weight * part.here;
            worked += part.weight * (part.here - std::max(0.0, part.first));
        }
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        return {std::move(phase), all > 0 ? done / all : 1, worked > 0.001 * all ? seconds / worked * (all - done) : -1,
                perSecond};
    }

private:
    struct Part {
        double weight = 0, here = 0, first = -1;
    };
    std::vector<Part> m_parts;
    Clock::time_point m_start = Clock::now();
};

/// What a job sees of its task: its progress becomes the task's, its figures are kept, the rest is its own affair.
class StageContext final : public session::JobContext {
public:
    StageContext(session::JobContext& task, double begin, double end) : m_task(task), m_begin(begin), m_end(end) {}
    void emit(api::EventBody body) override {
        if (auto* ready = std::get_if<api::EvaluationReady>(&body)) lines = std::move(ready->lines);
        auto* progress = std::get_if<api::Progress>(&body);
        if (progress == nullptr) return;
        progress->fraction = m_begin + (m_end - m_begin) * progress->fraction;
        m_task.emit(std::move(body));
    }
    bool stopRequested() const override { return m_task.stopRequested(); }
    void pausePoint() override { m_task.pausePoint(); }

    std::vector<api::FigureLine> lines;

private:
    session::JobContext& m_task;
    double m_begin, m_end;
};

/// Trains and measures; nothing if stopped.
std::vector<api::FigureLine> figuresOf(const Task& task, RunState state, const Tools& tools,
                                       session::JobContext& context) {
    const double trained = state == RunState::Finished ? 0 : kTraining / (kTraining + kMeasuring);
    if (state != RunState::Finished) {
        auto job = task.train;
        job.resume = state == RunState::Unfinished;
        StageContext training(context, 0, trained);
        tools.train(job, training);
        if (context.stopRequested()) return {};
    }
    if (auto kept = tools.kept(task.evaluate)) return std::move(*kept);
    StageContext measuring(context, trained, 1);
    tools.evaluate(task.evaluate, measuring);
    if (context.stopRequested()) return {};
    if (measuring.lines.empty())
        throw api::Error(api::ErrorCode::Internal, task.evaluate.runFile + " was evaluated without a result.");
    tools.keep(task.evaluate, measuring.lines);
    return std::move(measuring.lines);
}

}  // namespace

std::optional<std::vector<Measurement>> run(const Plan& plan, const Tools& tools, int atOnce,
                                            session::JobContext& context) {
    // A run made in another way is told of before hours are spent on the others.
    std::vector<RunState> states;
    for (const auto& task : plan.tasks) states.push_back(tools.stateOf(task));

    Course course(states);
    std::vector<Measurement> measurements(plan.tasks.size());
    const auto work = [&](std::size_t i, session::JobContext& own) {
        measurements[i] = {&plan.tasks[i], figuresOf(plan.tasks[i], states[i], tools, own)};
        if (!own.stopRequested()) own.emit(api::Progress{"Measured", 1, -1, 0});
    };
    const auto told = [&](std::size_t i, const api::EventBody& body) {
        const auto& progress = std::get<api::Progress>(body);  // a stage lets nothing else through
        const auto& task = plan.tasks[i];
        course.at(i, progress.fraction);
        const auto name = task.system->key + ", seed " + std::to_string(task.train.seed) + " (" +
                          std::to_string(i + 1) + " of " + std::to_string(plan.tasks.size()) + "): ";
        context.emit(course.progress(name + progress.phase, progress.perSecond));
    };
    sideBySide(plan.tasks.size(), atOnce, context, work, told);
    if (context.stopRequested()) return std::nullopt;
    return measurements;
}

}  // namespace strata::experiments
