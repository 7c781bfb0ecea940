// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"
#include "widgets/latent/map_view.h"
#include "widgets/latent/point_card.h"
#include "widgets/molecules/drawing_cache.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::style {
class EmptyState;
class ProgressLine;
}  // namespace strata::style

namespace strata::latent {

/// A run's latents in a plane, and what is known of the graph that is chosen there, which can become an end of a walk.
/// Asks for the map by mapRequested once it is shown; the answer is one of showMap, setFailed, setStopped. `cache` must
/// outlive it.
class MapPanel : public QWidget {
    Q_OBJECT
public:
    explicit MapPanel(molecules::DrawingCache* cache, QWidget* parent = nullptr);

    /// Another run forgets the map. `data` may be null: images of points are then not shown.
    void setRun(const api::RunSummary& run, const api::DatasetPtr& data);
    void clearRun();
    void setProgress(const api::Progress& progress);
    void showMap(const api::LatentMapPtr& map);
    void setFailed(const QString& sentence);
    void setStopped();
    void setEnds(const QString& from, const QString& to);  ///< texts of the walk's ends, marked where they are points

    MapView* view() const { return m_view; }
    QComboBox* level() const { return m_level; }
    QComboBox* colouring() const { return m_colouring; }
    QCheckBox* prior() const { return m_prior; }
    PointCard* card() const { return m_card; }

Q_SIGNALS:
    void mapRequested(const strata::api::MapJob& job);
    void fromChosen(const QString& text);
    void toChosen(const QString& text);

protected:
    void showEvent(QShowEvent*) override;

private:
    QWidget* makeControls();
    void request();
    void setRunning(bool running);
    void showChosen();
    void listLevels(const api::LatentMap& map);
    QString textOf(int point) const;  ///< as InterpolateJob wants it
    void markEnds();

    std::string m_runFile;
    bool m_wanted = false;  ///< a map that was not asked for yet
    QString m_fromText, m_toText;

    QStackedWidget* m_stack;
    style::EmptyState* m_empty;
    style::ProgressLine* m_progress;
    MapView* m_view;
    QComboBox *m_level, *m_colouring;
    QCheckBox* m_prior;
    QPushButton* m_redraw;
    QLabel* m_legend;
    PointCard* m_card;
};

}  // namespace strata::latent
