// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "engine/api/link_list.h"

namespace strata::generation {

/// Proposed links as rows, the best first. Shares the list, copies nothing. Qt::UserRole has what to sort by.
class LinkModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Rank, From, To, Standing, Common, Score, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLinks(api::LinkListPtr links);  ///< null: no rows
    const api::LinkListPtr& links() const { return m_links; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    api::LinkListPtr m_links;
};

}  // namespace strata::generation
