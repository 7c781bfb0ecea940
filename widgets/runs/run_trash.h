// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace strata::runs {

/// Moves a run file, with SQLite's -wal and -shm files beside it, to the user's trash and back.
class RunTrash {
public:
    /// Empty, or why it could not be moved; then everything is where it was.
    QString remove(const QString& runFile);
    /// Puts the last one back; empty, or why not. Never replaces a file.
    QString restore();
    bool canRestore() const { return !m_moved.isEmpty(); }

private:
    struct Moved {
        QString from, to;
    };
    QList<Moved> m_moved;
};

}  // namespace strata::runs
