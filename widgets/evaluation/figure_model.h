// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

#include "engine/api/experiment.h"

namespace strata::evaluation {

/// A table of figures: a column each figure, its direction as an arrow in the header; the rows of models, of references
/// and of the paper each below a row that holds only their heading. The vertical header has the titles.
class FigureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kIntervalRole = Qt::UserRole;     ///< the text below the value: "[0.021, 0.139]", or empty
    static constexpr int kHeadingRole = Qt::UserRole + 1;  ///< true in a row that holds a heading

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(api::ExperimentTablePtr table);  ///< null empties it
    const api::ExperimentTablePtr& table() const { return m_table; }
    /// Null for a heading.
    const api::ExperimentRow* row(int index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        const api::ExperimentRow* row = nullptr;
        api::RowOrigin origin = api::RowOrigin::Run;
    };
    QVariant columnHeader(const api::ExperimentColumn& column, int role) const;
    QVariant rowHeader(const Line& line, int role) const;

    api::ExperimentTablePtr m_table;
    std::vector<Line> m_lines;
};

}  // namespace strata::evaluation
