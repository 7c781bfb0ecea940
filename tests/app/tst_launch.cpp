// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/test_main.h"

/// The studio as a program: its window first, the engine behind it.
class TestLaunch : public QObject {
    Q_OBJECT

    static QByteArray start(const QString& program, int expected) {
        const QTemporaryDir home;  // nobody's settings and runs
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", home.path());
        environment.insert("XDG_CONFIG_HOME", home.path());
        process.setProcessEnvironment(environment);
        process.start(program, {"--smoke"});
        if (!process.waitForFinished(120'000)) return "did not end: " + process.errorString().toUtf8();
        if (process.exitCode() != expected) return "exit code " + QByteArray::number(process.exitCode());
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void windowComesBeforeTheEngine() {
        const auto words = QString::fromUtf8(start(STRATA_STUDIO, 0)).simplified();
        static const QRegularExpression lines("first window after (\\d+) ms first page after (\\d+) ms");
        const auto found = lines.match(words);
        QVERIFY2(found.hasMatch(), qPrintable(words));
        QVERIFY2(found.captured(1).toInt() < found.captured(2).toInt(), qPrintable(words));
    }

    void withoutItsEngineItSaysWhatIsMissing() {
        const QTemporaryDir folder;
        const auto alone = folder.filePath("strata-studio");
        QVERIFY(QFile::copy(STRATA_STUDIO, alone));
        const auto words = start(alone, 1);
        QVERIFY2(words.contains("libstrata-engine"), words);
    }
};

STRATA_TEST(TestLaunch, tst_launch);
#include "tst_launch.moc"
