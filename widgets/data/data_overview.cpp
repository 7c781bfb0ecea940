// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_overview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

#include "widgets/data/filter_bar.h"
#include "widgets/data/histogram_view.h"
#include "widgets/data/preview_grid.h"
#include "widgets/data/skipped_panel.h"
#include "widgets/pictures/picture_grid.h"
#include "widgets/pictures/stored_pictures.h"
#include "widgets/style/card.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/style/tile.h"

namespace strata::data {

DataOverview::DataOverview(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_name(new style::ElidedLabel),
      m_skipped(new SkippedPanel),
      m_preview(new PreviewGrid(services)),
      m_pictures(new pictures::PictureGrid),
      m_previewCard(new style::Card),
      m_filter(new FilterBar) {
    m_name->setFont(style::textFont(style::TextSize::Title, QFont::DemiBold));
    m_previewCard->body()->addWidget(m_preview);
    m_previewCard->body()->addWidget(m_pictures);
    m_pictures->setLevel(0);

    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, style::kSpace1, 0);
    column->setSpacing(style::kSpace3);
    column->addWidget(m_name);
    column->addWidget(makeFigures());
    column->addWidget(m_skipped);
    column->addWidget(makeCharts());
    column->addWidget(m_previewCard);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_filter);
    connect(&m_counting, &QFutureWatcher<DataStatistics>::finished, this, &DataOverview::showStatistics);
    connect(m_filter, &FilterBar::dataChosen, this, &DataOverview::dataChosen);
}

QWidget* DataOverview::makeFigures() {
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(style::kSpace3);
    for (auto** tile : {&m_count, &m_size, &m_edges, &m_types}) line->addWidget(*tile = new style::Tile({}), 1);
    return box;
}

QWidget* DataOverview::makeCharts() {
    m_sizeCard = new style::Card(tr("Size"));
    m_typeCard = new style::Card(tr("Types"));
    m_sizeCard->body()->addWidget(m_sizes = new HistogramView);
    m_typeCard->body()->addWidget(m_typeChart = new HistogramView);
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(style::kSpace3);
    line->addWidget(m_sizeCard, 1);
    line->addWidget(m_typeCard, 1);
    box->setFixedHeight(220);
    return box;
}

void DataOverview::setData(api::DatasetPtr data) {
    m_data = std::move(data);
    m_filter->setData({}, {});  // until these are counted: those before them are not what the page shows
    m_name->setText(QString::fromStdString(m_data->name));
    m_skipped->setData(m_data);
    m_preview->setData(m_data);
    const bool images = m_data->images != nullptr;
    m_pictures->setPictures(images ? pictures::storedPictures(*m_data->images, 0, PreviewGrid::kMostShown) : nullptr);
    m_pictures->setVisible(images);
    m_preview->setVisible(!images);
    const auto shown = std::min(m_data->size(), PreviewGrid::kMostShown);
    m_previewCard->setTitle(shown == m_data->size() ? tr("Preview") : tr("The first %1").arg(shown));
    m_previewCard->setVisible(m_data->size() > 0);
    m_counting.setFuture(QtConcurrent::run([shown = m_data] { return statisticsOf(*shown); }));
}

void DataOverview::showImages(const DataStatistics& statistics) {
    const auto count = static_cast<long long>(m_data->size());
    m_count->setTitle(tr("Images"));
    m_count->setValue(style::count(count));
    m_count->setReference(tr("of %1 read").arg(style::count(count + static_cast<long long>(m_data->filteredOut))));
    m_size->setTitle(tr("Pixels"));
    m_size->setValue(tr("%1 × %2").arg(m_data->images->width).arg(m_data->images->height));
    m_size->setReference(tr("each a node of a grid"));
    m_edges->hide();
    m_types->setTitle(tr("Labels"));
    m_types->setValue(style::count(static_cast<long long>(statistics.types.size())));
    m_types->setReference(statistics.types.empty() ? tr("no file of labels beside it") : tr("not used in training"));
    m_typeCard->setTitle(tr("Images by label"));
    m_typeCard->setVisible(!statistics.types.empty());
    m_typeChart->setTypes(statistics.types, {});
    m_filter->setData(m_data, statistics);
}

void DataOverview::showNetwork(const NetworkStatistics& network) {
    const auto count = [](std::size_t number) { return style::count(static_cast<long long>(number)); };
    const auto mean = [](double sum, std::size_t of) { return style::figure(sum / std::max(1.0, double(of))); };
    m_count->setTitle(tr("Nodes"));
    m_count->setValue(count(network.nodes));
    m_count->setReference(tr("one graph"));
    m_size->setTitle(tr("Edges"));
    m_size->setValue(count(network.edges));
    m_size->setReference(tr("%1 a node").arg(mean(2.0 * double(network.edges), network.nodes)));
    m_edges->setTitle(tr("Components"));
    m_edges->setValue(count(network.components));
    m_edges->setReference(tr("largest: %1 nodes").arg(count(network.largestComponent)));
    m_types->setVisible(network.words > 0);
    m_types->setTitle(tr("Words"));
    m_types->setValue(style::count(network.words));
    m_types->setReference(tr("%1 a node").arg(style::figure(network.meanWords)));
    m_sizeCard->setTitle(tr("Nodes by degree, at most %1").arg(style::count(network.highestDegree)));
    m_sizes->setBins(network.degrees, tr("degree"));
    m_typeCard->setTitle(tr("Nodes by number of words"));
    m_typeCard->setVisible(network.words > 0);
    m_typeChart->setBins(network.wordsUsed, tr("words"));
    m_previewCard->setVisible(network.nodes <= std::size_t(PreviewGrid::kLargestDrawn));
}

void DataOverview::showStatistics() {
    const DataStatistics statistics = m_counting.result();
    for (auto* tile : {m_edges, m_types}) tile->setVisible(true);
    m_sizeCard->setVisible(!m_data->images);
    if (m_data->images) return showImages(statistics);
    if (statistics.network) {
        showNetwork(*statistics.network);
        return m_filter->setData(m_data, statistics);
    }
    const bool molecules = m_data->vocabulary.kind == api::DataKind::Molecules;
    const auto graphs = static_cast<long long>(m_data->graphs.size());
    const auto read = graphs + static_cast<long long>(m_data->filteredOut + m_data->skippedCount);
    m_count->setTitle(molecules ? tr("Molecules") : tr("Graphs"));
    m_count->setValue(style::count(graphs));
    m_count->setReference(tr("of %1 read").arg(style::count(read)));
    m_size->setTitle(molecules ? tr("Heavy atoms") : tr("Nodes"));
    m_size->setValue(
        QStringLiteral("%1 – %2").arg(style::count(statistics.smallest), style::count(statistics.largest)));
    m_size->setReference(tr("median %1").arg(style::count(statistics.median)));
    m_edges->setTitle(molecules ? tr("Bonds") : tr("Edges"));
    m_edges->setValue(style::figure(statistics.meanEdges));
    m_edges->setReference(molecules ? tr("mean of a molecule") : tr("mean of a graph"));
    m_types->setVisible(molecules);
    m_types->setTitle(tr("Elements"));
    m_types->setValue(style::count(static_cast<long long>(statistics.types.size())));
    m_types->setReference(
        tr("%1 counting charges").arg(style::count(static_cast<long long>(m_data->vocabulary.nodeClasses.size()))));

    m_sizeCard->setTitle(molecules ? tr("Heavy atoms a molecule") : tr("Nodes a graph"));
    m_typeCard->show();
    m_typeCard->setTitle(molecules ? tr("Atoms by element") : tr("Edges a graph"));
    m_sizes->setBins(statistics.sizes, molecules ? tr("heavy atoms") : tr("nodes"));
    if (molecules)
        m_typeChart->setTypes(statistics.types, {});
    else
        m_typeChart->setBins(statistics.edges, tr("edges"));
    m_filter->setData(m_data, statistics);
}

}  // namespace strata::data
