// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

#include "app/exit_code.h"
#include "app/studio/arguments.h"
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

void nameApplication() {
    QApplication::setApplicationName(QStringLiteral("strata-studio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Strata"));
    QApplication::setApplicationVersion(QStringLiteral(STRATA_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("strata-studio"));
}

/// Qt's own words and ours, which live as long as the application.
void installTranslations(QApplication& app) {
    for (const char* words : {"qtbase", "studio"}) {
        auto* translator = new QTranslator(&app);
        if (translator->load(QLocale(), QString::fromLatin1(words), QStringLiteral("_"), QStringLiteral(":/i18n")))
            QApplication::installTranslator(translator);
    }
}

/// What is done without the studio's window: a picture of curves, or the bench.
int runWithoutWindow(const app::Arguments& arguments) {
    try {
        const auto& engine = app::loadEngineModule();
        engine.prepare(arguments.threads);
        const auto services = engine.makeServices();
        if (!arguments.curves.isEmpty()) {
            app::saveCurvesPicture(*services, arguments.curves, arguments.picture);
            return app::kSuccess;
        }
        app::WindowBenchSettings how;
        how.rounds = arguments.rounds;
        how.program = QApplication::applicationFilePath();
        const auto report = app::windowBench(*services, engine, how);
        std::puts((arguments.json ? bench::toJson(report) : bench::toText(report)).c_str());
        return app::kSuccess;
    } catch (const api::Error& error) {
        qCritical("%s", error.what());
        return app::exitCodeFor(error.code());
    }
}

void say(const char* what) {
    std::printf("%s after %.0f ms\n", what, app::millisecondsSinceStart());
    std::fflush(stdout);
}

/// Says when the window and its first page were painted, and quits.
void watchStart(app::Launch& launch) {
    app::afterFirstFrame(launch.window(), [] { say("first window"); });
    QObject::connect(&launch, &app::Launch::ready, [&launch] {
        app::afterFirstFrame(launch.window(), [] {
            say("first page");
            QCoreApplication::quit();
        });
        launch.window().update();
    });
    QObject::connect(&launch, &app::Launch::failed, [] { QCoreApplication::exit(app::kFailure); });
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    nameApplication();
    installTranslations(app);
    const auto arguments = app::parseArguments();
    if (!arguments) return app::kBadUsage;
    app::StudioSettings settings;
    style::apply(app, arguments->theme.value_or(settings.theme()));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/strata/strata.svg")));
    if (!arguments->curves.isEmpty() || arguments->bench) return runWithoutWindow(*arguments);

    app::Launch launch(settings, arguments->threads);
    QObject::connect(&launch, &app::Launch::failed,
                     [](const QString& sentence) { qCritical("%s", qUtf8Printable(sentence)); });
    QObject::connect(&launch, &app::Launch::ready, [&](app::Studio& studio) {
        if (!arguments->run.isEmpty()) {
            studio.window().showPage(app::Studio::TrainIndex);
            studio.openRun(arguments->run);
        }
        if (!arguments->data.isEmpty()) studio.open(arguments->data);
    });
    if (arguments->smoke) watchStart(launch);
    launch.window().show();
    return QApplication::exec();
}
