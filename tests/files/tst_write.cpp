// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/files/write.h"

#include "engine/api/error.h"
#include "tests/support/test_main.h"

using namespace strata;

namespace {

/// Why `path` cannot be written; empty if it can.
QString sentenceOf(const QString& path) {
    try {
        files::write(path.toStdString(), "something");
    } catch (const api::Error& error) {
        return error.code() == api::ErrorCode::FileUnwritable ? error.what() : "another code";
    }
    return {};
}

}  // namespace

class WriteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReplacedAsAWhole() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("a.csv");
        files::write(path.toStdString(), "first, longer");
        files::write(path.toStdString(), "second");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFullDiskIsReported() {
        if (!QFile::exists("/dev/full")) QSKIP("no /dev/full here");
        QCOMPARE(sentenceOf("/dev/full"), "/dev/full cannot be written: No space left on device.");
        QVERIFY(!QFileInfo("/dev/full").isFile());
    }

    void aMissingFolderIsReported() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("no/a.csv");
        QCOMPARE(sentenceOf(path), path + " cannot be written: No such file or directory.");
    }

    void aFolderStaysAFolder() {
        const QTemporaryDir folder;
        QCOMPARE(sentenceOf(folder.path()), folder.path() + " cannot be written: Is a directory.");
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(QDir(folder.path() + "/..").entryList({QFileInfo(folder.path()).fileName() + ".part*"}).isEmpty());
    }
};

STRATA_TEST(WriteTest, tst_write);
#include "tst_write.moc"
