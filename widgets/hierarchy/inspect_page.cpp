// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/inspect_page.h"

#include <QLabel>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "widgets/pictures/picture_panel.h"
#include "widgets/style/card.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/icon.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/number.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::hierarchy {

namespace {

constexpr int kMostTitles = 6;  ///< levels that are called by more than a number

}  // namespace

InspectPage::InspectPage(const api::Services& services, QWidget* parent, HierarchyView::Renderer renderer)
    : QWidget(parent),
      m_cache(services),
      m_snapshots(services),
      m_stack(new QStackedWidget),
      m_message(new style::MessageBar),
      m_picker(new GraphPicker),
      m_view(new HierarchyView(nullptr, renderer)),
      m_details(new ClusterDetails),
      m_levels(new style::Segmented),
      m_save(new QToolButton),
      m_name(new style::ElidedLabel),
      m_error(style::label({}, style::TextSize::Small, true)),
      m_hint(style::label({}, style::TextSize::Body, true)),
      m_centre(new QStackedWidget),
      m_pictures(new pictures::PicturePanel),
      m_busy(new QProgressBar),
      m_epochs(new EpochBar) {
    build();
    connect(m_picker, &GraphPicker::rowChosen, this, [this](qulonglong row) { request(QString::number(row)); });
    connect(m_picker, &GraphPicker::textEntered, this, &InspectPage::request);
    connect(m_picker, &GraphPicker::panelChosen, this, [this](int index) {
        m_panelIndex = index;
        showPanelGraph();
    });
    connect(m_picker, &GraphPicker::sourceChanged, this, [this](bool panel) {
        m_panelIndex = -1;
        m_epochs->setVisible(panel);
        clearGraph();
    });
    connect(&m_cache, &molecules::DrawingCache::ready, this, &InspectPage::showWhenDrawn);
    connect(m_levels, &style::Segmented::currentChanged, this, &InspectPage::chooseLevel);
    connect(m_view, &HierarchyView::selected, this, &InspectPage::choose);
    connect(m_view, &HierarchyView::failed, m_message, [this](const QString& text) { m_message->showError(text); });
    connect(m_pictures, &pictures::PicturePanel::exported, m_message,
            [this](const QString& text) { m_message->showInfo(text); });
    connect(m_pictures, &pictures::PicturePanel::failed, m_message,
            [this](const QString& text) { m_message->showError(text); });
    connect(m_details, &ClusterDetails::chosen, this, &InspectPage::choose);
    connect(m_details, &ClusterDetails::failed, m_message, [this](const QString& text) { m_message->showError(text); });
    connect(m_epochs, &EpochBar::chosen, this, [this](int epoch) { m_snapshots.read(epoch); });
    connect(&m_snapshots, &SnapshotReader::epochsRead, this, &InspectPage::updateEpochs);
    connect(&m_snapshots, &SnapshotReader::failed, m_message,
            [this](const QString& text) { m_message->showError(text); });
    connect(&m_snapshots, &SnapshotReader::ready, this, [this](const std::shared_ptr<const api::Snapshot>& snapshot) {
        m_snapshot = snapshot;
        m_picker->setPanel(snapshot->panel);
        showPanelGraph();
    });
    clearRun();
}

void InspectPage::build() {
    auto* empty = new style::EmptyState(
        "inspect", tr("Train a model first; then see here which clusters it learned for each graph."),
        tr("Go to Train"));
    connect(empty, &style::EmptyState::activated, this, &InspectPage::trainRequested);
    auto* columns = new QSplitter(Qt::Horizontal);
    columns->setChildrenCollapsible(false);
    columns->setHandleWidth(style::kSpace3);
    const std::initializer_list<std::pair<QWidget*, int>> parts{{m_picker, 0}, {makeCentre(), 1}, {m_details, 0}};
    for (const auto& [widget, stretch] : parts) {
        auto* card = new style::Card;
        card->body()->addWidget(widget);
        columns->addWidget(card);
        columns->setStretchFactor(columns->count() - 1, stretch);
    }
    columns->setSizes({230, 600, 320});
    m_stack->addWidget(empty);
    m_stack->addWidget(columns);
    auto* flat = new style::EmptyState(
        "inspect", tr("This run predicts columns of a table and shows no hierarchy: look at it in Evaluate."),
        tr("Go to Evaluate"));
    connect(flat, &style::EmptyState::activated, this, &InspectPage::evaluateRequested);
    m_stack->addWidget(flat);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

QWidget* InspectPage::makeCentre() {
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    auto* header = new QHBoxLayout;
    header->addWidget(m_name, 1);
    header->addWidget(m_error);
    header->addWidget(m_save);
    layout->addLayout(header);
    auto* levelRow = new QHBoxLayout;
    levelRow->addWidget(m_levels);
    levelRow->addStretch(1);
    m_save->setIcon(style::icon("export"));
    m_save->setAutoRaise(true);
    m_save->setToolTip(tr("Save a picture of this view"));
    m_save->setAccessibleName(m_save->toolTip());
    connect(m_save, &QToolButton::clicked, m_view, &HierarchyView::askAndSave);
    layout->addLayout(levelRow);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(3);
    QSizePolicy keepsRoom = m_busy->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(keepsRoom);
    layout->addWidget(m_busy);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_centre->addWidget(m_hint);
    m_centre->addWidget(m_view);
    m_centre->addWidget(m_pictures);
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_epochs);
    centre->setMinimumWidth(240);
    return centre;
}

void InspectPage::setRun(const api::RunSummary& run, const api::DatasetPtr& data) {
    const bool another = run.path != m_runFile;
    m_runFile = run.path;
    m_cache.setVocabulary(run.vocabulary);
    m_picker->setDataset(data);
    m_prompt = run.vocabulary.kind == api::DataKind::Images
                   ? tr("Choose an image on the left to see what each level rebuilds of it.")
                   : tr("Choose a graph on the left to see its clusters.");
    if (m_busy->isHidden()) m_hint->setText(m_prompt);
    const bool predicts = run.model == api::kProperties || run.model == "latents";
    m_stack->setCurrentIndex(predicts ? 2 : 1);
    m_message->dismiss();
    if (another) {
        m_snapshots.setRun(run.path);
        m_snapshot.reset();
        m_panelIndex = -1;
        m_picker->setPanel({});
        updateEpochs({});
        clearGraph();
    }
    refreshRun();
    // Where there is one graph, it is what was meant.
    if (data && !data->images && data->graphs.size() == 1 && !m_shown) request(QStringLiteral("0"));
}

void InspectPage::clearRun() {
    m_runFile.clear();
    m_snapshots.setRun({});
    m_snapshot.reset();
    m_picker->setPanel({});
    m_picker->setDataset({});
    m_epochs->hide();
    m_message->dismiss();
    clearGraph();
    m_stack->setCurrentIndex(0);
}

void InspectPage::refreshRun() {
    m_snapshots.readEpochs();
}

void InspectPage::inspect(const QString& graph) {
    m_picker->source()->setCurrentIndex(0);
    m_picker->list()->setCurrentIndex({});  // it need not be in the list
    request(graph);
}

void InspectPage::request(const QString& graph) {
    m_message->dismiss();
    m_busy->show();
    m_hint->setText(tr("Going through its levels…"));
    Q_EMIT inspectRequested(graph);
}

void InspectPage::showHierarchy(const api::HierarchyPtr& hierarchy) {
    if (!hierarchy) return;
    m_waiting = hierarchy;
    m_cache.setVocabulary(hierarchy->vocabulary);
    showWhenDrawn();
}

void InspectPage::showPictures(const api::PictureSetPtr& set) {
    if (!set) return;
    clearGraph();
    m_pictures->setPictures(set, true);
    m_centre->setCurrentWidget(m_pictures);
}

void InspectPage::showWhenDrawn() {
    if (!m_waiting) return;
    const auto drawn = m_cache.find(m_waiting->graph);
    if (!drawn) return;
    if (!drawn->problem.empty()) m_message->showWarning(QString::fromStdString(drawn->problem));
    display(std::exchange(m_waiting, {}), drawn->drawing);
}

void InspectPage::display(const api::HierarchyPtr& hierarchy, const api::Drawing& drawing) {
    m_busy->hide();
    m_hint->setText(m_prompt);
    const bool sameGraph = m_shown && m_shown->graph == hierarchy->graph;
    const int before = m_levels->currentIndex();
    m_shown = hierarchy;
    m_scene = std::make_shared<const HierarchyScene>(*hierarchy, drawing);
    QStringList titles{tr("Input")};
    const bool many = m_scene->levelCount() > kMostTitles;  // there is room for their numbers only
    for (int level = 1; level < m_scene->levelCount(); ++level)
        titles << (many ? QString::number(m_scene->levelCount() - level) : m_scene->title(level));
    m_levels->setLabels(titles);
    m_levels->show();
    m_save->show();
    m_name->setText(QString::fromStdString(hierarchy->graph.name));
    const bool rebuilt = std::isfinite(hierarchy->reconstructionError);
    m_error->setText(rebuilt ? tr("%1 wrong").arg(style::percent(hierarchy->reconstructionError)) : QString());
    m_error->setToolTip(tr("Share of atoms and bonds that the decoder gets wrong"));
    m_centre->setCurrentWidget(m_view);
    m_view->setScene(m_scene, sameGraph);
    m_details->setHierarchy(hierarchy, m_scene, drawing);
    m_details->parentWidget()->show();
    const int level = std::min(sameGraph && before >= 0 ? before : 1, m_scene->levelCount() - 1);
    m_levels->setCurrentIndex(level);
    chooseLevel(level);
}

void InspectPage::setFailed(const QString& sentence) {
    m_busy->hide();
    m_waiting.reset();
    m_hint->setText(m_prompt);
    m_message->showError(sentence);
}

void InspectPage::chooseLevel(int level) {
    if (!m_scene || level < 0) return;
    m_view->setLevel(level);
    m_details->setLevel(level);
    m_details->setSelected(m_view->state().selectedNode, m_view->state().selected);
}

void InspectPage::choose(int node) {
    if (!m_scene) return;
    m_view->setSelected(node);
    m_details->setSelected(node, m_view->state().selected);
}

void InspectPage::clearGraph() {
    m_waiting.reset();
    m_shown.reset();
    m_scene.reset();
    m_busy->hide();
    m_hint->setText(m_prompt);
    m_levels->hide();
    m_save->hide();
    m_name->setText({});
    m_error->setText({});
    m_view->setScene({});
    m_details->clear();
    m_details->parentWidget()->hide();  // its card: an empty table says nothing
    m_centre->setCurrentWidget(m_hint);
}

void InspectPage::showPanelGraph() {
    if (!m_snapshot || m_panelIndex < 0 || std::size_t(m_panelIndex) >= m_snapshot->panel.size()) return;
    showHierarchy(std::shared_ptr<const api::Hierarchy>(m_snapshot, &m_snapshot->panel[std::size_t(m_panelIndex)]));
}

void InspectPage::updateEpochs(const std::vector<int>& epochs) {
    m_epochs->setEpochs(epochs);
    m_epochs->setVisible(!epochs.empty() && m_picker->showsPanel());
}

}  // namespace strata::hierarchy
