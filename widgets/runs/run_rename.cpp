// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_rename.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "widgets/training/run_name.h"

namespace strata::runs {
namespace {

const QString kSuffix = QStringLiteral(".strata");

QString tr(const char* text) {
    return QCoreApplication::translate("strata::runs", text);
}

}  // namespace

Renamed renameRun(const QString& runFile, const QString& name) {
    QString wanted = name.trimmed();
    if (wanted.endsWith(kSuffix, Qt::CaseInsensitive)) wanted.chop(kSuffix.size());
    if (const QString problem = training::runNameProblem(wanted, {}); !problem.isEmpty()) return {runFile, problem};
    const QFileInfo old(runFile);
    const QString path = old.dir().filePath(wanted + kSuffix);
    if (path == runFile) return {runFile, {}};
    if (QFile::exists(path)) return {runFile, tr("There is a run called “%1” already.").arg(wanted)};
    if (!old.exists()) return {runFile, tr("“%1” is no longer there.").arg(runFile)};
    QStringList done;
    for (const char* suffix : {"-wal", "-shm", ""}) {
        const QString part = QLatin1String(suffix);
        if (!QFile::exists(runFile + part) || QFile::rename(runFile + part, path + part)) {
            done << part;
            continue;
        }
        for (const auto& moved : done) QFile::rename(path + moved, runFile + moved);
        return {runFile, tr("“%1” cannot be renamed: no permission, or it is in use.").arg(runFile)};
    }
    return {path, {}};
}

}  // namespace strata::runs
