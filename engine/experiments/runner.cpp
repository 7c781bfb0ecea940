// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/runner.h"

#include <algorithm>
#include <chrono>

#include "engine/api/error.h"

namespace strata::experiments {

namespace {

using Clock = std::chrono::steady_clock;

/// Measuring takes about so much of training's time.
constexpr double kTraining = 1, kMeasuring = 0.15;

/// How far a plan is. Work is counted in trainings; what was done before this time is no measure of its speed.
class Course {
public:
    explicit Course(double all) : m_all(all) {}

    void begin(double weight) {
        m_weight = weight;
        m_first = -1;
        m_here = 0;
    }
    /// The part that is being done is at `fraction`.
    void at(double fraction) {
        if (m_first < 0) m_first = fraction;
        m_here = std::clamp(fraction, 0.0, 1.0);
    }
    void end() {
        m_worked += m_weight * (1 - std::max(0.0, m_first));
        m_done += m_weight;
        m_weight = 0;
    }
    api::Progress progress(std::string phase, double perSecond) const {
        const double done = m_done + m_weight * m_here;
        const double worked = m_worked + m_weight * std::max(0.0, m_here - std::max(0.0, m_first));
        const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
        return {std::move(phase), m_all > 0 ? done / m_all : 1, worked > 0.001 * m_all ? seconds / worked * (m_all - done) : -1, perSecond};
    }

private:
    double m_all, m_done = 0, m_worked = 0, m_weight = 0, m_first = -1, m_here = 0;
    Clock::time_point m_start = Clock::now();
};

/// What one job of a plan sees: its progress becomes the plan's, its figures are kept.
class PartContext final : public session::JobContext {
public:
    PartContext(session::JobContext& whole, Course& course, std::string name) : m_whole(whole), m_course(course), m_name(std::move(name)) {}

    void emit(api::EventBody body) override {
        if (auto* progress = std::get_if<api::Progress>(&body)) {
            m_course.at(progress->fraction);
            m_whole.emit(m_course.progress(m_name + ": " + progress->phase, progress->perSecond));
        }
        if (auto* ready = std::get_if<api::EvaluationReady>(&body)) lines = std::move(ready->lines);
    }
    bool stopRequested() const override { return m_whole.stopRequested(); }
    void pausePoint() override { m_whole.pausePoint(); }

    std::vector<api::FigureLine> lines;

private:
    session::JobContext& m_whole;
    Course& m_course;
    std::string m_name;
};

}  // namespace

std::optional<std::vector<Measurement>> run(const Plan& plan, const Tools& tools, session::JobContext& context) {
    // A run made in another way is told of before hours are spent on the others.
    std::vector<RunState> states;
    double all = 0;
    for (const auto& task : plan.tasks) {
        states.push_back(tools.stateOf(task));
        all += (states.back() == RunState::Finished ? 0 : kTraining) + kMeasuring;
    }

    Course course(all);
    std::vector<Measurement> measurements;
    for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
        const auto& task = plan.tasks[i];
        const auto name = task.system->key + ", seed " + std::to_string(task.train.seed) + " (" + std::to_string(i + 1) + " of " + std::to_string(plan.tasks.size()) + ")";
        PartContext part(context, course, name);
        if (states[i] != RunState::Finished) {
            course.begin(kTraining);
            auto job = task.train;
            job.resume = states[i] == RunState::Unfinished;
            tools.train(job, part);
            if (context.stopRequested()) return std::nullopt;
            course.end();
        }
        course.begin(kMeasuring);
        auto lines = tools.kept(task.evaluate);
        if (!lines) {
            tools.evaluate(task.evaluate, part);
            if (context.stopRequested()) return std::nullopt;
            if (part.lines.empty()) throw api::Error(api::ErrorCode::Internal, task.evaluate.runFile + " was evaluated without a result.");
            tools.keep(task.evaluate, part.lines);
            lines = std::move(part.lines);
        }
        course.end();
        measurements.push_back({&task, std::move(*lines)});
    }
    return measurements;
}

}  // namespace strata::experiments
