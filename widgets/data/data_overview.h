// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QWidget>

#include "engine/api/services.h"
#include "widgets/data/data_statistics.h"

namespace strata::pictures {
class PictureGrid;
}
namespace strata::style {
class Card;
class ElidedLabel;
class Tile;
}  // namespace strata::style

namespace strata::data {

class FilterBar;
class HistogramView;
class PreviewGrid;
class SkippedPanel;

/// The right side of the Data page once there are data: name, figures, histograms, what was skipped, the first graphs,
/// filter. Counting is done off the GUI thread. `services` must outlive it.
class DataOverview : public QWidget {
    Q_OBJECT
public:
    explicit DataOverview(const api::Services& services, QWidget* parent = nullptr);

    void setData(api::DatasetPtr data);
    api::DatasetPtr data() const { return m_data; }

Q_SIGNALS:
    void dataChosen(strata::api::DatasetPtr data);

private:
    QWidget* makeFigures();
    QWidget* makeCharts();
    void showStatistics();
    void showImages(const DataStatistics& statistics);
    void showNetwork(const NetworkStatistics& network);

    api::DatasetPtr m_data;
    style::ElidedLabel* m_name;
    style::Tile* m_count;
    style::Tile* m_size;
    style::Tile* m_edges;
    style::Tile* m_types;
    style::Card* m_sizeCard;
    style::Card* m_typeCard;
    HistogramView* m_sizes;
    HistogramView* m_typeChart;
    SkippedPanel* m_skipped;
    PreviewGrid* m_preview;
    pictures::PictureGrid* m_pictures;  ///< in its place where the data are images
    style::Card* m_previewCard;
    FilterBar* m_filter;
    QFutureWatcher<DataStatistics> m_counting;
};

}  // namespace strata::data
