// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_settings.h"

#include "tests/support/test_main.h"

using namespace strata::app;

class StudioSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recentFilesAreFewAndNewestFirst() {
        QTemporaryDir folder;
        const QString file = folder.filePath("studio.ini");
        {
            StudioSettings settings(file);
            QCOMPARE(settings.recentFiles(), QStringList());
            for (int i = 0; i < 20; ++i) settings.addRecentFile(QStringLiteral("/data/%1.smi").arg(i));
            settings.addRecentFile("/data/17.smi");
        }
        const StudioSettings settings(file);
        QCOMPARE(settings.recentFiles().size(), qsizetype(StudioSettings::kMostRecent));
        QCOMPARE(settings.recentFiles().mid(0, 3), (QStringList{"/data/17.smi", "/data/19.smi", "/data/18.smi"}));
    }

    void themeAndFolder() {
        QTemporaryDir folder;
        StudioSettings settings(folder.filePath("studio.ini"));
        QVERIFY(settings.theme() == strata::style::Mode::System);
        settings.setTheme(strata::style::Mode::Dark);
        QVERIFY(settings.theme() == strata::style::Mode::Dark);
        QVERIFY(settings.runsFolder().endsWith("/Strata"));
        settings.setRunsFolder("/elsewhere");
        QCOMPARE(settings.runsFolder(), QStringLiteral("/elsewhere"));
        QVERIFY(settings.dataFolder().isEmpty() && settings.chemnetFile().isEmpty());
        settings.setDataFolder("/data");
        settings.setChemnetFile("/data/chemnet.pt");
        QCOMPARE(settings.dataFolder(), QStringLiteral("/data"));
        QCOMPARE(settings.chemnetFile(), QStringLiteral("/data/chemnet.pt"));
    }

    void newRunFilesAreFree() {
        QTemporaryDir folder;
        const auto named = [&](const QString& name) { return QFileInfo(newRunFile(folder.path(), name)).fileName(); };
        QCOMPARE(named("NCI molecules"), QStringLiteral("NCI molecules-1.strata"));
        QFile taken(folder.filePath("NCI molecules-1.strata"));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(named("NCI molecules"), QStringLiteral("NCI molecules-2.strata"));
        QCOMPARE(named("mine.strata"), QStringLiteral("mine.strata"));
        QCOMPARE(named("NCI molecules-1.strata"), QStringLiteral("NCI molecules-1-1.strata"));
        QCOMPARE(named("../../etc/passwd"), QStringLiteral("etc passwd-1.strata"));
        QCOMPARE(named("///"), QStringLiteral("run-1.strata"));
        QCOMPARE(named(QString(500, 'x')).size(), 80 + 9);
    }
};

STRATA_TEST(StudioSettingsTest, tst_studio_settings);
#include "tst_studio_settings.moc"
