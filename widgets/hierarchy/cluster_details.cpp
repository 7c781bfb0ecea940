// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/cluster_details.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/style/colours.h"
#include "widgets/style/theme.h"

namespace strata::hierarchy {

namespace {

constexpr int kMostNumbered = 200;  ///< input nodes; the numbers of more would hide the drawing

}  // namespace

ClusterDetails::ClusterDetails(QWidget* parent)
    : QWidget(parent),
      m_drawing(new molecules::DrawingView),
      m_model(new ClusterModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView),
      m_heatMap(new HeatMap) {
    setMinimumWidth(206);
    m_drawing->setClickable(true);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClusterModel::Number, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_table->setFont(style::numberFont(style::TextSize::Small));
    m_table->horizontalHeader()->setFont(style::textFont(style::TextSize::Small));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ClusterModel::Atoms, QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(28);
    const std::initializer_list<std::pair<int, int>> widths{{ClusterModel::Number, 42},
                                                            {ClusterModel::Size, 28},
                                                            {ClusterModel::Inside, 32},
                                                            {ClusterModel::Outside, 32},
                                                            {ClusterModel::Confidence, 42}};
    for (const auto& [column, width] : widths) m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setSortIndicatorShown(false);  // it takes the room of the narrow titles
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(80);
    m_table->setAccessibleName(tr("Clusters"));

    auto* columns = new QSplitter(Qt::Vertical);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_drawing);
    columns->addWidget(m_table);
    columns->addWidget(m_heatMap);
    columns->setStretchFactor(0, 5);
    columns->setStretchFactor(1, 3);
    columns->setStretchFactor(2, 4);
    columns->setSizes({260, 150, 200});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(columns);

    connect(m_drawing, &molecules::DrawingView::atomClicked, this, &ClusterDetails::chooseAtom);
    connect(m_drawing, &molecules::DrawingView::failed, this, &ClusterDetails::failed);
    connect(m_heatMap, &HeatMap::nodeClicked, this,
            [this](int index) { Q_EMIT chosen(m_scene && index >= 0 ? m_scene->number(m_level, index) : -1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (m_scene && row.isValid()) Q_EMIT chosen(m_scene->number(m_level, m_sorted->mapToSource(row).row()));
    });
}

void ClusterDetails::setHierarchy(const api::HierarchyPtr& hierarchy, const ScenePtr& scene,
                                  const api::Drawing& drawing) {
    m_hierarchy = hierarchy;
    m_scene = scene;
    m_drawing->setDrawing(drawing);
    const bool graphs = hierarchy->vocabulary.kind == api::DataKind::Graphs;
    m_table->setColumnHidden(ClusterModel::Atoms, graphs);
    m_table->horizontalHeader()->setStretchLastSection(graphs);
    m_drawing->setText(QString::fromStdString(hierarchy->graph.name));
    setLevel(m_level);
}

void ClusterDetails::clear() {
    m_hierarchy.reset();
    m_scene.reset();
    m_drawing->setDrawing({});
    m_heatMap->clear();
    setLevel(m_level);
}

void ClusterDetails::setLevel(int level) {
    m_level = level;
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->setLevel(m_hierarchy, m_scene, level);
    }
    if (!m_hierarchy || level < 0 || level >= int(m_hierarchy->levels.size())) return;
    // The input graph of a hierarchy of thousands of nodes comes without a matrix.
    const auto& shown = m_hierarchy->levels[std::size_t(level)];
    m_heatMap->setVisible(!shown.adjacency.empty());
    if (m_heatMap->isVisibleTo(this)) m_heatMap->setLevel(shown);
    colourAtoms();
}

void ClusterDetails::colourAtoms() {
    std::vector<molecules::Highlight> highlights;
    const int level = std::max(1, m_level);
    const bool numbered = m_scene->levelSize(0) <= kMostNumbered;
    for (int i = 0; i < m_scene->levelSize(0); ++i) {
        const int atom = m_scene->number(0, i), cluster = m_scene->ancestor(atom, level);
        if (cluster < 0)
            highlights.emplace_back();
        else
            highlights.push_back(
                {style::seriesColour(m_scene->colour(atom, level)),
                 numbered ? QString::number(m_scene->nodes()[std::size_t(cluster)].index + 1) : QString()});
    }
    m_drawing->setHighlights(std::move(highlights));
}

void ClusterDetails::chooseAtom(int atom) {
    if (!m_scene) return;
    const int node = m_scene->number(0, atom);
    const int cluster = node < 0 ? -1 : m_scene->ancestor(node, m_level);
    Q_EMIT chosen(cluster >= 0 ? cluster : node);
}

void ClusterDetails::setSelected(int node, const std::vector<bool>& closure) {
    if (!m_scene) return;
    std::vector<bool> atoms, ofLevel;
    if (node >= 0) {
        for (int i = 0; i < m_scene->levelSize(0); ++i) atoms.push_back(closure[std::size_t(m_scene->number(0, i))]);
        for (int i = 0; i < m_scene->levelSize(m_level); ++i)
            ofLevel.push_back(closure[std::size_t(m_scene->number(m_level, i))]);
    }
    m_drawing->setSelected(std::move(atoms));
    m_heatMap->setSelected(std::move(ofLevel));
    const QSignalBlocker quiet(m_table->selectionModel());
    const bool listed = node >= 0 && m_scene->nodes()[std::size_t(node)].level == m_level;
    const QModelIndex row =
        listed ? m_sorted->mapFromSource(m_model->index(m_scene->nodes()[std::size_t(node)].index, 0)) : QModelIndex();
    m_table->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row.isValid()) m_table->scrollTo(row);
    m_table->viewport()->update();
}

}  // namespace strata::hierarchy
