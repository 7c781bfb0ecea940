// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "engine/api/services.h"

namespace strata::runs {

/// The runs of a folder. A run that cannot be used has only its name and, in the state column, why.
class RunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Loss, Name, Data, Preset, Changed, Date, State, Epochs, ValidRaw, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole;       ///< numbers as numbers, dates as ISO text
    static constexpr int kCurveRole = Qt::UserRole + 1;  ///< QList<double>: total loss an epoch (column Loss)

    using QAbstractTableModel::QAbstractTableModel;

    /// Where the same files come again in the same order their rows stay (and so does a selection); else all is reset.
    void setRuns(std::vector<api::RunSummary> runs);
    const api::RunSummary& run(int row) const { return m_runs.at(static_cast<std::size_t>(row)); }
    int rowOf(const QString& path) const;  ///< -1: not there
    /// The run that is open: its name is bold.
    void setOpen(const QString& path);
    void setNote(int row, const QString& note);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const api::RunSummary& run, int column) const;
    QVariant sortKey(const api::RunSummary& run, int column) const;

    std::vector<api::RunSummary> m_runs;
    QString m_open;
};

/// "finished", "stopped", ... in the user's language.
QString stateText(const api::RunSummary& run);

/// A setting's value for people.
QString valueText(const api::Value& value);

}  // namespace strata::runs
