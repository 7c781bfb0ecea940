// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/train_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/theme.h"
#include "widgets/training/curves_view.h"
#include "widgets/training/parameter_form.h"
#include "widgets/training/parameter_model.h"
#include "widgets/training/parameter_row.h"
#include "widgets/training/run_header.h"
#include "widgets/training/run_setup.h"
#include "widgets/training/samples_strip.h"

namespace strata::training {

namespace {

constexpr int kLeftColumn = 320;
constexpr int kLowPage = 660;  ///< pixels; below, samples are drawn smaller to leave room for the curves

}  // namespace

TrainPage::TrainPage(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_presets(services.presets()),
      m_options(new ParameterModel(services.parameters(api::kMgvae), this)),
      m_stack(new QStackedWidget),
      m_message(new style::MessageBar),
      m_header(new RunHeader),
      m_setup(new RunSetup),
      m_form(new ParameterForm(m_options)),
      m_curves(new CurvesView),
      m_strip(new SamplesStrip(services)) {
    m_pool.setMaxThreadCount(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    column->setSpacing(style::kSpace3);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    auto* empty = new style::EmptyState("train", tr("Choose data to train on."), tr("Go to Data"));
    m_stack->addWidget(empty);
    m_stack->addWidget(makeWorkplace());
    connect(empty, &style::EmptyState::activated, this, &TrainPage::dataPageRequested);
    connectHeader();
    connect(m_setup, &RunSetup::presetChosen, this, &TrainPage::applyPreset);
    connect(m_setup, &RunSetup::changed, this, &TrainPage::refresh);
    connect(m_options, &QAbstractItemModel::dataChanged, this, &TrainPage::refresh);
    connect(m_curves, &CurvesView::exportFailed, m_message,
            [this](const QString& sentence) { m_message->showError(sentence); });
    connect(m_curves, &CurvesView::exported, m_message,
            [this](const QString& path) { m_message->showInfo(tr("Saved “%1”.").arg(QFileInfo(path).fileName())); });
    connect(&m_snapshot, &QFutureWatcherBase::finished, this, &TrainPage::showSnapshot);
    refresh();
}

TrainPage::~TrainPage() {
    m_pool.waitForDone();
}

QWidget* TrainPage::makeWorkplace() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace3);
    column->addWidget(m_header);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(style::kSpace3);
    m_form->setFixedWidth(kLeftColumn);
    m_form->setTop(m_setup);
    auto* results = new QWidget;
    auto* right = new QVBoxLayout(results);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(style::kSpace2);
    right->addWidget(m_curves, 1);
    right->addWidget(m_strip);
    auto* scroll = new QScrollArea;  // for windows too low for charts that can be read
    scroll->setWidget(results);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columns->addWidget(m_form);
    columns->addWidget(scroll, 1);
    column->addLayout(columns, 1);
    return page;
}

void TrainPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_strip->setLow(height() < kLowPage);
}

void TrainPage::connectHeader() {
    connect(m_header, &RunHeader::startClicked, this, &TrainPage::start);
    connect(m_header, &RunHeader::continueClicked, this, &TrainPage::goOn);
    connect(m_header, &RunHeader::newRunClicked, this, &TrainPage::newRun);
    connect(m_header, &RunHeader::pauseClicked, this, [this] {
        setStage(RunStage::Pausing);
        Q_EMIT pauseRequested();
    });
    connect(m_header, &RunHeader::resumeClicked, this, [this] {
        setStage(RunStage::Resuming);
        Q_EMIT resumeRequested();
    });
    connect(m_header, &RunHeader::stopClicked, this, [this] {
        setStage(RunStage::Stopping);
        Q_EMIT stopRequested();
    });
}

void TrainPage::setData(api::DatasetPtr data) {
    m_data = std::move(data);
    m_dataWaits = isRunning(m_stage);
    if (!m_dataWaits) applyData();
}

void TrainPage::applyData() {
    m_dataWaits = false;
    if (isRunning(m_stage)) return;
    const bool opened = m_stage == RunStage::Opened;
    m_stage = RunStage::Ready;
    m_progress.reset();
    if (m_data) {
        nameData();
        offerColumns();
        const api::Preset* chosen = m_setup->preset();
        // Options that were chosen for data of this kind stay.
        const auto kinds = api::presetKinds(*m_data);
        if (!chosen || std::ranges::find(kinds, chosen->kind) == kinds.end() || opened) offerPresets(kinds);
        m_setup->suggestName();
    }
    refresh();
}

void TrainPage::offerPresets(const std::vector<std::string>& kinds) {
    std::vector<api::Preset> fitting;
    for (const auto& kind : kinds)
        std::ranges::copy_if(m_presets, std::back_inserter(fitting),
                             [&](const api::Preset& p) { return p.kind == kind; });
    m_setup->setPresets(std::move(fitting), m_data ? m_services.presetFor(*m_data) : std::string());
}

void TrainPage::nameData() {
    if (m_data) m_setup->setData(QString::fromStdString(m_data->name), dataSentence(*m_data));
}

void TrainPage::offerColumns() {
    QStringList numbers, words;
    for (const auto& column : m_data->columns) numbers << QString::fromStdString(column.name);
    for (const auto& column : m_data->texts) words << QString::fromStdString(column.name);
    m_options->setColumns(api::ColumnsNamed::Numbers, numbers);
    m_options->setColumns(api::ColumnsNamed::Words, words);
}

void TrainPage::applyPreset() {
    const api::Preset* preset = m_setup->preset();
    takePreset(preset);
    refresh();
}

void TrainPage::takePreset(const api::Preset* preset) {
    m_curves->setSampled(!preset || preset->model == api::kMgvae);
    if (preset && preset->model != m_model) {
        m_model = preset->model;
        m_options->setParameters(m_services.parameters(m_model));
    }
    m_options->setPreset(preset ? preset->settings : api::Settings{});
}

void TrainPage::setTakenRunNames(const QStringList& names) {
    m_takenNames = names;
    m_setup->setTakenNames(names);
    if (!isRunning(m_stage) && m_stage != RunStage::Opened && m_data) m_setup->suggestName();
}

void TrainPage::setStage(RunStage stage) {
    m_stage = stage;
    refresh();
}

void TrainPage::refresh() {
    RunActions allowed = actionsIn(m_stage);
    const QString problem = startProblem();
    allowed.start = allowed.start && problem.isEmpty();
    allowed.goOn = allowed.goOn && canContinue();
    const QString why = m_stage == RunStage::Opened ? tr("All epochs are done. Raise their number to go on.") : problem;
    m_header->setStage(m_stage, allowed, why);
    m_header->setDetail(detail());
    const bool hasFraction = m_progress && (isRunning(m_stage) || m_stage == RunStage::Failed);
    m_header->setFraction(hasFraction ? m_progress->fraction : -1);
    m_curves->setLive(isRunning(m_stage));
    m_stack->setCurrentIndex(m_data || m_run || isRunning(m_stage) ? 1 : 0);
    refreshOptions();
}

void TrainPage::refreshOptions() {
    const bool editable = actionsIn(m_stage).options;
    m_setup->setEditable(editable);
    const bool starting = m_stage == RunStage::Starting && !m_continuing;
    const bool seedKnown = editable || starting || (m_stage != RunStage::Starting && m_run && m_run->startedHere);
    m_setup->setSeedShown(seedKnown && m_options->rowOf("seed") < 0);
    // A run cannot go on to fewer epochs than it has done.
    if (ParameterRow* row = m_form->row("epochs"))
        row->setLowest(m_stage == RunStage::Opened && m_run ? m_run->epoch : -1e300);
    if (editable) {
        m_form->setEditable(true);
    } else if (m_stage == RunStage::Opened) {
        m_form->setEditable(false,
                            tr("The options of an opened run are fixed. The number of epochs can be raised, to go on."),
                            "epochs");
    } else {
        m_form->setEditable(false, tr("Options are fixed while the run goes on. Stop it to change them."));
    }
}

QString TrainPage::startProblem() const {
    if (!m_data) return tr("Choose data first.");
    if (m_data->size() == 0) return tr("There is nothing in the data to train on.");
    if (!m_setup->preset()) return tr("Choose a preset.");
    if (const QString problem = m_setup->problem(); !problem.isEmpty()) return problem;
    return m_options->firstProblem();
}

int TrainPage::epochsRow() const {
    return m_options->rowOf("epochs");
}

api::Settings TrainPage::continueSettings() const {
    const int row = epochsRow();
    if (m_stage != RunStage::Opened && !m_continuing) return {};
    const auto* epochs = row < 0 ? nullptr : std::get_if<long long>(&m_options->value(row));
    if (!m_run || !epochs || *epochs <= m_run->epochs) return {};
    return {{"epochs", *epochs}};
}

bool TrainPage::canContinue() const {
    if (!m_run || m_run->epoch < 1) return false;
    return m_run->epoch < m_run->epochs || !continueSettings().empty();
}

quint64 TrainPage::seed() const {
    const int row = m_options->rowOf("seed");
    const auto* seed = row < 0 ? nullptr : std::get_if<long long>(&m_options->value(row));
    return seed ? static_cast<quint64>(std::max(*seed, 0LL)) : m_setup->seed();
}

void TrainPage::start() {
    const api::Preset* preset = m_setup->preset();
    if (!actionsIn(m_stage).start || !startProblem().isEmpty()) return;
    m_message->dismiss();
    m_progress.reset();
    m_continuing = false;
    setStage(RunStage::Starting);
    Q_EMIT startRequested(QString::fromStdString(preset->name), m_options->changed(), seed(), m_setup->name());
}

void TrainPage::goOn() {
    if (!actionsIn(m_stage).goOn || !canContinue()) return;
    m_message->dismiss();
    m_progress.reset();
    m_continuing = true;
    setStage(RunStage::Starting);
    Q_EMIT continueRequested();
}

void TrainPage::newRun() {
    if (isRunning(m_stage)) return;
    const api::Settings settings = m_options->all();
    m_stage = RunStage::Ready;
    applyData();
    m_options->setValues(settings);
    m_form->setFocus();
    if (!m_data) Q_EMIT dataPageRequested();
}

}  // namespace strata::training
