// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/hierarchy.h"

namespace strata::hierarchy {

/// The graphs that can be inspected: rows of a data set, or the panel of a snapshot. Filtering and sorting work on a
/// list of row numbers, quick enough for 130,000 rows. Qt::UserRole gives the 0-based row in the data, SizeRole the
/// number of nodes.
class GraphListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Order { AsInFile, SmallestFirst, LargestFirst, LargestErrorFirst };
    static constexpr int SizeRole = Qt::UserRole + 1;
    static constexpr int ErrorRole = Qt::UserRole + 2;  ///< reconstruction error 0..1; below 0: not known

    explicit GraphListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setDataset(api::DatasetPtr data);                    ///< may be null
    void setPanel(const std::vector<api::Hierarchy>& panel);  ///< copies names, sizes and errors
    /// Keeps what contains `text` (letter case counts: c and C differ in SMILES), or has the row number `text`.
    void setFilter(const QString& text);
    void setOrder(Order order);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Entry {
        std::string name;
        int size;
        double error;
    };
    std::size_t total() const;
    std::string nameOf(std::size_t row) const;
    int sizeOf(std::size_t row) const;
    double errorOf(std::size_t row) const;
    void rebuild();

    api::DatasetPtr m_data;
    std::vector<Entry> m_panel;
    std::vector<std::size_t> m_shown;
    QString m_filter;
    Order m_order = Order::AsInFile;
};

}  // namespace strata::hierarchy
