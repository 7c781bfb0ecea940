// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace strata::runs {

/// What became of a run file that was to have another name.
struct Renamed {
    QString path;     ///< where it is now; where it was, if it could not be renamed
    QString problem;  ///< why it could not; empty: it was
};

/// Gives a run file, and SQLite's -wal and -shm files beside it, another name in the same folder; `name` with or
/// without .strata. Never replaces a file, and leaves nothing half done.
Renamed renameRun(const QString& runFile, const QString& name);

}  // namespace strata::runs
