// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/map_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/style/empty_state.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/flow_layout.h"
#include "widgets/style/number.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/theme.h"

namespace strata::latent {
namespace {

constexpr int kGraphs = 1000;
constexpr int kFinestSide = 32;  ///< pixels of the finest level of images

struct Title {
    const char* name;
    const char* title;
};
constexpr Title kTitles[] = {
    {"atoms", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Atoms")},
    {"bonds", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Bonds")},
    {"nodes", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Nodes")},
    {"edges", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Edges")},
    {"logp", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "logP")},
    {"qed", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "QED")},
    {"sa", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "SA")},
    {"weight", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Weight")},
    {"rings", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Rings")},
    {"grey", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Mean grey")},
    {"label", QT_TRANSLATE_NOOP("strata::latent::MapPanel", "Label")},
};

}  // namespace

MapPanel::MapPanel(molecules::DrawingCache* cache, QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_empty(new style::EmptyState(QStringLiteral("explore"), {}, tr("Draw the map"))),
      m_progress(new style::ProgressLine),
      m_view(new MapView),
      m_level(new QComboBox),
      m_colouring(new QComboBox),
      m_prior(new QCheckBox(tr("Prior"))),
      m_redraw(new QPushButton(tr("Redraw"))),
      m_legend(style::label({}, style::TextSize::Small, true)),
      m_card(new PointCard(cache)) {
    auto* plot = new QWidget;
    auto* left = new QVBoxLayout(plot);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(style::kSpace1);
    left->addWidget(makeControls());
    left->addWidget(m_view, 1);
    m_legend->setWordWrap(true);
    left->addWidget(m_legend);
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(style::kSpace3);
    columns->addWidget(plot, 1);
    columns->addWidget(m_card);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);

    connect(m_empty, &style::EmptyState::activated, this, &MapPanel::request);
    connect(m_redraw, &QPushButton::clicked, this, &MapPanel::request);
    connect(m_level, &QComboBox::activated, this, &MapPanel::request);
    connect(m_colouring, &QComboBox::activated, m_view, [this](int index) { m_view->setColouring(index - 1); });
    connect(m_prior, &QCheckBox::toggled, m_view, &MapView::setPriorShown);
    connect(m_view, &MapView::choiceChanged, this, &MapPanel::showChosen);
    connect(m_card->fromButton(), &QPushButton::clicked, this, [this] { Q_EMIT fromChosen(textOf(m_view->chosen())); });
    connect(m_card->toButton(), &QPushButton::clicked, this, [this] { Q_EMIT toChosen(textOf(m_view->chosen())); });
    clearRun();
}

QWidget* MapPanel::makeControls() {
    m_prior->setChecked(true);
    m_prior->setToolTip(tr("Draws from the prior: they should cover what the data need, and no more"));
    m_level->setAccessibleName(tr("Level"));
    m_colouring->setAccessibleName(tr("Colour"));
    m_redraw->setToolTip(tr("With the run's last checkpoint"));
    auto* row = new style::FlowBox;
    row->add(style::label(tr("Latents of"), style::TextSize::Body, true));
    row->add(m_level);
    row->add(style::label(tr("Colour"), style::TextSize::Body, true));
    row->add(m_colouring);
    row->add(m_prior);
    row->add(m_redraw);
    return row;
}

void MapPanel::setRun(const api::RunSummary& run, const api::DatasetPtr& data) {
    m_card->setData(data);
    if (run.path == m_runFile) return showChosen();
    clearRun();
    m_card->setData(data);
    m_runFile = run.path;
    m_wanted = run.model == api::kMgvae || run.vocabulary.kind == api::DataKind::Images;
    if (m_wanted && isVisible()) request();
}

void MapPanel::clearRun() {
    m_runFile.clear();
    m_card->setData({});
    m_wanted = false;
    setRunning(false);
    m_view->setMap({});
    m_level->clear();
    m_empty->setSentence(tr("The run's latents in a plane: choose the ends of a walk there."));
    m_stack->setCurrentIndex(0);
    showChosen();
}

void MapPanel::showEvent(QShowEvent*) {
    if (m_wanted) request();
}

void MapPanel::request() {
    m_wanted = false;
    if (m_runFile.empty()) return;
    api::MapJob job;
    job.runFile = m_runFile;
    job.count = kGraphs;
    job.level = m_level->count() > 0 ? m_level->currentData().toInt() : api::LatentMap::kAllLevels;
    setRunning(true);
    Q_EMIT mapRequested(job);
}

void MapPanel::setRunning(bool running) {
    m_empty->setEnabled(!running);
    m_redraw->setEnabled(!running);
    if (running)
        m_progress->begin(tr("Waiting for the engine"));
    else
        m_progress->end();
}

void MapPanel::setProgress(const api::Progress& progress) {
    m_progress->advance(style::enginePhase(progress.phase), progress.fraction, progress.perSecond,
                        progress.secondsLeft);
}

void MapPanel::showMap(const api::LatentMapPtr& map) {
    if (!map || map->runFile != m_runFile) return;
    setRunning(false);
    const QString colouring = m_colouring->currentText();
    listLevels(*map);
    m_colouring->clear();
    m_colouring->addItem(tr("By origin"));
    for (const auto& column : map->values) {
        const auto title = std::ranges::find(kTitles, column.name, &Title::name);
        m_colouring->addItem(title != std::end(kTitles) ? tr(title->title) : QString::fromStdString(column.name));
    }
    m_colouring->setCurrentIndex(std::max(0, m_colouring->findText(colouring)));
    m_view->setMap(map);
    m_view->setColouring(m_colouring->currentIndex() - 1);
    const auto count = [&](api::LatentMap::Origin origin) {
        return style::count(std::ranges::count(map->points, origin, &api::LatentMap::Point::origin));
    };
    m_legend->setText(tr("● %1 trained on   ◆ %2 held out   ○ %3 drawn from the prior")
                          .arg(count(api::LatentMap::Origin::Trained), count(api::LatentMap::Origin::HeldOut),
                               count(api::LatentMap::Origin::Prior)));
    m_legend->setToolTip(
        tr("Posterior means, averaged over a level's nodes, on the principal components of those that "
           "were trained on"));
    m_stack->setCurrentIndex(1);
    markEnds();
    showChosen();
}

void MapPanel::listLevels(const api::LatentMap& map) {
    const bool images = map.vocabulary.kind == api::DataKind::Images;
    m_level->clear();
    m_level->addItem(tr("All levels"), api::LatentMap::kAllLevels);
    for (int level = 1; level <= map.levels; ++level)
        m_level->addItem(
            images ? tr("%1 × %1 pixels").arg(kFinestSide >> (map.levels - level)) : tr("Level %1").arg(level), level);
    if (!images) m_level->addItem(tr("Nodes"), 0);
    m_level->setCurrentIndex(m_level->findData(map.level));
    m_level->setToolTip(images ? QString()
                               : tr("Level 1 is a single node, the whole graph; nodes are those of the graph itself"));
}

void MapPanel::setFailed(const QString& sentence) {
    setRunning(false);
    m_empty->setSentence(sentence);
    m_stack->setCurrentIndex(0);
}

void MapPanel::setStopped() {
    setRunning(false);
}

QString MapPanel::textOf(int point) const {
    if (point < 0 || !m_view->map()) return {};
    const auto& map = *m_view->map();
    const auto& chosen = map.points[std::size_t(point)];
    return map.vocabulary.kind == api::DataKind::Molecules ? QString::fromStdString(chosen.graph.name)
                                                           : QString::number(chosen.row);
}

void MapPanel::setEnds(const QString& from, const QString& to) {
    m_fromText = from;
    m_toText = to;
    markEnds();
}

// An end is a point if its text is that point's row or its SMILES.
void MapPanel::markEnds() {
    if (!m_view->map()) return;
    const auto& points = m_view->map()->points;
    const auto find = [&](const QString& text) {
        const auto found = std::ranges::find_if(points, [&](const auto& point) {
            return point.row >= 0 && (QString::number(point.row) == text ||
                                      (!point.graph.name.empty() && text == QString::fromStdString(point.graph.name)));
        });
        return found == points.end() ? -1 : int(found - points.begin());
    };
    m_view->setEnds(find(m_fromText), find(m_toText));
}

void MapPanel::showChosen() {
    const auto& map = m_view->map();
    const int chosen = m_view->chosen();
    if (!map || chosen < 0) return m_card->clear(map ? map->vocabulary.kind : api::DataKind::Molecules);
    QStringList titles;
    for (int i = 1; i < m_colouring->count(); ++i) titles << m_colouring->itemText(i);  // after “By origin”
    m_card->showPoint(*map, chosen, titles);
}

}  // namespace strata::latent
