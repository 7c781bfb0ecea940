// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/hierarchy.h"
#include "widgets/hierarchy/graph_list_model.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace strata::style {
class Segmented;
}

namespace strata::hierarchy {

/// The list at the left of the page: search, order, and either the rows of the data or the training panel.
class GraphPicker : public QWidget {
    Q_OBJECT
public:
    explicit GraphPicker(QWidget* parent = nullptr);

    void setDataset(api::DatasetPtr data);  ///< null: a sentence says that rows cannot be listed
    /// Offers the panel beside the data; an empty one takes the choice away.
    void setPanel(const std::vector<api::Hierarchy>& panel);
    bool showsPanel() const { return m_showsPanel; }
    QListView* list() const { return m_list; }
    QLineEdit* search() const { return m_search; }
    style::Segmented* source() const { return m_source; }

Q_SIGNALS:
    void rowChosen(qulonglong row);
    void panelChosen(int index);
    void textEntered(const QString& text);  ///< Enter in the search box: a SMILES, graph6 or a row number
    void sourceChanged(bool panel);

private:
    void activate(const QModelIndex& index);
    void chooseSource(bool panel);
    void updateCount();

    GraphListModel* m_model;
    QLineEdit* m_search;
    QComboBox* m_order;
    style::Segmented* m_source;
    QListView* m_list;
    QLabel* m_count;
    api::DatasetPtr m_data;
    std::vector<api::Hierarchy> m_panel;
    bool m_showsPanel = false;
};

}  // namespace strata::hierarchy
