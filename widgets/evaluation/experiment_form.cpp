// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evaluation/experiment_form.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "widgets/evaluation/protocol_choice.h"
#include "widgets/style/captioned.h"
#include "widgets/style/icon.h"
#include "widgets/style/path_field.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::evaluation {

using style::PathField;

ExperimentForm::ExperimentForm(QWidget* parent)
    : QWidget(parent),
      m_scale(new style::Segmented({tr("Smoke"), tr("Laptop"), tr("Paper")})),
      m_meaning(style::label({}, style::TextSize::Small, true)),
      m_data(new PathField(PathField::Kind::Folder, {})),
      m_out(new PathField(PathField::Kind::Folder, tr("A folder for the runs"))),
      m_chemnet(new PathField(PathField::Kind::File, tr("No weights: no such distance"))),
      m_seeds(new QSpinBox),
      m_protocol(new ProtocolChoice),
      m_fields(new QWidget),
      m_button(new QPushButton) {
    using style::captioned;
    m_seeds->setRange(0, 100);
    m_seeds->setSpecialValueText(tr("As the scale has"));
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(2 * m_meaning->fontMetrics().lineSpacing());
    m_protocolBox = captioned(tr("Protocol"), m_protocol);
    m_chemnetBox =
        captioned(tr("ChemNet weights"), m_chemnet, tr("A file of weights, for the Fréchet ChemNet distance"));
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(style::kSpace3);
    grid->setVerticalSpacing(style::kSpace2);
    auto* scale = new QHBoxLayout;
    scale->setSpacing(style::kSpace3);
    scale->addWidget(m_scale, 0, Qt::AlignVCenter);
    scale->addWidget(m_meaning, 1);
    grid->addLayout(scale, 0, 0, 1, 4);
    grid->addWidget(captioned(tr("Data folder"), m_data,
                              tr("The folder that holds the public data sets, each in a folder of its own")),
                    1, 0, 1, 2);
    grid->addWidget(captioned(tr("Runs"), m_out, tr("Runs that are there already are used, unfinished ones go on")), 1,
                    2, 1, 2);
    grid->addWidget(captioned(tr("Seeds"), m_seeds, tr("Each system is trained once for every seed")), 2, 0);
    grid->addWidget(m_protocolBox, 2, 1);
    grid->addWidget(m_chemnetBox, 2, 1, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fields);
    grid->addWidget(m_button, 2, 3, Qt::AlignRight | Qt::AlignBottom);

    connect(m_scale, &style::Segmented::currentChanged, this, &ExperimentForm::explain);
    for (auto* field : {m_data, m_out}) connect(field, &PathField::changed, this, &ExperimentForm::explain);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            Q_EMIT startRequested();
    });
    setKind(api::DataKind::Molecules);
    setRunning(false);
}

void ExperimentForm::setKind(api::DataKind kind) {
    m_molecules = kind == api::DataKind::Molecules;
    m_protocolBox->setVisible(!m_molecules);
    m_chemnetBox->setVisible(m_molecules);
}

api::ExperimentJob ExperimentForm::job() const {
    api::ExperimentJob job;
    job.scale = static_cast<api::Scale>(m_scale->currentIndex());
    job.data = m_data->path().toStdString();
    job.out = m_out->path().toStdString();
    job.seeds = m_seeds->value();
    if (m_molecules)
        job.chemnet = m_chemnet->path().toStdString();
    else
        job.protocol = m_protocol->protocol();
    return job;
}

QString ExperimentForm::problem() const {
    const auto asked = job();
    if (asked.data.empty() && asked.scale != api::Scale::Smoke)
        return tr("Choose the folder of the data sets: only the smoke scale has built-in data.");
    return asked.out.empty() ? tr("Choose a folder for the runs.") : QString();
}

void ExperimentForm::explain() {
    const auto scale = job().scale;
    m_meaning->setText(scale == api::Scale::Smoke ? tr("Seconds to minutes: tiny models on a few graphs. Shows that "
                                                       "everything runs; its figures mean nothing.")
                       : scale == api::Scale::Laptop
                           ? tr("About a night on a laptop: small models on the data themselves.")
                           : tr("What the paper did: days, on a machine made for it."));
    m_data->setWhenEmpty(scale == api::Scale::Smoke ? tr("Built-in data") : tr("The folder of the data sets"));
    const QString why = problem();
    m_button->setEnabled(m_running || why.isEmpty());
    m_button->setToolTip(m_running ? QString() : why);
}

void ExperimentForm::setRunning(bool running) {
    m_running = running;
    m_button->setText(running ? tr("Stop") : tr("Run"));
    m_button->setIcon(running ? style::icon(QStringLiteral("stop")) : QIcon());
    for (QWidget* field : std::initializer_list<QWidget*>{m_scale, m_data, m_out, m_chemnet, m_seeds, m_protocol})
        field->setEnabled(!running);
    explain();
}

}  // namespace strata::evaluation
