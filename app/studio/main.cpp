// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

#include "app/exit_code.h"
#include "app/studio/bench_window.h"
#include "app/studio/curves_picture.h"
#include "app/studio/engine_module.h"
#include "app/studio/launch.h"
#include "app/studio/main_window.h"
#include "app/studio/start_clock.h"
#include "app/studio/studio.h"
#include "engine/api/error.h"
#include "engine/bench/report.h"

using namespace strata;

namespace {

/// A whole number of at least `least`, or -1 after having said what is wrong.
int numberOf(const QCommandLineParser& parser, const QCommandLineOption& option, int least) {
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (ok && number >= least) return number;
    qCritical("--%s: a whole number from %d, not “%s”", qUtf8Printable(option.names().first()), least,
              qUtf8Printable(parser.value(option)));
    return -1;
}

void say(const char* what) {
    std::printf("%s after %.0f ms\n", what, app::millisecondsSinceStart());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("strata-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Strata"));
    QApplication::setApplicationVersion(QStringLiteral(STRATA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("strata-studio"));
    QTranslator ours, qts;
    if (qts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&qts);
    if (ours.load(QLocale(), QStringLiteral("studio"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&ours);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Trains, inspects and samples multiresolution models of graphs."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QApplication::translate("main", "Colours: light, dark or system."),
                                   QStringLiteral("mode"));
    const QCommandLineOption run(QStringLiteral("run"), QApplication::translate("main", "Open a run."),
                                 QStringLiteral("file"));
    const QCommandLineOption smoke(
        QStringLiteral("smoke"),
        QApplication::translate("main", "Show the window, print how long that and its first page took, and quit."));
    const QCommandLineOption curves(
        QStringLiteral("curves"),
        QApplication::translate("main", "Write the curves of this run to the picture named next, and quit."),
        QStringLiteral("run"));
    const QCommandLineOption threads(
        QStringLiteral("threads"),
        QApplication::translate("main", "Threads of the tensor library; 0: one, the fastest on small graphs."),
        QStringLiteral("count"), QStringLiteral("0"));
    const QCommandLineOption benchOption(
        QStringLiteral("bench"),
        QApplication::translate("main", "Measure how quickly the window answers, print that, and quit."));
    const QCommandLineOption rounds(QStringLiteral("rounds"),
                                    QApplication::translate("main", "With --bench: how often everything is measured."),
                                    QStringLiteral("count"), QStringLiteral("3"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QApplication::translate("main", "With --bench: one JSON object."));
    parser.addOptions({theme, run, smoke, curves, threads, benchOption, rounds, json});
    parser.addPositionalArgument(QStringLiteral("data"),
                                 QApplication::translate("main", "A data file, or builtin:NAME."),
                                 QStringLiteral("[data]"));
    parser.process(app);
    if (parser.isSet(theme) && !QStringList{"light", "dark", "system"}.contains(parser.value(theme))) {
        qCritical("--theme: light, dark or system, not “%s”", qUtf8Printable(parser.value(theme)));
        return 2;
    }
    const int threadCount = numberOf(parser, threads, 0), roundCount = numberOf(parser, rounds, 1);
    if (threadCount < 0 || roundCount < 0) return 2;

    app::StudioSettings settings;
    style::apply(app, parser.isSet(theme) ? app::modeOf(parser.value(theme)) : settings.theme());
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/strata/strata.svg")));
    if (parser.isSet(curves) || parser.isSet(benchOption)) try {
            const auto& engine = app::loadEngineModule();
            engine.prepare(threadCount);
            const auto services = engine.makeServices();
            if (parser.isSet(curves)) {
                app::saveCurvesPicture(*services, parser.value(curves),
                                       parser.positionalArguments().value(0, QStringLiteral("curves.png")));
                return 0;
            }
            app::WindowBenchSettings how;
            how.rounds = roundCount;
            how.program = QApplication::applicationFilePath();
            const auto report = app::windowBench(*services, engine, how);
            std::puts((parser.isSet(json) ? bench::toJson(report) : bench::toText(report)).c_str());
            return 0;
        } catch (const api::Error& error) {
            qCritical("%s", error.what());
            return app::exitCodeFor(error.code());
        }
    app::Launch launch(settings, threadCount);
    QObject::connect(&launch, &app::Launch::failed,
                     [](const QString& sentence) { qCritical("%s", qUtf8Printable(sentence)); });
    QObject::connect(&launch, &app::Launch::ready, [&](app::Studio& studio) {
        if (parser.isSet(run)) {
            studio.window().showPage(app::Studio::TrainIndex);
            studio.openRun(parser.value(run));
        }
        if (!parser.positionalArguments().isEmpty()) studio.open(parser.positionalArguments().first());
    });
    if (parser.isSet(smoke)) {
        app::afterFirstFrame(launch.window(), [] { say("first window"); });
        QObject::connect(&launch, &app::Launch::ready, [&launch] {
            app::afterFirstFrame(launch.window(), [] {
                say("first page");
                QCoreApplication::quit();
            });
            launch.window().update();
        });
        QObject::connect(&launch, &app::Launch::failed, [] { QCoreApplication::exit(1); });
    }
    launch.window().show();
    return QApplication::exec();
}
