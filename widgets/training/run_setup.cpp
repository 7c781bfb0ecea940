// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/run_setup.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

#include "widgets/style/card.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"
#include "widgets/training/number_box.h"
#include "widgets/training/run_name.h"

namespace strata::training {

QString dataSentence(const api::Dataset& data) {
    if (data.images)
        return RunSetup::tr("%1 images of %2 × %3 pixels")
            .arg(style::count(static_cast<long long>(data.size())))
            .arg(data.images->width)
            .arg(data.images->height);
    int largest = 0;
    for (const api::Graph& graph : data.graphs) largest = std::max(largest, graph.size());
    const QString count = style::count(static_cast<long long>(data.graphs.size()));
    const bool molecules = data.vocabulary.kind == api::DataKind::Molecules;
    if (!molecules && data.graphs.size() == 1)
        return RunSetup::tr("One graph of %1 nodes and %2 edges")
            .arg(style::count(largest), style::count(static_cast<long long>(data.graphs.front().edges.size())));
    return (molecules ? RunSetup::tr("%1 molecules, up to %2 atoms") : RunSetup::tr("%1 graphs, up to %2 nodes"))
        .arg(count, style::count(largest));
}

RunSetup::RunSetup(QWidget* parent)
    : QWidget(parent),
      m_data(new style::ElidedLabel),
      m_sentence(style::label({}, style::TextSize::Small, true)),
      m_preset(new QComboBox),
      m_description(style::label({}, style::TextSize::Small, true)),
      m_name(new QLineEdit),
      m_problem(style::label({}, style::TextSize::Small)),
      m_seedLabel(style::label(tr("Seed"))),
      m_seed(new NumberBox(true)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* card = new style::Card;
    outer->addWidget(card);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(style::kSpace3);
    grid->setVerticalSpacing(style::kSpace2);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    for (QLabel* words : {m_sentence, m_description, m_problem}) words->setWordWrap(true);
    m_data->setFont(style::textFont(style::TextSize::Body, QFont::DemiBold));
    m_seed->setRange(0, 9'007'199'254'740'992.0);
    m_seed->setToolTip(tr("The same seed, data and options give the same run"));
    const std::pair<QLabel*, QWidget*> fields[] = {
        {style::label(tr("Preset")), m_preset}, {style::label(tr("Name")), m_name}, {m_seedLabel, m_seed}};
    grid->addWidget(m_data, 0, 0, 1, 2);
    grid->addWidget(m_sentence, 1, 0, 1, 2);
    int row = 2;
    for (const auto& [label, field] : fields) {
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        field->setMinimumWidth(80);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        if (field == m_preset) grid->addWidget(m_description, ++row, 0, 1, 2);
        if (field == m_name) grid->addWidget(m_problem, ++row, 0, 1, 2);
        ++row;
    }
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setObjectName("preset");
    m_name->setObjectName("name");
    m_seed->setObjectName("seed");
    m_problem->hide();
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this] {
        describePreset();
        Q_EMIT presetChosen();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { m_typed = !text.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        checkName();
        Q_EMIT changed();
    });
    connect(m_seed, &QDoubleSpinBox::valueChanged, this, &RunSetup::changed);
}

void RunSetup::setData(const QString& name, const QString& sentence) {
    m_dataName = name;
    m_data->setText(name);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void RunSetup::setPresets(std::vector<api::Preset> presets, const std::string& chosen) {
    {
        const QSignalBlocker blocker(m_preset);
        m_presets = std::move(presets);
        m_preset->clear();
        for (const api::Preset& preset : m_presets) m_preset->addItem(style::engineText(preset.title));
        m_preset->setEnabled(m_editable && !m_presets.empty());
        const auto found = std::ranges::find(m_presets, chosen, &api::Preset::name);
        if (found != m_presets.end()) m_preset->setCurrentIndex(static_cast<int>(found - m_presets.begin()));
    }
    describePreset();
    Q_EMIT presetChosen();
}

bool RunSetup::choosePreset(const QString& name) {
    const auto found = std::ranges::find(m_presets, name.toStdString(), &api::Preset::name);
    if (found == m_presets.end()) return false;
    const QSignalBlocker blocker(m_preset);
    m_preset->setCurrentIndex(static_cast<int>(found - m_presets.begin()));
    describePreset();
    return true;
}

void RunSetup::showPreset(const QString& name) {
    if (choosePreset(name)) return;
    const QSignalBlocker blocker(m_preset);
    m_preset->setCurrentIndex(-1);
    m_description->setText(tr("Preset “%1”.").arg(name));
    m_description->setVisible(!name.isEmpty());
}

const api::Preset* RunSetup::preset() const {
    const int index = m_preset->currentIndex();
    return index < 0 || index >= static_cast<int>(m_presets.size()) ? nullptr
                                                                    : &m_presets[static_cast<std::size_t>(index)];
}

void RunSetup::describePreset() {
    const api::Preset* chosen = preset();
    m_description->setText(chosen ? style::engineText(chosen->description)
                                  : tr("There is no preset for this kind of data."));
    m_description->setVisible(!m_description->text().isEmpty());
}

void RunSetup::setTakenNames(const QStringList& names) {
    m_taken = names;
    checkName();
    Q_EMIT changed();
}

void RunSetup::forgetTypedName() {
    m_typed = false;
}

void RunSetup::suggestName() {
    if (!m_typed) m_name->setText(suggestedRunName(m_dataName, m_taken));
}

void RunSetup::setName(const QString& name) {
    m_name->setText(name);
}

QString RunSetup::name() const {
    return m_name->text();
}

QString RunSetup::problem() const {
    return runNameProblem(m_name->text(), m_taken);
}

void RunSetup::checkName() {
    const QString sentence = m_editable ? problem() : QString();
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void RunSetup::setSeedShown(bool shown) {
    m_seedLabel->setVisible(shown);
    m_seed->setVisible(shown);
}

quint64 RunSetup::seed() const {
    return static_cast<quint64>(m_seed->value());
}

void RunSetup::setEditable(bool editable) {
    m_editable = editable;
    m_preset->setEnabled(editable && !m_presets.empty());
    m_name->setEnabled(editable);
    m_seed->setEnabled(editable);
    checkName();
}

}  // namespace strata::training
