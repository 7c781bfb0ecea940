// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>
#include <vector>

#include "engine/api/services.h"
#include "widgets/hierarchy/cluster_details.h"
#include "widgets/hierarchy/epoch_bar.h"
#include "widgets/hierarchy/graph_picker.h"
#include "widgets/hierarchy/hierarchy_view.h"
#include "widgets/hierarchy/snapshot_reader.h"
#include "widgets/molecules/drawing_cache.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;
QT_END_NAMESPACE

namespace strata::pictures {
class PicturePanel;
}
namespace strata::style {
class ElidedLabel;
class MessageBar;
}  // namespace strata::style

namespace strata::hierarchy {

/// "Inspect": what clusters a run learned for a graph. The studio answers inspectRequested with showHierarchy,
/// showPictures or setFailed; graphs of the training panel are read from the run's snapshots by the page itself. GUI
/// thread; `services` must outlive it.
class InspectPage : public QWidget {
    Q_OBJECT
public:
    explicit InspectPage(const api::Services& services, QWidget* parent = nullptr,
                         HierarchyView::Renderer renderer = HierarchyView::Renderer::Automatic);

    void setRun(const api::RunSummary& run,
                const api::DatasetPtr& data);  ///< `data` may be null: rows are then not listed
    void clearRun();
    void inspect(const QString& graph);  ///< as if it had been typed: a SMILES or graph6 of any graph
    void refreshRun();                   ///< after an epoch has ended: more snapshots may be there
    void showHierarchy(const api::HierarchyPtr& hierarchy);
    void showPictures(const api::PictureSetPtr& set);  ///< an image and what each level rebuilds of it
    void setFailed(const QString& sentence);

    HierarchyView* view() const { return m_view; }
    GraphPicker* picker() const { return m_picker; }
    ClusterDetails* details() const { return m_details; }
    style::Segmented* levels() const { return m_levels; }
    EpochBar* epochs() const { return m_epochs; }

Q_SIGNALS:
    void inspectRequested(const QString& graph);  ///< a 0-based row of the run's data, a SMILES or graph6
    void trainRequested();                        ///< the button of the empty page
    void evaluateRequested();                     ///< the button for runs without a hierarchy

private:
    void build();
    QWidget* makeCentre();
    void request(const QString& graph);
    void display(const api::HierarchyPtr& hierarchy, const api::Drawing& drawing);
    void showWhenDrawn();
    void chooseLevel(int level);
    void choose(int node);
    void clearGraph();
    void showPanelGraph();
    void updateEpochs(const std::vector<int>& epochs);

    molecules::DrawingCache m_cache;
    SnapshotReader m_snapshots;
    api::HierarchyPtr m_waiting, m_shown;  ///< until its drawing is there; on the screen
    ScenePtr m_scene;
    std::shared_ptr<const api::Snapshot> m_snapshot;
    int m_panelIndex = -1;
    std::string m_runFile;

    QStackedWidget* m_stack;
    style::MessageBar* m_message;
    GraphPicker* m_picker;
    HierarchyView* m_view;
    ClusterDetails* m_details;
    style::Segmented* m_levels;
    QToolButton* m_save;
    style::ElidedLabel* m_name;
    QLabel *m_error, *m_hint;
    QString m_prompt;  ///< what the hint says while nothing is asked for
    QStackedWidget* m_centre;
    pictures::PicturePanel* m_pictures;
    QProgressBar* m_busy;
    EpochBar* m_epochs;
};

}  // namespace strata::hierarchy
