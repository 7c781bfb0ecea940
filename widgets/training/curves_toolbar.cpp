// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/curves_toolbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include <cmath>

#include "widgets/style/chip.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::training {

CurvesToolbar::CurvesToolbar(QWidget* parent)
    : QWidget(parent),
      m_smoothing(new QSlider(Qt::Horizontal)),
      m_weight(style::label({}, style::TextSize::Small, true)),
      m_logX(new style::Chip(tr("Log x"))),
      m_logY(new style::Chip(tr("Log y"))),
      m_last(new QComboBox),
      m_export(new QToolButton) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(style::kSpace2);
    m_smoothing->setRange(0, 99);
    m_smoothing->setMinimumWidth(40);
    m_smoothing->setMaximumWidth(88);
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(
        tr("Weight of the moving average over the loss curves: 0 shows them as logged.\n"
           "The total as logged stays behind its smoothed curve as a faint line."));
    m_weight->setFont(style::numberFont(style::TextSize::Small));
    m_weight->setMinimumWidth(m_weight->fontMetrics().horizontalAdvance("0.00"));
    for (const int last : {0, 100, 1'000, 10'000})
        m_last->addItem(last == 0 ? tr("All steps") : tr("Last %1").arg(QLocale().toString(last)), last);
    m_last->setToolTip(tr("How many of the newest steps are shown"));
    m_last->setAccessibleName(m_last->toolTip());
    m_logX->setToolTip(tr("Logarithmic axis of steps"));
    m_logY->setToolTip(tr("Logarithmic axis of losses; values of 0 and below are left out and counted"));
    m_export->setIcon(style::icon("export"));
    m_export->setToolTip(tr("Save the charts or their data"));
    m_export->setAccessibleName(m_export->toolTip());
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("Charts as PNG…"), this, [this] { Q_EMIT pictureRequested("png"); });
    menu->addAction(tr("Charts as SVG…"), this, [this] { Q_EMIT pictureRequested("svg"); });
    menu->addAction(tr("Data as CSV…"), this, &CurvesToolbar::dataRequested);
    m_export->setMenu(menu);

    line->addWidget(style::label(tr("Smoothing"), style::TextSize::Small, true));
    line->addWidget(m_smoothing);
    line->addWidget(m_weight);
    line->addStretch();
    line->addWidget(m_logX);
    line->addWidget(m_logY);
    line->addWidget(m_last);
    line->addWidget(m_export);
    m_logX->setCheckable(true);
    m_logY->setCheckable(true);
    setOptions({});
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        m_weight->setText(QLocale().toString(value / 100.0, 'f', 2));
        Q_EMIT changed();
    });
    connect(m_logX, &style::Chip::toggled, this, &CurvesToolbar::changed);
    connect(m_logY, &style::Chip::toggled, this, &CurvesToolbar::changed);
    connect(m_last, &QComboBox::currentIndexChanged, this, &CurvesToolbar::changed);
}

CurveOptions CurvesToolbar::options() const {
    return {m_smoothing->value() / 100.0, m_logX->isChecked(), m_logY->isChecked(), m_last->currentData().toDouble()};
}

void CurvesToolbar::setOptions(const CurveOptions& options) {
    m_smoothing->setValue(static_cast<int>(std::lround(options.smoothing * 100)));
    m_weight->setText(QLocale().toString(m_smoothing->value() / 100.0, 'f', 2));
    m_logX->setChecked(options.logX);
    m_logY->setChecked(options.logY);
    const int index = m_last->findData(static_cast<int>(options.lastSteps));
    m_last->setCurrentIndex(index < 0 ? 0 : index);
}

void CurvesToolbar::setExportable(bool exportable) {
    m_export->setEnabled(exportable);
}

}  // namespace strata::training
