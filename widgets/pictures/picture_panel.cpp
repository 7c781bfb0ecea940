// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture_panel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/pictures/picture_grid.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/save_dialog.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::pictures {

namespace {

constexpr int kZoom = 4, kColumns = 16;  ///< of the exported picture

}  // namespace

PicturePanel::PicturePanel(QWidget* parent)
    : QWidget(parent),
      m_levels(new style::Segmented),
      m_count(style::label({}, style::TextSize::Small, true)),
      m_export(new QPushButton(tr("Export…"))),
      m_grid(new PictureGrid) {
    m_export->setIcon(style::icon(QStringLiteral("export")));
    auto* top = new QHBoxLayout;
    top->setSpacing(style::kSpace3);
    top->addWidget(m_levels);
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_export);
    auto* area = new QScrollArea;
    area->setWidget(m_grid);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setAutoFillBackground(false);
    m_grid->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace2);
    column->addLayout(top);
    column->addWidget(area, 1);
    connect(m_levels, &style::Segmented::currentChanged, this, &PicturePanel::chooseLevel);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString path =
            style::askWhereToSave(this, tr("Export the pictures"), tr("pictures"), {tr("Picture (*.png)")});
        if (!path.isEmpty()) exportTo(path);
    });
    setPictures({}, false);
}

void PicturePanel::setPictures(const api::PictureSetPtr& pictures, bool together) {
    m_together = together && pictures && pictures->rows.size() > 1;
    QStringList labels;
    if (m_together) labels << tr("All levels");
    if (pictures)
        for (const auto& row : pictures->rows) labels << QString::fromStdString(row.title);
    const auto count = pictures && !pictures->rows.empty() ? pictures->rows.front().count() : 0;
    const bool single = m_together && count == 1;  // its levels stand side by side
    m_levels->setLabels(labels);
    m_levels->setVisible(labels.size() > 1 && !single);
    m_levels->setCurrentIndex(0);
    m_grid->setPictures(pictures);
    m_count->setVisible(!single);
    m_count->setText(count == 1 ? tr("1 picture") : tr("%1 pictures").arg(style::count(static_cast<long long>(count))));
    m_export->setEnabled(count > 0);
    chooseLevel(0);
}

void PicturePanel::chooseLevel(int choice) {
    m_grid->setLevel(m_together ? choice - 1 : choice);
}

void PicturePanel::exportTo(const QString& path) {
    const QImage sheet = m_grid->sheet(kZoom, kColumns);
    if (sheet.isNull()) return Q_EMIT failed(tr("There are no pictures to export yet."));
    if (QFileInfo(path).suffix().toLower() != u"png")
        return Q_EMIT failed(tr("Pictures can be written as .png, not as “%1”.").arg(QFileInfo(path).fileName()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !sheet.save(&file, "PNG") || !file.commit())
        return Q_EMIT failed(tr("“%1” cannot be written: %2").arg(path, file.errorString()));
    Q_EMIT exported(tr("Wrote the pictures to %1.").arg(QFileInfo(path).fileName()));
}

}  // namespace strata::pictures
