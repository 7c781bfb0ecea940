// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "engine/api/event.h"
#include "engine/api/job.h"
#include "engine/api/predictions.h"
#include "engine/api/services.h"
#include "widgets/generation/export_button.h"
#include "widgets/generation/figure_tiles.h"
#include "widgets/generation/filter_bar.h"
#include "widgets/generation/generate_controls.h"
#include "widgets/generation/sample_details.h"
#include "widgets/generation/sample_grid.h"
#include "widgets/generation/sample_model.h"
#include "widgets/generation/score_button.h"
#include "widgets/generation/substructure_search.h"
#include "widgets/molecules/drawing_cache.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::pictures {
class PicturePanel;
}
namespace strata::style {
class EmptyState;
class MessageBar;
}  // namespace strata::style

namespace strata::generation {

class LinkPanel;

/// "Generate": draws graphs from a run's prior and shows, filters and exports them. The studio answers
/// generateRequested with setProgress and one of showSamples, showPictures, setFailed, setStopped, and scoreRequested
/// with showScores or setScoreFailed. GUI thread; `services` must outlive it.
class GeneratePage : public QWidget {
    Q_OBJECT
public:
    using Scope = ExportButton::Scope;

    explicit GeneratePage(const api::Services& services, QWidget* parent = nullptr);

    void setRun(const api::RunSummary& run);  ///< another run forgets the samples
    void clearRun();
    void setProgress(const api::Progress& progress);
    void showSamples(const api::SampleSetPtr& set);
    void showPictures(const api::PictureSetPtr& set);  ///< of a run of images
    void showScores(const api::PredictionsPtr& predictions);
    void setScoreFailed(const QString& sentence);
    void setFailed(const QString& sentence);
    void setStopped();

    /// Writes to `path` in a thread; the message bar, exported() or exportFailed() tell the end.
    void exportTo(const QString& path, Scope scope);

    GenerateControls* controls() const { return m_controls; }
    FigureTiles* tiles() const { return m_tiles; }
    FilterBar* filters() const { return m_filters; }
    SampleGrid* grid() const { return m_grid; }
    SampleDetails* details() const { return m_details; }
    ScoreButton* score() const { return m_score; }
    pictures::PicturePanel* pictures() const { return m_pictures; }
    LinkPanel* links() const { return m_links; }  ///< of runs that predict links
    style::MessageBar* message() const { return m_message; }

Q_SIGNALS:
    void generateRequested(const strata::api::SampleJob& job);  ///< runFile is empty
    void scoreRequested(const strata::api::PredictJob& job);
    void scoreCancelled();  ///< what was asked last is no longer of use
    void cancelRequested();
    void trainRequested();                                ///< the button of the empty page
    void evaluateRequested();                             ///< the button for runs that do not generate
    void inspectRequested(const QString& graph);          ///< of a sample, its SMILES or graph6
    void walkRequested(const QString& graph, bool from);  ///< it is to be an end of a walk
    void exported(const QString& sentence);
    void exportFailed(const QString& sentence);

private:
    void build();
    void connectParts();
    QWidget* makeResults();
    QString nothingYet() const;
    void generate();
    void preview(int row);
    void updateShown();
    void showDetails(int row);
    void askForScores();
    void setScores(std::vector<api::Column> scores);
    void searchPattern();

    molecules::DrawingCache m_cache;
    SampleModel m_model;
    SampleProxy m_proxy;
    SubstructureSearch m_search;
    std::string m_runFile;
    QString m_runName;
    api::DataKind m_kind = api::DataKind::Molecules;
    api::LatentSource m_asked = api::LatentSource::Prior;  ///< of the samples that are shown or awaited

    QStackedWidget *m_stack, *m_results;
    style::MessageBar* m_message;
    style::EmptyState* m_nothingYet;
    GenerateControls* m_controls;
    FigureTiles* m_tiles;
    FilterBar* m_filters;
    SampleGrid* m_grid;
    SampleDetails* m_details;
    pictures::PicturePanel* m_pictures;
    ScoreButton* m_score;
    LinkPanel* m_links;
    ExportButton* m_export;
};

}  // namespace strata::generation
