// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sampling/draw_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include "widgets/style/captioned.h"
#include "widgets/style/theme.h"

namespace strata::sampling {
namespace {

constexpr int kWidth = 300;
constexpr std::array kStepByStep{"growth", "masked", "autoregressive"};

std::string decoderOf(const api::RunSummary& run) {
    const auto found = run.settings.find("decoder.kind");
    const auto* kind = found == run.settings.end() ? nullptr : std::get_if<std::string>(&found->second);
    return kind ? *kind : std::string();
}

bool hasLatentDropout(const api::RunSummary& run) {
    const auto found = run.settings.find("decoder.latent_dropout");
    const auto* share = found == run.settings.end() ? nullptr : std::get_if<double>(&found->second);
    return share && *share > 0;
}

QLabel* remark() {
    auto* result = style::label({}, style::TextSize::Small, true);
    result->setWordWrap(true);
    result->setFixedWidth(kWidth);
    return result;
}

}  // namespace

DrawForm::DrawForm(QWidget* parent)
    : QWidget(parent),
      m_minProbability(new QDoubleSpinBox),
      m_latents(new QComboBox),
      m_aboutProbability(remark()),
      m_aboutLatents(remark()) {
    m_minProbability->setRange(0, 1);
    m_minProbability->setDecimals(3);
    m_minProbability->setSingleStep(0.01);
    m_minProbability->setSpecialValueText(tr("off"));
    m_latents->addItem(tr("Prior"), static_cast<int>(api::LatentSource::Prior));
    m_latents->addItem(tr("Posteriors of training graphs (not generation)"),
                       static_cast<int>(api::LatentSource::Posterior));
    m_latents->addItem(tr("No latents"), static_cast<int>(api::LatentSource::None));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace1);
    layout->addWidget(style::captioned(tr("Least probability (min-p)"), m_minProbability));
    layout->addWidget(m_aboutProbability);
    layout->addSpacing(style::kSpace2);
    layout->addWidget(style::captioned(tr("Latents"), m_latents));
    layout->addWidget(m_aboutLatents);
    const auto tell = [this] {
        explain();
        Q_EMIT edited();
    };
    connect(m_minProbability, &QDoubleSpinBox::valueChanged, this, tell);
    connect(m_latents, &QComboBox::currentIndexChanged, this, tell);
    setRun({});
}

void DrawForm::setRun(const api::RunSummary& run) {
    const auto kind = decoderOf(run);
    m_minProbability->setEnabled(std::ranges::find(kStepByStep, kind) != kStepByStep.end());
    if (!m_minProbability->isEnabled()) m_minProbability->setValue(0);
    const int none = m_latents->findData(static_cast<int>(api::LatentSource::None));
    const bool can = kind == "growth" && hasLatentDropout(run);
    auto* item = qobject_cast<QStandardItemModel*>(m_latents->model())->item(none);
    item->setEnabled(can);
    item->setToolTip(can ? QString()
                         : tr("Only growing decoders that were trained with latent dropout can do without latents."));
    if (!can && m_latents->currentIndex() == none) m_latents->setCurrentIndex(0);
    explain();
}

api::Draw DrawForm::draw() const {
    api::Draw draw;
    draw.minProbability = m_minProbability->value();
    draw.latents = static_cast<api::LatentSource>(m_latents->currentData().toInt());
    return draw;
}

int DrawForm::changed() const {
    return (m_minProbability->value() > 0) + (m_latents->currentIndex() > 0);
}

void DrawForm::explain() {
    m_aboutProbability->setText(
        m_minProbability->isEnabled()
            ? tr("Classes less probable than this share of the most probable one are never drawn.")
            : tr("This run's model decodes all at once. Only decoders that go step by step (growth, masked, "
                 "autoregressive) draw classes one by one."));
    switch (draw().latents) {
        case api::LatentSource::Prior:
            return m_aboutLatents->setText(tr("Generation: new latents are drawn from the prior."));
        case api::LatentSource::Posterior:
            return m_aboutLatents->setText(tr(
                "Not generation: training graphs are encoded and drawn again. The best that a better prior could do."));
        case api::LatentSource::None:
            return m_aboutLatents->setText(
                tr("The decoder alone, without what the latents tell it: what they are worth."));
    }
}

}  // namespace strata::sampling
