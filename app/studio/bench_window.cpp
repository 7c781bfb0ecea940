// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bench_window.h"

#include <QApplication>
#include <QKeyEvent>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <optional>

#include "app/studio/bench_examples.h"
#include "app/studio/bench_frames.h"
#include "app/studio/main_window.h"
#include "app/studio/studio.h"
#include "engine/api/error.h"
#include "engine/bench/race.h"
#include "widgets/generation/sample_grid.h"
#include "widgets/hierarchy/hierarchy_view.h"

namespace strata::app {
namespace {

constexpr double kPaintLimit = 1000, kStallLimit = 16, kFrameLimit = 1000.0 / 30, kScrollLimit = 33;
constexpr int kPageSeconds = 1;  ///< each page is shown for so long when they are shown in turn
const QSize kWindow(1280, 800), kView(900, 640);

void say(const std::string& what) {
    std::fprintf(stderr, "%s\n", what.c_str());
}

/// One line of the report, round by round.
struct Case {
    std::string name;
    double limit = 0;  ///< milliseconds
    std::vector<TimesSummary> rounds;
    std::vector<double> perSecond;  ///< empty: it does not apply
};

bench::Row rowOf(const Case& c) {
    const auto spread = [&](double TimesSummary::*member) {
        std::vector<double> values;
        for (const auto& round : c.rounds) values.push_back(round.*member);
        return bench::spreadOf(std::move(values));
    };
    const bench::Value none{std::nan(""), std::nan(""), std::nan("")};
    return {c.name,
            {{c.limit, c.limit, c.limit},
             spread(&TimesSummary::median),
             spread(&TimesSummary::ninetyNine),
             spread(&TimesSummary::longest),
             spread(&TimesSummary::within),
             c.perSecond.empty() ? none : bench::spreadOf(c.perSecond)}};
}

/// Milliseconds to the first paint, and to the first page of the studio that is not empty.
std::pair<double, double> startTimes(const QString& program) {
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(program, {QStringLiteral("--smoke")});
    process.waitForFinished(60'000);
    const auto words = process.readAllStandardOutput().simplified().split(' ');
    // "first window after 312 ms first page after 1204 ms"
    const double window = words.size() == 10 ? words[3].toDouble() : 0, page = window > 0 ? words[8].toDouble() : 0;
    if (page <= 0)
        throw api::Error(api::ErrorCode::Internal,
                         "The studio could not be started a second time to see how long it takes.");
    return {window, page};
}

api::DatasetPtr load(const EngineFactory& engines, const std::string& location) {
    Desk desk(engines);
    api::DatasetPtr data;
    QString problem;
    QObject::connect(&desk, &Desk::delivered, &desk, [&](Task, const api::EventBody& result) {
        if (const auto* loaded = std::get_if<api::DatasetLoaded>(&result)) data = loaded->data;
    });
    QObject::connect(&desk, &Desk::failed, &desk, [&](Task, const QString& sentence) { problem = sentence; });
    desk.submit(Task::LoadData, api::LoadJob{{location, {}}});
    runLoop(600, [&] { return !desk.busy(); });
    if (!data) throw api::Error(api::ErrorCode::BadInput, problem.toStdString());
    return data;
}

/// Watches the event loop of a whole studio while `data` train; with `browsing`, pages are shown in turn.
TimesSummary watchTraining(const api::Services& services, const EngineFactory& engines, const api::DatasetPtr& data,
                           bool browsing, double seconds) {
    const QTemporaryDir folder;
    StudioSettings settings(folder.filePath(QStringLiteral("studio.ini")));
    settings.setRunsFolder(folder.path());
    Studio studio(services, engines, settings);
    auto& trainer = studio.trainer();
    std::optional<QString> failure;
    bool going = false;
    QObject::connect(&trainer, &Trainer::progressed, &trainer, [&] { going = true; });
    QObject::connect(&trainer, &Trainer::ended, &trainer, [&](const QString& sentence, bool failed) {
        if (failed) failure = sentence;
    });
    studio.window().resize(kWindow);
    studio.window().showPage(Studio::TrainIndex);
    studio.window().show();
    api::TrainJob job;
    job.runFile = folder.filePath(QStringLiteral("bench.strata")).toStdString();
    job.source = data->source;
    job.data = data;
    job.settings["epochs"] = 100'000LL;
    trainer.start(std::move(job));
    runLoop(60, [&] { return going || failure; });
    runLoop(2);
    TimesSummary summary;
    {
        QTimer pages;
        QObject::connect(&pages, &QTimer::timeout, &pages, [&] {
            studio.window().showPage((studio.window().currentPage() + 1) % (Studio::RunsIndex + 1));
        });
        if (browsing) pages.start(1000 * kPageSeconds);
        const HeartBeat heart;
        runLoop(seconds, [&] { return failure.has_value(); });
        summary = summaryOf(heart.delays(), kStallLimit);
    }
    trainer.stop();
    runLoop(120, [&] { return !trainer.busy(); });
    if (failure) throw api::Error(api::ErrorCode::Internal, failure->toStdString());
    return summary;
}

/// Turns and zooms by keys, as a user would.
void addTurning(Case& c, const hierarchy::ScenePtr& scene, int frames, std::string& renderer) {
    hierarchy::HierarchyView view;
    view.resize(kView);
    view.show();
    view.setScene(scene);
    runLoop(0.5);
    renderer = view.usesOpenGl() ? "OpenGL" : "QPainter";
    QElapsedTimer clock;
    clock.start();
    const auto times = frameTimes(frames, Pace::AtOnce, [&](int i) {
        const int key = i % 4 != 3 ? Qt::Key_Right : i < frames / 2 ? Qt::Key_Plus : Qt::Key_Minus;
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&view, &press);
    });
    view.grab();  // ends when everything has been drawn
    c.perSecond.push_back(1000.0 * frames / static_cast<double>(clock.elapsed()));
    c.rounds.push_back(summaryOf(times, c.limit));
}

void addScrolling(Case& c, const api::Services& services, const api::SampleSetPtr& samples, int steps) {
    molecules::DrawingCache cache(services);
    cache.setVocabulary(samples->vocabulary);
    generation::SampleModel model;
    generation::SampleProxy proxy(&model);
    model.setSamples(samples);
    generation::SampleGrid grid(&proxy, &cache);
    grid.resize(kView);
    grid.show();
    runLoop(1);
    auto* bar = grid.verticalScrollBar();
    const auto times = frameTimes(steps, Pace::SixtyASecond, [&](int i) {
        // Two thirds by the wheel, three notches a frame at most; then a drag of the handle through everything.
        if (i < 2 * steps / 3)
            bar->setValue(bar->value() + bar->singleStep() * (1 + i % 3));
        else
            bar->setValue(static_cast<int>(bar->maximum() * double(i - 2 * steps / 3) / (steps - 2 * steps / 3)));
    });
    c.rounds.push_back(summaryOf(times, c.limit));
}

}  // namespace

bench::Report windowBench(const api::Services& services, const EngineModule& engine,
                          const WindowBenchSettings& settings) {
    const EngineFactory engines = engine.makeEngine;
    QApplication::setQuitOnLastWindowClosed(false);
    bench::Report report{"window",
                         "The window",
                         engine.machine(),
                         {{"limit", "goal", "ms"},
                          {"median", "median", "ms"},
                          {"p99", "99 %", "ms"},
                          {"longest", "longest", "ms"},
                          {"within", "within the goal", "%"},
                          {"per_second", "frames a second", ""}},
                         {},
                         {}};
    report.machine.emplace_back("window system", QGuiApplication::platformName().toStdString());
    const auto community = load(engines, "builtin:community-small"), nci = load(engines, "builtin:nci");
    const auto made = madeUpHierarchy(settings.nodes);
    const auto scene = std::make_shared<const hierarchy::HierarchyScene>(made.hierarchy, made.drawing);
    const auto samples = madeUpSamples(*nci, static_cast<std::size_t>(settings.molecules));
    const auto words = [](const char* before, int count, const char* after) {
        return before + std::to_string(count) + after;
    };
    Case start{"first paint after start", kPaintLimit, {}, {}}, page{"first page after start", kPaintLimit, {}, {}};
    std::vector<Case> loops{{"event loop, community-small training", kStallLimit, {}, {}},
                            {"event loop, NCI molecules training", kStallLimit, {}, {}},
                            {"the same, pages shown in turn", kStallLimit, {}, {}}};
    Case turning{words("turning a hierarchy of ", settings.nodes, " nodes"), kFrameLimit, {}, {}};
    Case scrolling{words("scrolling ", settings.molecules, " molecules"), kScrollLimit, {}, {}};
    std::string renderer;
    startTimes(settings.program);  // for warmth
    for (int round = 0; round < settings.rounds; ++round) {
        say("Round " + std::to_string(round + 1) + " of " + std::to_string(settings.rounds));
        const auto [painted, filled] = startTimes(settings.program);
        start.rounds.push_back(summaryOf({painted}, kPaintLimit));
        page.rounds.push_back(summaryOf({filled}, kPaintLimit));
        for (std::size_t i = 0; i < loops.size(); ++i)
            loops[i].rounds.push_back(
                watchTraining(services, engines, i == 0 ? community : nci, i == 2, settings.seconds));
        addTurning(turning, scene, settings.frames, renderer);
        addScrolling(scrolling, services, samples, settings.steps);
    }
    report.rows.push_back(rowOf(start));
    report.rows.push_back(rowOf(page));
    for (const auto& loop : loops) report.rows.push_back(rowOf(loop));
    report.rows.push_back(rowOf(turning));
    report.rows.push_back(rowOf(scrolling));
    char text[200];
    std::snprintf(
        text, sizeof text,
        "Event loop: how much later than asked for a timer came, every %d ms for %.0f s of training in each of "
        "%d rounds.",
        HeartBeat::kEvery, settings.seconds, settings.rounds);
    report.notes = {text, "The hierarchy is drawn by " + renderer + "."};
    return report;
}

}  // namespace strata::app
