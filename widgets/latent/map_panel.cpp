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
#include <cmath>

#include "widgets/molecules/drawing_view.h"
#include "widgets/pictures/picture_grid.h"
#include "widgets/pictures/stored_pictures.h"
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
      m_cache(cache),
      m_stack(new QStackedWidget),
      m_empty(new style::EmptyState(QStringLiteral("explore"), {}, tr("Draw the map"))),
      m_progress(new style::ProgressLine),
      m_view(new MapView),
      m_level(new QComboBox),
      m_colouring(new QComboBox),
      m_prior(new QCheckBox(tr("Prior"))),
      m_redraw(new QPushButton(tr("Redraw"))),
      m_from(new QPushButton(tr("From here"))),
      m_to(new QPushButton(tr("To here"))),
      m_legend(style::label({}, style::TextSize::Small, true)),
      m_details(style::label({}, style::TextSize::Small)),
      m_drawing(new molecules::DrawingView),
      m_picture(new pictures::PictureGrid) {
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
    columns->addWidget(makeDetails());
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
    connect(m_from, &QPushButton::clicked, this, [this] { Q_EMIT fromChosen(textOf(m_view->chosen())); });
    connect(m_to, &QPushButton::clicked, this, [this] { Q_EMIT toChosen(textOf(m_view->chosen())); });
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

QWidget* MapPanel::makeDetails() {
    m_drawing->setMinimumSize(150, 90);
    m_drawing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_picture->setLevel(pictures::PictureGrid::kAllLevels);
    m_picture->hide();
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::kSpace2);
    buttons->addWidget(m_from);
    buttons->addWidget(m_to);
    auto* details = new QWidget;
    details->setFixedWidth(220);
    auto* layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_drawing, 1);
    layout->addWidget(m_picture, 1, Qt::AlignCenter);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    return details;
}

void MapPanel::setRun(const api::RunSummary& run, const api::DatasetPtr& data) {
    m_data = data;
    if (run.path == m_runFile) return showChosen();
    clearRun();
    m_data = data;
    m_runFile = run.path;
    m_wanted = run.model == api::kMgvae || run.vocabulary.kind == api::DataKind::Images;
    if (m_wanted && isVisible()) request();
}

void MapPanel::clearRun() {
    m_runFile.clear();
    m_data.reset();
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

QString MapPanel::details() const {
    return m_details->text();
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
    const int chosen = m_view->chosen();
    const bool any = chosen >= 0 && m_view->map();
    for (auto* button : {m_from, m_to}) button->setEnabled(any);
    m_drawing->setText({});
    m_picture->hide();
    m_drawing->show();
    if (!any) {
        m_details->clear();
        const bool images = m_view->map() && m_view->map()->vocabulary.kind == api::DataKind::Images;
        m_drawing->setMessage(images ? tr("Click a point to see its image.") : tr("Click a point to see its graph."));
        return;
    }
    const auto& map = *m_view->map();
    const auto& point = map.points[std::size_t(chosen)];
    QStringList lines{tr("Row %1, %2")
                          .arg(style::count(point.row),
                               point.origin == api::LatentMap::Origin::Trained ? tr("trained on") : tr("held out"))};
    for (std::size_t c = 0; c < map.values.size(); ++c)
        if (const double value = map.values[c].values[std::size_t(chosen)]; std::isfinite(value))
            lines << QStringLiteral("%1 %2").arg(
                m_colouring->itemText(int(c) + 1),
                value == std::floor(value) ? style::count(std::llround(value)) : style::figure(value));
    m_details->setText(lines.join(QStringLiteral(" · ")));
    if (map.vocabulary.kind == api::DataKind::Images) return showPicture(point.row);
    m_drawing->setGraph(*m_cache, point.graph);
    m_drawing->setText(QString::fromStdString(point.graph.name));
}

void MapPanel::showPicture(int row) {
    const bool known = m_data && m_data->images;
    m_picture->setVisible(known);
    m_drawing->setVisible(!known);
    if (known)
        m_picture->setPictures(pictures::storedPictures(*m_data->images, std::size_t(row), 1));
    else
        m_drawing->setMessage(tr("The run's data are being read."));
}

}  // namespace strata::latent
