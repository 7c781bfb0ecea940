// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/export.h"

#include <cmath>

#include "tests/store/example_run.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;

class ExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metricsAreOneLineEach() {
        QCOMPARE(QString::fromStdString(store::metricsCsv(
                     {{12, 1, "loss", 0.1}, {12, 1, "a,\"b\"", std::nan("")}, {24, 2, "loss", 1e-300}})),
                 QString("step,epoch,name,value\n12,1,loss,0.1\n12,1,\"a,\"\"b\"\"\",\n24,2,loss,1e-300\n"));
    }

    void samplesAreOneLineEach() {
        api::Sample sample;
        sample.text = "CC=O";
        sample.valid = sample.unique = true;
        sample.qed = 0.5;
        sample.logP = -1.25;
        sample.weight = std::nan("");
        sample.sa = 3.25;
        sample.rings = 2;
        sample.connectedRaw = true;
        QCOMPARE(QString::fromStdString(store::samplesCsv({sample})),
                 QString("text,valid,valid_raw,connected,connected_raw,unique,novel,qed,logp,weight,sa,rings\n"
                         "CC=O,1,0,0,1,1,0,0.5,-1.25,,3.25,2\n"));
    }

    void aFileIsReplacedAsAWhole() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("a.csv");
        store::writeFile(path.toStdString(), "first, longer");
        store::writeFile(path.toStdString(), "second");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFullDiskIsReported() {
        if (!QFile::exists("/dev/full")) QSKIP("no /dev/full here");
        const auto error = errorOf([] { store::writeFile("/dev/full", "something"); });
        QCOMPARE(error.code(), api::ErrorCode::FileUnwritable);
        QVERIFY(QString(error.what()).contains("No space left"));
        QVERIFY(!QFileInfo("/dev/full").isFile());
    }

    void aMissingFolderIsReported() {
        const QTemporaryDir folder;
        const auto error = errorOf([&] { store::writeFile(folder.filePath("no/a.csv").toStdString(), "x"); });
        QCOMPARE(error.code(), api::ErrorCode::FileUnwritable);
    }
};

STRATA_TEST(ExportTest, tst_export);
#include "tst_export.moc"
