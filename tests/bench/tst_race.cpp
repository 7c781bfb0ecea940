// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/api/error.h"
#include "engine/bench/benches.h"
#include "engine/bench/race.h"
#include "engine/bench/window_bench.h"
#include "engine/bench/worker.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::bench;

class TestRace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // numpy.quantile([1, 2, 4, 8], [.25, .5, .75]) = [1.75, 3, 5]
    void spreadsAreQuartiles() {
        const auto spread = spreadOf({8, 1, 4, 2});
        QCOMPARE(spread.median, 3.0);
        QCOMPARE(spread.low, 1.75);
        QCOMPARE(spread.high, 5.0);
    }

    // One lap for warmth, then turns; ratios are of the same round.
    void contestantsRunInTurns() {
        std::string order;
        double slow = 1;
        const auto result = race({[&] {
                                      order += 'a';
                                      return slow *= 2;
                                  },
                                  [&] {
                                      order += 'b';
                                      return slow / 4;
                                  }},
                                 3);
        QCOMPARE(order, std::string("abababab"));
        QCOMPARE(result.seconds[0], (std::vector<double>{4, 8, 16}));
        QCOMPARE(result.ratio(0, 1).median, 4.0);
        QCOMPARE(result.ratio(0, 1).high, 4.0);
        QCOMPARE(result.time(0, 2).median, 4.0);
    }

    void sharesFallAsTimesRise() {
        const auto share = shareOf(1, {4, 2, 5});
        QCOMPARE(share.median, 25.0);
        QCOMPARE(share.low, 20.0);
        QCOMPARE(share.high, 50.0);
    }

    void aLapIsTheTimeOfOne() {
        int calls = 0;
        const auto seconds = timed([&] {
            ++calls;
            QTest::qSleep(8);
        })();
        QVERIFY(calls >= 1 && calls <= 3);  // until 20 ms have gone by, which on a busy machine one may take
        QVERIFY(seconds >= 0.008 && seconds < 1);
    }

    void lapsCanBeTimedElsewhere() {
        Worker worker("/bin/sh", {"-c", "while read n; do echo $n.5e-1; done"});
        const auto three = worker.lap(3), seven = worker.lap(7);
        QCOMPARE(three(), 0.35);
        QCOMPARE(seven(), 0.75);
        QCOMPARE(three(), 0.35);
        Worker dead("/bin/sh", {"-c", "exit 1"});
        QVERIFY_THROWS_EXCEPTION(api::Error, dead.lap(0)());
        QVERIFY_THROWS_EXCEPTION(api::Error, Worker("/no/such/program", {}));
    }

    void reportsAreForPeopleAndForPrograms() {
        Report report{"name",
                      "A title",
                      {{"cores", "2"}},
                      {{"time", "ours", "ms"}, {"ratio", "theirs / ours", "×"}},
                      {{"a row", {{1.5, 1.25, 2}, {std::nan(""), std::nan(""), std::nan("")}}}},
                      {"A note."}};
        const auto text = toText(report);
        QVERIFY(text.find("ours, ms") != std::string::npos && text.find("1.5 [1.25, 2]  –") != std::string::npos);
        QVERIFY(toMarkdown(report).find("| a row | 1.5 [1.25, 2] | – |") != std::string::npos);
        const auto json = nlohmann::json::parse(toJson(report));
        QCOMPARE(json["rows"][0]["values"]["time"]["low"].get<double>(), 1.25);
        QVERIFY(json["rows"][0]["values"]["ratio"]["median"].is_null());
        QCOMPARE(json["machine"]["cores"].get<std::string>(), std::string("2"));
        QCOMPARE(toJson(fromJson(toJson(report))), toJson(report));
        QCOMPARE(toText(fromJson(toJson(report))), text);
        QVERIFY_THROWS_EXCEPTION(api::Error, fromJson("{}"));
        QVERIFY_THROWS_EXCEPTION(api::Error, fromJson("not JSON"));
    }

    void theWindowIsMeasuredByTheStudioBeside() {
        QCOMPARE(studioBeside("/no/such/folder/strata"), std::string("/no/such/folder/strata-studio"));
        Settings settings;
        settings.program = "/no/such/folder/strata";
        QVERIFY_THROWS_EXCEPTION(api::Error, windowBench(settings));
        // A stand-in for the studio prints a report if it is asked for three rounds, and else fails.
        QTemporaryDir folder;
        QFile report(folder.filePath("report.json")), studio(folder.filePath("strata-studio"));
        QVERIFY(report.open(QIODevice::WriteOnly) && studio.open(QIODevice::WriteOnly));
        report.write(QByteArray::fromStdString(toJson({"window", "It's", {}, {}, {}, {}})));
        studio.write("#!/bin/sh\n[ \"$4\" = 3 ] && cat \"$(dirname \"$0\")/report.json\"\n");
        studio.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        report.close();
        studio.close();
        settings.program = folder.filePath("strata").toStdString();
        QCOMPARE(windowBench(settings).title, std::string("It's"));
        settings.rounds = 2;
        QVERIFY_THROWS_EXCEPTION(api::Error, windowBench(settings));
    }

    void namesAreKnownOrListed() {
        QCOMPARE(benchNamed("layers").name, std::string("layers"));
        QVERIFY_THROWS_EXCEPTION(api::Error, benchNamed("no-such"));
    }
};

STRATA_TEST(TestRace, tst_race);
#include "tst_race.moc"
