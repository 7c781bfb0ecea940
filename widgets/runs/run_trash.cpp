// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_trash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace strata::runs {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("strata::runs::RunTrash", text);
}

// The note that the trash keeps of a file (freedesktop.org Trash specification): it must go with the file.
void dropTrashNote(const QString& inTrash) {
    const QFileInfo file(inTrash);
    QFile::remove(QDir::cleanPath(file.absolutePath() + QStringLiteral("/../info/") + file.fileName() +
                                  QStringLiteral(".trashinfo")));
}

}  // namespace

QString RunTrash::remove(const QString& runFile) {
    QList<Moved> moved;
    // The run file goes last: as long as it stands, the others belong to it.
    for (const char* suffix : {"-wal", "-shm", ""}) {
        const QString path = runFile + QLatin1String(suffix);
        if (!QFile::exists(path)) continue;
        Moved one{path, {}};
        if (QFile::moveToTrash(path, &one.to)) {
            moved << one;
            continue;
        }
        for (const auto& done : moved)
            if (QFile::rename(done.to, done.from)) dropTrashNote(done.to);
        return tr("“%1” cannot be moved to the trash: no permission, or there is no trash on this disk.").arg(path);
    }
    if (moved.isEmpty()) return tr("“%1” is no longer there.").arg(runFile);
    m_moved = moved;
    return {};
}

QString RunTrash::restore() {
    while (!m_moved.isEmpty()) {
        const Moved one = m_moved.last();
        if (QFile::exists(one.from)) return tr("“%1” exists again; the deleted one stays in the trash.").arg(one.from);
        if (one.to.isEmpty() || !QFile::rename(one.to, one.from))
            return tr("“%1” cannot be brought back; look for it in the trash.").arg(one.from);
        dropTrashNote(one.to);
        m_moved.removeLast();
    }
    return {};
}

}  // namespace strata::runs
