// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/point_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

#include "widgets/molecules/drawing_view.h"
#include "widgets/pictures/picture_grid.h"
#include "widgets/pictures/stored_pictures.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::latent {

PointCard::PointCard(molecules::DrawingCache* cache, QWidget* parent)
    : QWidget(parent),
      m_cache(cache),
      m_drawing(new molecules::DrawingView),
      m_picture(new pictures::PictureGrid),
      m_text(style::label({}, style::TextSize::Small)),
      m_from(new QPushButton(tr("From here"))),
      m_to(new QPushButton(tr("To here"))) {
    m_drawing->setMinimumSize(150, 90);
    m_drawing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_picture->setLevel(pictures::PictureGrid::kAllLevels);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(style::kSpace2);
    buttons->addWidget(m_from);
    buttons->addWidget(m_to);
    setFixedWidth(220);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_drawing, 1);
    layout->addWidget(m_picture, 1, Qt::AlignCenter);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    clear(api::DataKind::Molecules);
}

void PointCard::clear(api::DataKind kind) {
    for (auto* button : {m_from, m_to}) button->setEnabled(false);
    m_picture->hide();
    m_drawing->show();
    m_drawing->setText({});
    m_drawing->setMessage(kind == api::DataKind::Images ? tr("Click a point to see its image.")
                                                        : tr("Click a point to see its graph."));
    m_text->clear();
}

void PointCard::showPoint(const api::LatentMap& map, int point, const QStringList& titles) {
    for (auto* button : {m_from, m_to}) button->setEnabled(true);
    const auto& chosen = map.points[std::size_t(point)];
    QStringList lines{tr("Row %1, %2")
                          .arg(style::count(chosen.row),
                               chosen.origin == api::LatentMap::Origin::Trained ? tr("trained on") : tr("held out"))};
    for (std::size_t c = 0; c < map.values.size(); ++c)
        if (const double value = map.values[c].values[std::size_t(point)]; std::isfinite(value))
            lines << QStringLiteral("%1 %2").arg(
                titles[int(c)], value == std::floor(value) ? style::count(std::llround(value)) : style::figure(value));
    m_text->setText(lines.join(QStringLiteral(" · ")));
    if (map.vocabulary.kind == api::DataKind::Images) return showPicture(chosen.row);
    m_picture->hide();
    m_drawing->show();
    m_drawing->setGraph(*m_cache, chosen.graph);
    m_drawing->setText(QString::fromStdString(chosen.graph.name));
}

void PointCard::showPicture(int row) {
    const bool known = m_data && m_data->images;
    m_picture->setVisible(known);
    m_drawing->setVisible(!known);
    m_drawing->setText({});
    if (known)
        m_picture->setPictures(pictures::storedPictures(*m_data->images, std::size_t(row), 1));
    else
        m_drawing->setMessage(tr("The run's data are being read."));
}

QString PointCard::text() const {
    return m_text->text();
}

}  // namespace strata::latent
