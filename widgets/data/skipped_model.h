// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "engine/api/dataset.h"

namespace strata::data {

/// The entries of a file that were not used: file, line, text, reason. Shares the data set, copies nothing.
class SkippedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Line, Text, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setData(api::DatasetPtr data);  ///< null: no rows

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using QAbstractTableModel::setData;
    api::DatasetPtr m_data;
};

}  // namespace strata::data
