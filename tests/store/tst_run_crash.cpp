// SPDX-License-Identifier: GPL-3.0-or-later
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "engine/store/run_list.h"
#include "tests/store/example_run.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using api::ErrorCode;
using store::RunFile;

namespace {

constexpr std::size_t kModelBytes = 200'000;

// Trains until killed; writes each epoch to `report` once its commit has returned.
[[noreturn]] void trainForEver(const std::string& path, int report) {
    try {
        auto run = RunFile::open(path, RunFile::Mode::Train);
        const auto last = run.lastCheckpoint();
        for (int epoch = last ? last->epoch + 1 : 1;; ++epoch) {
            const auto snapshot = exampleSnapshot(epoch);
            run.commit(exampleCheckpoint(epoch, kModelBytes), exampleMetrics(epoch), &snapshot);
            if (::write(report, &epoch, sizeof epoch) != sizeof epoch) _exit(3);
        }
    } catch (const std::exception& error) {
        fprintf(stderr, "in the child: %s\n", error.what());
        _exit(2);
    }
}

// Lets a trainer run for `microseconds` after its first commit, then kills it; the last epoch that it had reported.
int trainAndKill(const std::string& path, unsigned microseconds) {
    int ends[2];
    if (::pipe(ends) != 0) return -1;
    const pid_t child = fork();
    if (child == 0) trainForEver(path, ends[1]);
    ::close(ends[1]);
    int epoch = 0, last = -1;
    if (::read(ends[0], &epoch, sizeof epoch) == sizeof epoch) last = epoch;
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &epoch, sizeof epoch) == sizeof epoch) last = epoch;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? last : -1;
}

constexpr int kNoPermissionToTry = 77;

// Becomes a user whom permissions bind.
bool dropPrivileges() {
    return ::geteuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0);
}

}  // namespace

class RunCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledRunIsExactlyAtAnEpoch() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        { const auto created = RunFile::create(path, exampleSpec(), exampleData()); }
        std::mt19937 random(5);
        for (int i = 0; i < 20; ++i) {
            const int reported = trainAndKill(path, random() % 60'000);
            QVERIFY(reported > 0);
            const auto run = RunFile::open(path, i % 2 == 0 ? RunFile::Mode::Read : RunFile::Mode::Train);
            const auto last = run.lastCheckpoint();
            QVERIFY(last);
            const int epoch = last->epoch;
            QVERIFY2(epoch == reported || epoch == reported + 1, qPrintable(QString("%1 %2").arg(epoch).arg(reported)));
            QCOMPARE(last->model, exampleCheckpoint(epoch, kModelBytes).model);
            QCOMPARE(last->state, exampleCheckpoint(epoch).state);
            const auto metrics = run.metrics();
            QCOMPARE(metrics.size(), static_cast<std::size_t>(3 * epoch));
            for (std::size_t m = 0; m < metrics.size(); ++m) QCOMPARE(metrics[m].epoch, static_cast<int>(m / 3) + 1);
            QCOMPARE(run.snapshotEpochs().size(), static_cast<std::size_t>(epoch));
            QCOMPARE(run.summary().epochsDone, epoch);
        }
        QCOMPARE(sql(path, "PRAGMA integrity_check"), std::string("ok"));
    }

    void readersAndATrainerLiveTogether() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        { const auto created = RunFile::create(path, exampleSpec(), exampleData()); }
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) trainForEver(path, ends[1]);
        int epochs = 0, reads = 0;
        QElapsedTimer timer;
        const auto enough = [&] { return timer.elapsed() > 700 && epochs > 3 && reads > 10; };
        for (timer.start(); !enough() && timer.elapsed() < 20'000; ++reads) {
            const auto summary = store::summarise(path);
            QCOMPARE(summary.problem, std::string());
            QVERIFY(summary.epochsDone >= epochs);
            epochs = summary.epochsDone;
            if (reads % 10 == 0) RunFile::open(path, RunFile::Mode::Write).setNote(std::to_string(reads));
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY2(epochs > 3 && reads > 10, qPrintable(QString("%1 epochs, %2 reads").arg(epochs).arg(reads)));
    }

    void aFileThatMayNotGrowIsReportedAndKeepsItsEpochs() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        makeRun(path, 2);
        QCOMPARE(inChild([&] {
                     const rlimit limit{300'000, 300'000};
                     ::signal(SIGXFSZ, SIG_IGN);
                     ::setrlimit(RLIMIT_FSIZE, &limit);
                     auto run = RunFile::open(path, RunFile::Mode::Train);
                     const auto error =
                         errorOf([&] { run.commit(exampleCheckpoint(3, 2'000'000), exampleMetrics(3)); });
                     if (error.code() != ErrorCode::FileUnwritable) return 1;
                     return run.lastCheckpoint()->epoch == 2 && run.metrics().size() == 6 ? 0 : 2;
                 }),
                 0);
        QCOMPARE(RunFile::open(path, RunFile::Mode::Read).summary().epochsDone, 2);
    }

    void aFullDiskIsReportedAndKeepsItsEpochs() {
        const QTemporaryDir folder;
        const int result = inChild([&] {
            if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return kNoPermissionToTry;
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
            if (::mount("tmpfs", folder.path().toLocal8Bit(), "tmpfs", 0, "size=600k") != 0) return kNoPermissionToTry;
            const auto path = folder.filePath("run.strata").toStdString();
            makeRun(path, 2);
            auto run = RunFile::open(path, RunFile::Mode::Train);
            const auto error = errorOf([&] { run.commit(exampleCheckpoint(3, 2'000'000), exampleMetrics(3)); });
            if (error.code() != ErrorCode::FileUnwritable || !QString(error.what()).contains("full")) return 1;
            if (run.lastCheckpoint()->epoch != 2 || run.metrics().size() != 6) return 2;
            run.commit(exampleCheckpoint(3), exampleMetrics(3));  // there is room for a small one again
            if (run.lastCheckpoint()->epoch != 3) return 3;
            // A new run that does not fit leaves no file behind.
            auto data = exampleData();
            std::mt19937 random(6);
            for (int i = 0; i < 300'000; ++i) {
                data.train.push_back(std::to_string(random()));
                data.trainRows.push_back(i);
            }
            const auto second = folder.filePath("second.strata");
            const auto full = errorOf([&] { (void)RunFile::create(second.toStdString(), exampleSpec(), data); });
            return full.code() == ErrorCode::FileUnwritable && !QFile::exists(second) ? 0 : 4;
        });
        if (result == kNoPermissionToTry) QSKIP("a small file system of its own cannot be mounted here");
        QCOMPARE(result, 0);
    }

    void aFolderThatCannotBeWrittenCanBeRead() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        makeRun(path, 2);
        ::chmod(path.c_str(), 0444);
        ::chmod(folder.path().toLocal8Bit(), 0555);
        const int result = inChild([&] {
            if (!dropPrivileges()) return kNoPermissionToTry;
            readAll(RunFile::open(path, RunFile::Mode::Read));
            if (RunFile::open(path, RunFile::Mode::Read).summary().epochsDone != 2) return 1;
            if (store::listRuns(folder.path().toStdString()).at(0).problem != "") return 2;
            for (const auto mode : {RunFile::Mode::Write, RunFile::Mode::Train}) {
                const auto error = errorOf([&] { (void)RunFile::open(path, mode); });
                if (error.code() != ErrorCode::FileUnwritable || !QString(error.what()).contains("Permission denied"))
                    return 3;
            }
            return 0;
        });
        ::chmod(folder.path().toLocal8Bit(), 0755);
        if (result == kNoPermissionToTry) QSKIP("this user cannot become another");
        QCOMPARE(result, 0);
    }

    void aFileThatCannotBeReadIsReported() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        makeRun(path, 1);
        ::chmod(folder.path().toLocal8Bit(), 0755);
        ::chmod(path.c_str(), 0);
        const int result = inChild([&] {
            if (!dropPrivileges()) return kNoPermissionToTry;
            return errorOf([&] { (void)RunFile::open(path, RunFile::Mode::Read); }).code() == ErrorCode::FileUnreadable
                       ? 0
                       : 1;
        });
        if (result == kNoPermissionToTry) QSKIP("this user cannot become another");
        QCOMPARE(result, 0);
    }

    void anUnclosedRunInAFolderThatCannotBeWrittenSaysSo() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("run.strata").toStdString();
        { const auto created = RunFile::create(path, exampleSpec(), exampleData()); }
        QVERIFY(trainAndKill(path, 1000) > 0);
        QFile::remove(QString::fromStdString(path + "-shm"));
        ::chmod(path.c_str(), 0444);
        ::chmod((path + "-wal").c_str(), 0444);
        ::chmod(folder.path().toLocal8Bit(), 0555);
        const int result = inChild([&] {
            if (!dropPrivileges()) return kNoPermissionToTry;
            const auto error = errorOf([&] { readAll(RunFile::open(path, RunFile::Mode::Read)); });
            return QString(error.what()).contains("copy it together with") ? 0 : 1;
        });
        ::chmod(folder.path().toLocal8Bit(), 0755);
        if (result == kNoPermissionToTry) QSKIP("this user cannot become another");
        QCOMPARE(result, 0);
    }
};

STRATA_TEST(RunCrashTest, tst_run_crash);
#include "tst_run_crash.moc"
