// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/services.h"
#include "widgets/latent/endpoint_well.h"
#include "widgets/latent/map_panel.h"
#include "widgets/latent/walk_panel.h"
#include "widgets/molecules/drawing_cache.h"

QT_BEGIN_NAMESPACE
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::sampling {
class CorrectionChoice;
}
namespace strata::style {
class MessageBar;
class Segmented;
}  // namespace strata::style

namespace strata::latent {

/// "Explore": a map of a run's latents, and a walk through them between two graphs. The studio answers
/// interpolateRequested with setProgress and one of showPath, showPictures, setFailed, setStopped, and mapPanel()'s
/// mapRequested as that says. GUI thread; `services` must outlive it.
class ExplorePage : public QWidget {
    Q_OBJECT
public:
    explicit ExplorePage(const api::Services& services, QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run,
                const api::DatasetPtr& data);  ///< `data` may be null; another run forgets the walk
    void clearRun();
    void showPath(const api::LatentPathPtr& path);
    void showPictures(const api::PictureSetPtr& path);  ///< of a run of images
    void setProgress(const api::Progress& progress);
    void setFailed(const QString& sentence);
    void setStopped();

    EndpointWell* from() const { return m_from; }
    EndpointWell* to() const { return m_to; }
    MapPanel* mapPanel() const { return m_map; }
    style::Segmented* views() const { return m_views; }  ///< map, walk
    WalkPanel* walkPanel() const { return m_walk; }
    QSpinBox* steps() const { return m_steps; }
    style::Segmented* shape() const { return m_shape; }
    sampling::CorrectionChoice* correction() const { return m_correction; }
    QPushButton* button() const { return m_button; }
    style::MessageBar* message() const { return m_message; }

Q_SIGNALS:
    void interpolateRequested(const strata::api::InterpolateJob& job);  ///< runFile is empty
    void cancelRequested();
    void trainRequested();     ///< the button of the empty page
    void evaluateRequested();  ///< the button for runs that do not generate

private:
    void build();
    QWidget* makeControls();
    QWidget* makeViews();
    void interpolate();
    void setRunning(bool running);
    void updateEnds();
    void updateButton();

    molecules::DrawingCache m_cache;
    std::string m_runFile;
    api::DataKind m_kind = api::DataKind::Molecules;
    bool m_running = false;

    QStackedWidget *m_stack, *m_view;
    style::MessageBar* m_message;
    EndpointWell *m_from, *m_to;
    QSpinBox* m_steps;
    style::Segmented* m_shape;
    sampling::CorrectionChoice* m_correction;
    QWidget* m_correctionBox;
    QPushButton* m_button;
    QProgressBar* m_progress;
    style::Segmented* m_views;
    MapPanel* m_map;
    WalkPanel* m_walk;
};

}  // namespace strata::latent
