// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/walk_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/pictures/picture_panel.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::latent {

WalkPanel::WalkPanel(const api::Services& services, molecules::DrawingCache* cache, QWidget* parent)
    : QStackedWidget(parent),
      m_exporter(services),
      m_strip(new PathStrip(cache)),
      m_scroll(new QScrollArea),
      m_summary(style::label({}, style::TextSize::Small, true)),
      m_export(new QPushButton(tr("Export…"))),
      m_pictures(new pictures::PicturePanel) {
    auto* hint = style::label(tr("Choose two ends and press Interpolate: what lies between them appears here."),
                              style::TextSize::Body, true);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    addWidget(hint);
    addWidget(makeStrip());
    addWidget(m_pictures);
    connect(m_strip, &PathStrip::currentStepChanged, this, &WalkPanel::showStep);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path =
            molecules::SampleExporter::askForPath(this, m_strip->path()->vocabulary.kind, m_runName + "-walk");
        if (!path.isEmpty()) exportTo(path);
    });
    connect(m_pictures, &pictures::PicturePanel::exported, this, &WalkPanel::exported);
    connect(m_pictures, &pictures::PicturePanel::failed, this, &WalkPanel::failed);
    connect(&m_exporter, &molecules::SampleExporter::done, this, &WalkPanel::exported);
    connect(&m_exporter, &molecules::SampleExporter::failed, this, &WalkPanel::failed);
}

QWidget* WalkPanel::makeStrip() {
    m_scroll->setWidget(m_strip);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setMinimumHeight(224);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_strip->setAutoFillBackground(false);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_export->setIcon(style::icon("export"));
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_export);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(bottom);
    return page;
}

void WalkPanel::clear() {
    m_strip->setPath({});
    setCurrentIndex(0);
}

void WalkPanel::showPath(const api::LatentPathPtr& path) {
    m_strip->setPath(path);
    setCurrentIndex(1);
    m_scroll->ensureVisible(0, 0);
    updateSummary();
}

void WalkPanel::showPictures(const api::PictureSetPtr& path) {
    m_pictures->setPictures(path, true);
    setCurrentIndex(2);
}

void WalkPanel::showStep(int step) {
    if (step >= 0)
        m_scroll->ensureVisible(int(m_strip->cellRect(step).center().x()), 10,
                                int(m_strip->cellRect(step).width() / 2));
    updateSummary();
}

void WalkPanel::updateSummary() {
    if (!m_strip->path()) return;
    const auto& steps = m_strip->path()->steps;
    if (const int i = m_strip->currentStep(); i >= 0) {
        const auto& text = steps[std::size_t(i)].sample.text;
        m_summary->setText(text.empty() ? tr("not valid") : QString::fromStdString(text));
        return;
    }
    const auto valid = std::ranges::count_if(steps, [](const auto& step) { return step.sample.valid; });
    m_summary->setText(
        tr("%1 steps, %2 valid").arg(style::count(static_cast<long long>(steps.size())), style::count(valid)));
}

void WalkPanel::exportTo(const QString& path) {
    std::vector<api::Sample> samples;
    if (m_strip->path())
        for (const auto& step : m_strip->path()->steps) samples.push_back(step.sample);
    m_exporter.start(path, std::move(samples), m_strip->path() ? m_strip->path()->vocabulary : api::Vocabulary{});
}

}  // namespace strata::latent
