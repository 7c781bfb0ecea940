// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/generate_page.h"

#include <QApplication>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/generation/link_panel.h"
#include "widgets/pictures/picture_panel.h"
#include "widgets/style/card.h"
#include "widgets/style/chip.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"

namespace strata::generation {

namespace {

/// What the page shows: nothing, what was drawn, where else to look, the links that a graph lacks.
enum Shown { Empty, Drawn, Elsewhere, Links };

Shown shownOf(const api::RunSummary& run) {
    if (run.model == api::kLinks) return Links;
    return run.model == api::kMgvae || run.vocabulary.kind == api::DataKind::Images ? Drawn : Elsewhere;
}

}  // namespace

GeneratePage::GeneratePage(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_cache(services),
      m_proxy(&m_model),
      m_search(services),
      m_stack(new QStackedWidget),
      m_results(new QStackedWidget),
      m_message(new style::MessageBar),
      m_nothingYet(new style::EmptyState("generate", tr("Nothing generated yet."), tr("Generate"))),
      m_controls(new GenerateControls),
      m_tiles(new FigureTiles),
      m_filters(new FilterBar),
      m_grid(new SampleGrid(&m_proxy, &m_cache)),
      m_details(new SampleDetails(&m_cache)),
      m_pictures(new pictures::PicturePanel),
      m_score(new ScoreButton),
      m_links(new LinkPanel),
      m_export(new ExportButton(services, &m_model, &m_proxy, m_grid)) {
    build();
    connectParts();
    clearRun();
}

void GeneratePage::build() {
    auto* empty = new style::EmptyState("generate", tr("Train a model first; then draw new graphs from it here."),
                                        tr("Go to Train"));
    connect(empty, &style::EmptyState::activated, this, &GeneratePage::trainRequested);
    m_results->addWidget(m_nothingYet);
    m_results->addWidget(makeResults());
    auto* pictures = new style::Card;
    pictures->body()->addWidget(m_pictures);
    m_results->addWidget(pictures);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    auto* strip = new style::Card;
    strip->body()->addWidget(m_controls);
    layout->addWidget(strip);
    layout->addWidget(m_results, 1);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    auto* other = new style::EmptyState(
        "generate", tr("This run predicts and does not generate: look at it in Evaluate."), tr("Go to Evaluate"));
    connect(other, &style::EmptyState::activated, this, &GeneratePage::evaluateRequested);
    m_stack->addWidget(other);
    m_stack->addWidget(m_links);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    outer->setSpacing(style::kSpace2);
    outer->addWidget(m_message);
    outer->addWidget(m_stack, 1);
}

QWidget* GeneratePage::makeResults() {
    auto* results = new QWidget;
    auto* layout = new QVBoxLayout(results);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(m_tiles);
    auto* left = new style::Card;
    left->body()->addWidget(m_filters);
    left->body()->addWidget(m_grid, 1);
    auto* right = new style::Card;
    right->body()->addWidget(m_details, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::kSpace2);
    buttons->addWidget(m_score, 1);
    buttons->addWidget(m_export, 1);
    right->body()->addLayout(buttons);
    auto* columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(style::kSpace3);
    columns->addWidget(left);
    columns->addWidget(right);
    columns->setStretchFactor(0, 1);
    columns->setStretchFactor(1, 0);
    columns->setSizes({800, 280});
    layout->addWidget(columns, 1);
    return results;
}

void GeneratePage::connectParts() {
    connect(m_controls, &GenerateControls::generateRequested, this, &GeneratePage::generate);
    connect(m_controls, &GenerateControls::cancelRequested, this, &GeneratePage::cancelRequested);
    connect(m_nothingYet, &style::EmptyState::activated, this, &GeneratePage::generate);
    connect(m_filters, &FilterBar::filterChanged, this, [this] {
        m_proxy.setFilter(m_filters->filter());
        updateShown();
    });
    connect(m_filters, &FilterBar::patternChanged, this, &GeneratePage::searchPattern);
    connect(&m_search, &SubstructureSearch::found, this, [this](const std::vector<bool>& contained) {
        m_filters->setProblem({});
        m_proxy.setContained(contained);
        updateShown();
    });
    connect(m_links, &LinkPanel::exported, m_message, [this](const QString& s) { m_message->showInfo(s); });
    connect(m_links, &LinkPanel::failed, m_message, [this](const QString& s) { m_message->showError(s); });
    connect(&m_search, &SubstructureSearch::failed, m_filters, &FilterBar::setProblem);
    connect(m_filters, &FilterBar::orderChanged, this,
            [this](int column, Qt::SortOrder order) { m_proxy.sort(column, order); });
    connect(m_filters, &FilterBar::sizeChanged, m_grid, &SampleGrid::setCellSize);
    connect(m_grid, &SampleGrid::currentSampleChanged, this, &GeneratePage::showDetails);
    connect(m_grid, &SampleGrid::previewRequested, this, &GeneratePage::preview);
    connect(m_details, &SampleDetails::inspectRequested, this, &GeneratePage::inspectRequested);
    connect(m_details, &SampleDetails::walkRequested, this, &GeneratePage::walkRequested);
    connect(m_score, &ScoreButton::chosen, this, &GeneratePage::askForScores);
    connect(m_pictures, &pictures::PicturePanel::exported, m_message,
            [this](const QString& s) { m_message->showInfo(s); });
    connect(m_pictures, &pictures::PicturePanel::failed, m_message,
            [this](const QString& s) { m_message->showError(s); });
    connect(m_details->drawing(), &molecules::DrawingView::failed, m_message,
            [this](const QString& s) { m_message->showError(s); });
    connect(m_export, &ExportButton::exported, this, [this](const QString& sentence) {
        m_message->showInfo(sentence);
        Q_EMIT exported(sentence);
    });
    connect(m_export, &ExportButton::failed, this, [this](const QString& sentence) {
        m_message->showError(sentence);
        Q_EMIT exportFailed(sentence);
    });
}

void GeneratePage::setRun(const api::RunSummary& run) {
    m_kind = run.vocabulary.kind;
    m_runName = QString::fromStdString(run.name);
    m_controls->setRun(run);
    m_export->setRun(m_runName, m_kind);
    m_nothingYet->setSentence(nothingYet());
    m_links->setRun(run.path, m_runName);
    m_stack->setCurrentIndex(shownOf(run));
    if (run.path == m_runFile) return;
    m_runFile = run.path;
    m_controls->setRunning(false);
    m_message->dismiss();
    m_model.setSamples({});
    m_results->setCurrentIndex(0);
}

QString GeneratePage::nothingYet() const {
    switch (m_kind) {
        case api::DataKind::Molecules:
            return tr("Draw new molecules from “%1”.").arg(m_runName);
        case api::DataKind::Images:
            return tr("Draw new images from “%1”.").arg(m_runName);
        case api::DataKind::Graphs:
            break;
    }
    return tr("Draw new graphs from “%1”.").arg(m_runName);
}

void GeneratePage::clearRun() {
    m_runFile.clear();
    m_model.setSamples({});
    m_controls->setRunning(false);
    m_message->dismiss();
    m_results->setCurrentIndex(0);
    m_stack->setCurrentIndex(Empty);
}

void GeneratePage::generate() {
    m_message->dismiss();
    m_controls->setRunning(true);
    m_nothingYet->setEnabled(false);
    const auto job = m_controls->job();
    m_asked = job.draw.latents;
    Q_EMIT generateRequested(job);
}

void GeneratePage::setProgress(const api::Progress& progress) {
    m_controls->setProgress(progress);
}

void GeneratePage::showSamples(const api::SampleSetPtr& set) {
    if (!set) return;
    m_controls->setRunning(false);
    m_nothingYet->setEnabled(true);
    m_kind = set->vocabulary.kind;
    m_cache.setVocabulary(set->vocabulary);
    m_filters->setKind(m_kind);
    m_proxy.setFilter(m_filters->filter());
    m_model.setSamples(set);
    setScores({});
    m_score->setVisible(m_kind == api::DataKind::Molecules);
    m_tiles->setFigures(set->figures, m_kind);
    m_results->setCurrentIndex(1);
    m_grid->scrollToTop();
    updateShown();
    searchPattern();
    if (m_asked == api::LatentSource::Posterior)
        m_message->showWarning(tr("These are draws from posteriors of training graphs, not generation."));
    if (m_asked == api::LatentSource::None) m_message->showWarning(tr("These were decoded without latents."));
    if (m_proxy.rowCount() > 0) m_grid->setCurrentIndex(m_proxy.index(0, 0));
    askForScores();
}

void GeneratePage::askForScores() {
    if (!m_model.samples()) return;
    if (m_score->runFile().empty() || m_kind != api::DataKind::Molecules) {
        Q_EMIT scoreCancelled();
        return setScores({});
    }
    Q_EMIT scoreRequested({m_score->runFile(), {}, api::asData(*m_model.samples())});
}

void GeneratePage::showScores(const api::PredictionsPtr& predictions) {
    // Other samples may have come meanwhile.
    if (!predictions || !m_model.samples() || predictions->names.size() != m_model.samples()->samples.size()) return;
    setScores(predictions->predicted);
}

void GeneratePage::setScoreFailed(const QString& sentence) {
    m_score->choose({});
    m_message->showError(sentence);
}

void GeneratePage::setScores(std::vector<api::Column> scores) {
    QStringList names;
    for (const auto& score : scores) names << scoreTitle(score);
    m_model.setScores(std::move(scores));
    m_filters->setScores(names);
    m_grid->viewport()->update();
    showDetails(m_grid->currentIndex().row());
}

void GeneratePage::showPictures(const api::PictureSetPtr& set) {
    if (!set) return;
    m_controls->setRunning(false);
    m_nothingYet->setEnabled(true);
    m_pictures->setPictures(set, false);
    m_results->setCurrentIndex(2);
}

void GeneratePage::setFailed(const QString& sentence) {
    m_controls->setRunning(false);
    m_nothingYet->setEnabled(true);
    m_message->showError(sentence);
}

void GeneratePage::setStopped() {
    m_controls->setRunning(false);
    m_nothingYet->setEnabled(true);
    m_message->showInfo(tr("Stopped; nothing was changed."));
}

void GeneratePage::searchPattern() {
    const QString pattern = m_filters->pattern();
    m_search.start(pattern, m_model.samples());
    if (!pattern.isEmpty()) return;
    m_filters->setProblem({});
    m_proxy.setContained({});
    updateShown();
}

void GeneratePage::updateShown() {
    m_filters->setShown(m_proxy.rowCount(), m_model.rowCount());
}

void GeneratePage::showDetails(int row) {
    std::vector<std::pair<QString, double>> scores;
    for (const auto& score : m_model.scores())
        if (row >= 0)
            scores.emplace_back(scoreTitle(score), score.values[static_cast<std::size_t>(m_proxy.sourceRow(row))]);
    m_details->setSample(row >= 0 ? &m_proxy.sample(row) : nullptr, m_kind, scores);
}

void GeneratePage::preview(int row) {
    const api::Sample& sample = m_proxy.sample(row);
    auto* view = new molecules::DrawingView(this);
    view->setWindowFlags(Qt::Popup);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setAutoFillBackground(true);
    view->setBackgroundRole(QPalette::Base);
    view->setLargestBond(70);
    view->setDrawing(m_cache.drawNow(sample.graph)->drawing);
    view->setText(QString::fromStdString(sample.text));
    const QSize size(std::min(640, width() - 40), std::min(520, height() - 40));
    view->setGeometry(QRect(mapToGlobal(rect().center()) - QPoint(size.width() / 2, size.height() / 2), size));
    for (int key : {int(Qt::Key_Space), int(Qt::Key_Return)})
        connect(new QShortcut(QKeySequence(key), view), &QShortcut::activated, view, &QWidget::close);
    view->show();
}

void GeneratePage::exportTo(const QString& path, ExportButton::Scope scope) {
    m_export->exportTo(path, scope);
}

}  // namespace strata::generation
