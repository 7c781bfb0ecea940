// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

#include "engine/api/services.h"
#include "tests/support/test_main.h"

using namespace strata;

namespace {

struct Outcome {
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Outcome strataRun(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(STRATA_PROGRAM), arguments);
    if (!process.waitForFinished(300'000)) process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// A model that trains in a blink.
const QStringList kTiny{"--set", "encoder.channels=8", "--set", "decoder.channels=8", "--set", "encoder.layers=1",
                        "--set", "decoder.layers=1",   "--set", "data.sample=8",      "--set", "batch=16"};
const QStringList kData{"builtin:nci", "--max-nodes", "10", "--limit", "200"};

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        m_run = m_folder.filePath("first.strata");
        const auto trained = strataRun(QStringList{"train"} + kData +
                                       QStringList{"--run", m_run, "--epochs", "3", "--seed", "4", "--json"} + kTiny);
        QVERIFY2(trained.code == 0, trained.err);
        QVERIFY(trained.json().contains("heldout.exact"));
    }

    // Killed at any moment, a run goes on to the same numbers bit for bit.
    void killedRunsGoOnToTheSameNumbers() {
        const auto path = m_folder.filePath("killed.strata");
        auto arguments =
            QStringList{"train"} + kData + QStringList{"--run", path, "--epochs", "3", "--seed", "4"} + kTiny;
        int kills = 0;
        constexpr int kAttempts = 30, kNoLimit = 120'000;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            QProcess process;
            process.start(QStringLiteral(STRATA_PROGRAM), arguments);
            // Later and later, so that every phase is hit; the last one is let to its end, on however busy a machine.
            if (process.waitForFinished(attempt + 1 < kAttempts ? 300 + 150 * attempt : kNoLimit)) {
                QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
                break;
            }
            ++kills;
            process.kill();
            process.waitForFinished();
            // Killed while the file was made, an empty one is left, which a new run takes.
            if (QFileInfo(path).size() > 0) arguments = QStringList{"train", "--run", path, "--resume"};
        }
        QVERIFY(kills > 0);
        compareRuns(path);
    }

    void interruptedRunsSaveAndGoOn() {
        const auto path = m_folder.filePath("interrupted.strata");
        QProcess process;
        process.start(
            QStringLiteral(STRATA_PROGRAM),
            QStringList{"train"} + kData + QStringList{"--run", path, "--epochs", "3", "--seed", "4"} + kTiny);
        QVERIFY(process.waitForStarted());
        while (!QFile::exists(path) && process.state() == QProcess::Running) QTest::qWait(10);
        QTest::qWait(200);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
        const auto resumed = strataRun({"train", "--run", path, "--resume"});
        QVERIFY2(resumed.code == 0, resumed.err);
        compareRuns(path);
    }

    void samplesAreCounted() {
        const auto out = m_folder.filePath("made.smi");
        const auto made = strataRun({"sample", "--run", m_run, "--count", "40", "--out", out, "--json", "--seed", "2"});
        QVERIFY2(made.code == 0, made.err);
        const auto json = made.json();
        for (const char* key : {"requested", "generated", "valid", "valid_raw", "unique", "novel", "seconds"})
            QVERIFY2(json.contains(key), key);
        QCOMPARE(json["requested"].toInt(), 40);
        QCOMPARE(json["valid"].toInt(), 40);  // corrected
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 40);
        // Without a file they go to standard output, what they are like beside it.
        const auto piped = strataRun({"sample", "--run", m_run, "--count", "7", "--seed", "2"});
        QCOMPARE(piped.out.count('\n'), 7);
        QVERIFY(!piped.out.contains("requested") && piped.err.contains("requested"));
        // The same seed gives the same molecules, however many are asked for.
        const auto fewer = m_folder.filePath("fewer.csv");
        QCOMPARE(strataRun({"sample", "--run", m_run, "--count", "10", "--out", fewer, "--seed", "2"}).code, 0);
        const auto raw =
            strataRun({"sample", "--run", m_run, "--count", "40", "--raw", "--json", "--seed", "2"}).json();
        QCOMPARE(raw["valid"].toInt(), json["valid_raw"].toInt());
    }

    void trainedModelsScoreSamples() {
        const auto predictor = m_folder.filePath("logp.strata"), out = m_folder.filePath("scored.csv");
        const auto trained = strataRun({"train", "builtin:nci-logp", "--limit", "150", "--preset", "properties",
                                        "--run", predictor, "--epochs", "1", "--set", "encoder.width=8"});
        QVERIFY2(trained.code == 0, trained.err);
        const auto made = strataRun(
            {"sample", "--run", m_run, "--count", "20", "--seed", "2", "--score", predictor, "--out", out, "--json"});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(made.json()["logp_predicted_mean"].isDouble());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().trimmed().split('\n');
        QVERIFY(lines[0].endsWith(",logp_predicted"));
        QCOMPARE(lines.size(), 21);
        // Atoms of a class that the predictor never saw are not judged: the cell stays empty.
        int judged = 0;
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto cell = lines[i].split(',').last();
            bool number = false;
            cell.toDouble(&number);
            QVERIFY2(number || cell.isEmpty(), lines[i]);
            judged += number;
        }
        QVERIFY(judged > 5);
    }

    void coarseLevelsAreSampled() {
        const auto made = strataRun({"sample", "--run", m_run, "--count", "5", "--level", "3", "--out",
                                     m_folder.filePath("coarse.g6"), "--json"});
        QVERIFY2(made.code == 0, made.err);
        QVERIFY(made.json()["unique"].toInt() >= 1);
        QCOMPARE(strataRun({"sample", "--run", m_run, "--count", "5", "--level", "9"}).code, 2);
    }

    void everythingElseAnswers() {
        const auto path = strataRun({"interpolate", "--run", m_run, "--from", "CCO", "--to", "1", "--steps", "5",
                                     "--json", "--out", m_folder.filePath("path.sdf")});
        QVERIFY2(path.code == 0, path.err);
        QCOMPARE(path.json()["steps"].toArray().size(), 5);
        const auto looked =
            strataRun({"inspect", "--run", m_run, "--graph", "CCO", "--json", "--out", m_folder.filePath("look.svg")});
        QVERIFY2(looked.code == 0, looked.err);
        const auto levels = looked.json()["levels"].toArray();
        QCOMPARE(levels.first().toObject()["size"].toInt(), 3);
        QCOMPARE(levels.last().toObject()["size"].toInt(), 1);
        const auto map = strataRun({"map", "--run", m_run, "--count", "20", "--level", "2"});
        QVERIFY2(map.code == 0, map.err);
        QVERIFY(map.out.startsWith("x,y,origin,row,graph,atoms,bonds,logp,qed,sa,weight,rings\n"));
        QCOMPARE(map.out.trimmed().count('\n'), 40);
        const auto measured = strataRun({"evaluate", "--run", m_run, "--count", "30", "--json"});
        QVERIFY2(measured.code == 0, measured.err);
        QVERIFY(measured.json().contains("reconstruction_atoms"));
        for (const char* key : {"requested", "generated", "valid", "valid_raw", "connected", "connected_raw", "unique",
                                "novel", "seconds"})
            QVERIFY2(measured.json().contains(key), key);
        for (const char* line : {"run", "run_corrected", "floor", "copies", "untrained"})
            QVERIFY2(measured.json()["lines"].toObject().contains(line), line);
        QVERIFY(measured.json()["lines"].toObject()["floor"].toObject()["w1_logp"].toObject()["value"].isDouble());
        QVERIFY(strataRun({"datasets", "--json"}).json()["datasets"].toArray().size() >= 2);
        QCOMPARE(strataRun(QStringList{"datasets", "--json"} + kData).json()["graphs"].toInt(), 200);
        QVERIFY(strataRun({"presets", "--options", "--json"}).json()["presets"].toArray().size() >= 3);
    }

    void linksAreListed() {
        const auto run = m_folder.filePath("links.strata"), out = m_folder.filePath("links.csv");
        const auto trained =
            strataRun({"train", "builtin:citations", "--run", run, "--epochs", "1", "--set", "hierarchy.clusters=12"});
        QVERIFY2(trained.code == 0, trained.err);
        const auto listed = strataRun({"predict", "--run", run, "--count", "5", "--out", out, "--json"});
        QVERIFY2(listed.code == 0, listed.err);
        QCOMPARE(listed.json()["links"].toArray().size(), 5);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(text.startsWith("from,to,score,standing,common\n"));
        QCOMPARE(text.count('\n'), 6);
        QCOMPARE(strataRun({"predict", "--run", run, "builtin:nci"}).code, 2);
    }

    void graphsAreMeasuredAgainstTheirFloor() {
        const auto path = m_folder.filePath("graphs.strata");
        const auto trained =
            strataRun(QStringList{"train", "builtin:community-small", "--run", path, "--epochs", "2"} + kTiny);
        QVERIFY2(trained.code == 0, trained.err);
        const auto json = strataRun({"evaluate", "--run", path, "--count", "20", "--json"}).json();
        for (const char* key : {"mmd_degree", "mmd_clustering", "mmd_orbit", "floor_mmd_degree", "floor_mmd_clustering",
                                "floor_mmd_orbit"})
            QVERIFY2(json[key].isDouble(), key);
        const auto paper = strataRun({"evaluate", "--run", path, "--count", "20", "--protocol", "paper"});
        QVERIFY2(paper.code == 0 && paper.out.contains("leaks training graphs"), paper.err);
    }

    void rowsOfAFileAreTrainedOnAndTestedOn() {
        const auto write = [&](const char* name, int from, int to) {
            QFile file(m_folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly)) return QString();
            for (int row = from; row < to; ++row) file.write(QByteArray::number(row) + "\n");
            return file.fileName();
        };
        const auto train = write("train.index", 0, 60), test = write("test.index", 60, 100),
                   path = m_folder.filePath("rows.strata");
        const auto trained = strataRun(
            QStringList{"train", "builtin:community-small", "--rows", train, "--run", path, "--epochs", "1"} + kTiny);
        QVERIFY2(trained.code == 0, trained.err);
        QCOMPARE(QString::fromStdString(api::makeServices()->run(path.toStdString()).source.filter.rows), train);
        const auto json = strataRun({"evaluate", "--run", path, "--count", "10", "--test", "builtin:community-small",
                                     "--rows", test, "--json"})
                              .json();
        QCOMPARE(json["test"].toInt(), 40);
    }

    void experimentsPrintTheirTables() {
        QCOMPARE(strataRun({"experiment", "--json"}).json()["experiments"].toArray().size(), 10);
        const QStringList smoke{"experiment", "community-small", "--scale",
                                "smoke",      "--out",           m_folder.filePath("experiments")};
        const auto text = strataRun(smoke);
        QVERIFY2(text.code == 0, text.err);
        QVERIFY2(text.out.contains("Training graphs (floor)") && text.out.contains("GraphRNN"), text.out);
        QVERIFY(strataRun(smoke + QStringList{"--markdown"}).out.contains("|---|---:|"));
        QCOMPARE(strataRun(smoke + QStringList{"--json"}).json()["scale"].toString(), QString("smoke"));
    }

    // One clear sentence, exit code 2, no crash.
    void badUseIsAnswered_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QStringList& arguments, const char* says) {
            QTest::newRow(name) << arguments << QString(says);
        };
        row("no such command", {"fly"}, "is no command; there are datasets, train");
        row("a command in disorder", {"trian"}, "is “train” meant?");
        row("no such word", {"sample", "--run", "@RUN@", "--latents", "some"}, "one of none, posterior, prior");
        row("a folder", {"datasets", "/"}, "folder");
        row("no file at all", {"predict", "CCO", "--run", "@RUN@"}, "CCO");
        row("no such file", {"datasets", "/no/such/file.smi"}, "/no/such/file.smi");
        row("no such run", {"sample", "--run", "/no/such.strata"}, "/no/such.strata");
        row("a run is not there twice", {"train", "builtin:nci", "--run", "@RUN@"}, "first.strata");
        row("unknown option", {"train", "builtin:nci", "--run", "@NEW@", "--set", "a.b=1"}, "a.b");
        row("bad value", {"train", "builtin:nci", "--run", "@NEW@", "--set", "epochs=soon"}, "epochs");
        row("out of range", {"train", "builtin:nci", "--run", "@NEW@", "--set", "hierarchy.levels=99"},
            "hierarchy.levels");
        row("unknown preset", {"train", "builtin:nci", "--run", "@NEW@", "--preset", "none"}, "none");
        row("nothing to train on", {"train", "--run", "@NEW@"}, "builtin:");
        row("nothing passes", {"train", "builtin:nci", "--elements", "Xe", "--run", "@NEW@"}, "none of its");
        row("no element", {"datasets", "builtin:nci", "--elements", "C,Xx"}, "“Xx” is no chemical element");
        row("not a SMILES", {"inspect", "--run", "@RUN@", "--graph", "C(("}, "C((");
        row("unknown element", {"interpolate", "--run", "@RUN@", "--from", "[U]", "--to", "C"}, "U");
        row("no such row", {"inspect", "--run", "@RUN@", "--graph", "100000"}, "100000");
        row("no format at all", {"sample", "--run", "@RUN@", "--out", "x.doc"}, "x.doc");
        row("no predictor", {"sample", "--run", "@RUN@", "--score", "@RUN@"}, "predicts no column");
        row("no molecule format", {"sample", "--run", "@RUN@", "--out", "x.png"}, "x.png");
        row("latents that the model cannot do without", {"sample", "--run", "@RUN@", "--latents", "none"},
            "without latents");
        row("the least probability of a model that has none", {"sample", "--run", "@RUN@", "--min-p", "0.1"},
            "--min-p");
        row("rows of no test file", {"evaluate", "--run", "@RUN@", "--rows", "x.index"}, "--test");
        row("no such rows", {"train", "builtin:nci", "--rows", "/no/such.index", "--run", "@NEW@"}, "/no/such.index");
        row("no such experiment", {"experiment", "none", "--scale", "smoke"}, "community-small");
        row("an experiment without data", {"experiment", "ego-small"}, "--data");
        row("the paper's protocol on molecules", {"evaluate", "--run", "@RUN@", "--protocol", "paper"},
            "general graphs");
        row("resume with other settings", {"train", "--run", "@RUN@", "--resume", "--set", "batch=3"}, "batch");
    }
    void badUseIsAnswered() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        for (auto& argument : arguments) {
            if (argument == "@RUN@") argument = m_run;
            if (argument == "@NEW@") argument = m_folder.filePath("never.strata");
        }
        const auto outcome = strataRun(arguments);
        QVERIFY2(outcome.code == 2, outcome.err + QByteArray::number(outcome.code));
        QVERIFY2(outcome.err.contains(says.toUtf8()), outcome.err);
        QVERIFY(outcome.err.count('\n') <= 4);
    }

    void moreEpochsCanBeAsked() {
        const auto path = m_folder.filePath("longer.strata");
        QVERIFY(QFile::copy(m_run, path));
        QCOMPARE(strataRun({"train", "--run", path, "--resume", "--epochs", "4"}).code, 0);
        QCOMPARE(api::makeServices()->run(path.toStdString()).epochsDone, 4);
    }

private:
    void compareRuns(const QString& path) {
        const auto services = api::makeServices();
        const auto expected = services->metrics(m_run.toStdString()), actual = services->metrics(path.toStdString());
        QCOMPARE(actual.size(), expected.size());
        QVERIFY(!expected.empty());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(actual[i].step, expected[i].step);
            QCOMPARE(actual[i].name, expected[i].name);
            const bool same =
                actual[i].value == expected[i].value || (std::isnan(actual[i].value) && std::isnan(expected[i].value));
            QVERIFY2(same, expected[i].name.c_str());
        }
    }

    QTemporaryDir m_folder;
    QString m_run;
};

STRATA_TEST(TestCli, tst_cli);
#include "tst_cli.moc"
