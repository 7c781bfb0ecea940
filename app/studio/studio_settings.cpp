// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace strata::app {
namespace {
const QString kSuffix = QStringLiteral(".strata");
}

StudioSettings::StudioSettings(const QString& file)
    : m_store(file.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                   QStringLiteral("/strata/studio.ini")
                             : file,
              QSettings::IniFormat) {}

QStringList StudioSettings::recentFiles() const {
    return m_store.value(QStringLiteral("recentFiles")).toStringList();
}

void StudioSettings::addRecentFile(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(QStringLiteral("recentFiles"), QStringList(files.mid(0, kMostRecent)));
}

QByteArray StudioSettings::geometry() const {
    return m_store.value(QStringLiteral("geometry")).toByteArray();
}

void StudioSettings::setGeometry(const QByteArray& geometry) {
    m_store.setValue(QStringLiteral("geometry"), geometry);
}

style::Mode StudioSettings::theme() const {
    return modeOf(m_store.value(QStringLiteral("theme")).toString());
}

void StudioSettings::setTheme(style::Mode mode) {
    const QString name = mode == style::Mode::Light  ? QStringLiteral("light")
                         : mode == style::Mode::Dark ? QStringLiteral("dark")
                                                     : QStringLiteral("system");
    m_store.setValue(QStringLiteral("theme"), name);
}

QString StudioSettings::runsFolder() const {
    const QString usual =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Strata");
    const QString set = m_store.value(QStringLiteral("runsFolder")).toString();
    return set.isEmpty() ? usual : set;
}

void StudioSettings::setRunsFolder(const QString& folder) {
    m_store.setValue(QStringLiteral("runsFolder"), folder);
}

QString StudioSettings::dataFolder() const {
    return m_store.value(QStringLiteral("dataFolder")).toString();
}

void StudioSettings::setDataFolder(const QString& folder) {
    m_store.setValue(QStringLiteral("dataFolder"), folder);
}

QString StudioSettings::chemnetFile() const {
    return m_store.value(QStringLiteral("chemnetFile")).toString();
}

void StudioSettings::setChemnetFile(const QString& file) {
    m_store.setValue(QStringLiteral("chemnetFile"), file);
}

style::Mode modeOf(const QString& name) {
    if (name == QLatin1String("light")) return style::Mode::Light;
    if (name == QLatin1String("dark")) return style::Mode::Dark;
    return style::Mode::System;
}

QString newRunFile(const QString& folder, const QString& name) {
    static const QRegularExpression kForbidden(QStringLiteral(R"([\x00-\x1f\x7f/\\:*?"<>|]+)"));
    const bool given = name.endsWith(kSuffix);
    QString stem = given ? name.chopped(kSuffix.size()) : name;
    stem.replace(kForbidden, QStringLiteral(" "));
    while (stem.startsWith(u'.') || stem.startsWith(u' ')) stem.remove(0, 1);
    stem = stem.simplified().left(80);
    if (stem.isEmpty()) stem = QStringLiteral("run");
    const QDir dir(folder);
    if (given && !dir.exists(stem + kSuffix)) return dir.filePath(stem + kSuffix);
    for (int n = 1;; ++n) {
        const QString file = QStringLiteral("%1-%2%3").arg(stem).arg(n).arg(kSuffix);
        if (!dir.exists(file)) return dir.filePath(file);
    }
}

}  // namespace strata::app
