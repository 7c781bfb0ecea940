// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/samples_strip.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/drawing_painter.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::training {

namespace {

constexpr int kCaption = 15;
constexpr int kTile = 92, kLowTile = 60, kBarRoom = 14;

}  // namespace

SampleTiles::SampleTiles(const api::Services& services, QWidget* parent)
    : QWidget(parent), m_cache(new molecules::DrawingCache(services, this, 512)) {
    connect(m_cache, &molecules::DrawingCache::ready, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Samples of the epoch"));
}

void SampleTiles::setSamples(std::vector<api::Sample> samples, const api::Vocabulary& vocabulary) {
    m_cache->setVocabulary(vocabulary);
    m_samples = std::move(samples);
    m_molecules = vocabulary.kind == api::DataKind::Molecules;
    setFixedSize(sizeHint());
    update();
}

void SampleTiles::setTile(int side) {
    m_tile = side;
    setFixedSize(sizeHint());
    update();
}

QSize SampleTiles::sizeHint() const {
    const int count = static_cast<int>(m_samples.size());
    return {std::max(count * (m_tile + style::kSpace2) - style::kSpace2, 1), m_tile};
}

QRect SampleTiles::tileAt(int index) const {
    return {index * (m_tile + style::kSpace2), 0, m_tile, m_tile};
}

bool SampleTiles::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const auto index = static_cast<std::size_t>(std::max(help->pos().x(), 0) / (m_tile + style::kSpace2));
    if (index >= m_samples.size()) {
        QToolTip::hideText();
        return true;
    }
    const api::Sample& sample = m_samples[index];
    QStringList lines;
    if (!sample.text.empty()) lines.append(QString::fromStdString(sample.text));
    if (m_molecules)
        lines.append(!sample.valid     ? tr("Not valid")
                     : sample.validRaw ? tr("Valid without correction")
                                       : tr("Valid after correction"));
    if (sample.valid) lines.append(sample.novel ? tr("Not among the training data") : tr("Among the training data"));
    QToolTip::showText(help->globalPos(), lines.join('\n'), this, tileAt(static_cast<int>(index)));
    return true;
}

void SampleTiles::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_samples.size(); ++i)
        if (const QRect tile = tileAt(static_cast<int>(i)); tile.intersects(event->rect()))
            paintTile(painter, tile, m_samples[i]);
}

void SampleTiles::paintTile(QPainter& painter, const QRect& tile, const api::Sample& sample) {
    const auto shades = style::shades(palette());
    painter.setBrush(shades.card);
    painter.setPen(sample.valid ? QPen(shades.border, 1) : QPen(shades.bad, 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(tile).adjusted(1, 1, -1, -1), style::kRadius, style::kRadius);
    QRectF room = QRectF(tile).adjusted(3, 3, -3, -3);
    painter.setFont(style::textFont(style::TextSize::Small));
    if (!sample.valid) {
        painter.setPen(shades.bad);
        painter.drawText(room, Qt::AlignBottom | Qt::AlignHCenter, room.width() < 70 ? tr("✕") : tr("✕ not valid"));
        room.setBottom(room.bottom() - kCaption);
    }
    const auto drawn = m_cache->find(sample.graph);
    if (drawn && drawn->drawing.atoms.empty()) {
        painter.setPen(shades.muted);
        const QString words = sample.graph.nodes.empty() ? tr("empty") : tr("cannot be drawn");
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, words);
    } else if (drawn) {
        auto look = molecules::PaintStyle::of(palette());
        look.page = shades.card;
        look.largestBond = 20;
        molecules::paintDrawing(painter, room, drawn->drawing, look);
    }
}

SamplesStrip::SamplesStrip(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_title(style::label({}, style::TextSize::Small, true)),
      m_tiles(new SampleTiles(services)),
      m_area(new QScrollArea) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace1);
    m_area->setWidget(m_tiles);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFixedHeight(kTile + kBarRoom);
    m_area->viewport()->setAutoFillBackground(false);
    m_tiles->setAutoFillBackground(false);
    column->addWidget(m_title);
    column->addWidget(m_area);
    clear();
}

void SamplesStrip::setSamples(int epoch, const std::vector<api::Sample>& samples, const api::Vocabulary& vocabulary) {
    const auto valid = std::ranges::count_if(samples, &api::Sample::valid);
    std::vector<api::Sample> shown(samples.begin(),
                                   samples.begin() + static_cast<std::ptrdiff_t>(std::min(samples.size(), kMostShown)));
    const QString all = style::count(static_cast<long long>(samples.size()));
    m_title->setText(vocabulary.kind == api::DataKind::Molecules
                         ? tr("Samples of epoch %1: %2 of %3 valid").arg(style::count(epoch), style::count(valid), all)
                         : tr("Samples of epoch %1: %2").arg(style::count(epoch), all));
    m_tiles->setSamples(std::move(shown), vocabulary);
    setVisible(!samples.empty());
}

void SamplesStrip::clear() {
    m_title->clear();
    m_tiles->setSamples({}, {});
    hide();
}

void SamplesStrip::setLow(bool low) {
    m_tiles->setTile(low ? kLowTile : kTile);
    m_area->setFixedHeight((low ? kLowTile : kTile) + kBarRoom);
}

QString SamplesStrip::title() const {
    return m_title->text();
}

}  // namespace strata::training
