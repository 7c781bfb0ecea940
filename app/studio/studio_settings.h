// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include "widgets/style/theme.h"

namespace strata::app {

/// What the window remembers from one start to the next.
class StudioSettings {
public:
    static constexpr int kMostRecent = 8;

    /// `file`: an INI file of its own, for tests; empty: the user's.
    explicit StudioSettings(const QString& file = {});

    QStringList recentFiles() const;  ///< newest first
    void addRecentFile(const QString& path);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    style::Mode theme() const;
    void setTheme(style::Mode mode);

    /// Where new runs go: the user's documents folder / Strata unless set otherwise. Not created.
    QString runsFolder() const;
    void setRunsFolder(const QString& folder);

    /// The folder of the public data sets and the file of ChemNet's weights, as last used; empty: none.
    QString dataFolder() const;
    void setDataFolder(const QString& folder);
    QString chemnetFile() const;
    void setChemnetFile(const QString& file);

private:
    mutable QSettings m_store;
};

/// "light", "dark", "system"; anything else is System.
style::Mode modeOf(const QString& name);

/// A path in `folder` that does not exist yet: NAME-1.strata, NAME-2.strata, ... What file names cannot hold is left
/// out of `name`, and a name that ends in .strata already is taken as it is if it is free.
QString newRunFile(const QString& folder, const QString& name);

}  // namespace strata::app
