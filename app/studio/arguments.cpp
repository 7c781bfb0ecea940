// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/arguments.h"

#include <QApplication>
#include <QCommandLineParser>

#include "app/studio/studio_settings.h"

namespace strata::app {
namespace {

QCommandLineOption option(const char* name, const QString& description, const char* value = "",
                          const char* byDefault = "") {
    return {QString::fromLatin1(name), description, QString::fromLatin1(value), QString::fromLatin1(byDefault)};
}

/// Nothing after having said what is wrong.
std::optional<int> numberOf(const QCommandLineParser& parser, const QCommandLineOption& option, int least) {
    bool ok = false;
    const int number = parser.value(option).toInt(&ok);
    if (ok && number >= least) return number;
    qCritical("--%s: a whole number from %d, not “%s”", qUtf8Printable(option.names().first()), least,
              qUtf8Printable(parser.value(option)));
    return std::nullopt;
}

}  // namespace

std::optional<Arguments> parseArguments() {
    const auto theme = option("theme", QApplication::translate("main", "Colours: light, dark or system."), "mode");
    const auto run = option("run", QApplication::translate("main", "Open a run."), "file");
    const auto smoke = option(
        "smoke",
        QApplication::translate("main", "Show the window, print how long that and its first page took, and quit."));
    const auto curves = option(
        "curves", QApplication::translate("main", "Write the curves of this run to the picture named next, and quit."),
        "run");
    const auto threads =
        option("threads",
               QApplication::translate("main", "Threads of the tensor library; 0: one, the fastest on small graphs."),
               "count", "0");
    const auto bench = option(
        "bench", QApplication::translate("main", "Measure how quickly the window answers, print that, and quit."));
    const auto rounds = option(
        "rounds", QApplication::translate("main", "With --bench: how often everything is measured."), "count", "3");
    const auto json = option("json", QApplication::translate("main", "With --bench: one JSON object."));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Trains, inspects and samples multiresolution models of graphs."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({theme, run, smoke, curves, threads, bench, rounds, json});
    parser.addPositionalArgument(QStringLiteral("data"),
                                 QApplication::translate("main", "A data file, or builtin:NAME."),
                                 QStringLiteral("[data]"));
    parser.process(*QCoreApplication::instance());

    Arguments result;
    if (parser.isSet(theme)) {
        if (!QStringList{"light", "dark", "system"}.contains(parser.value(theme))) {
            qCritical("--theme: light, dark or system, not “%s”", qUtf8Printable(parser.value(theme)));
            return std::nullopt;
        }
        result.theme = modeOf(parser.value(theme));
    }
    const auto threadCount = numberOf(parser, threads, 0), roundCount = numberOf(parser, rounds, 1);
    if (!threadCount || !roundCount) return std::nullopt;
    result.threads = *threadCount;
    result.rounds = *roundCount;
    result.run = parser.value(run);
    result.curves = parser.value(curves);
    result.smoke = parser.isSet(smoke);
    result.bench = parser.isSet(bench);
    result.json = parser.isSet(json);
    const auto words = parser.positionalArguments();
    if (result.curves.isEmpty())
        result.data = words.value(0);
    else
        result.picture = words.value(0, QStringLiteral("curves.png"));
    return result;
}

}  // namespace strata::app
