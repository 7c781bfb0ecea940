// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/epoch_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

#include "widgets/style/theme.h"

namespace strata::hierarchy {

EpochBar::EpochBar(QWidget* parent)
    : QWidget(parent), m_label(style::label({}, style::TextSize::Small, true)), m_slider(new QSlider(Qt::Horizontal)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_label->setMinimumWidth(100);
    layout->addWidget(m_label);
    layout->addWidget(m_slider, 1);
    m_slider->setPageStep(1);
    m_slider->setAccessibleName(tr("Epoch"));
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        showEpoch();
        if (std::size_t(position) < m_epochs.size()) Q_EMIT chosen(m_epochs[std::size_t(position)]);
    });
}

void EpochBar::setEpochs(const std::vector<int>& epochs) {
    const bool atEnd = m_epochs.empty() || m_slider->value() == int(m_epochs.size()) - 1;
    const bool grown = epochs != m_epochs;
    m_epochs = epochs;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, std::max(0, int(epochs.size()) - 1));
        if (atEnd) m_slider->setValue(m_slider->maximum());  // who looks at an old epoch goes on doing so
    }
    showEpoch();
    if (!epochs.empty() && grown && atEnd) Q_EMIT chosen(epochs.back());
}

void EpochBar::showEpoch() {
    const auto position = std::size_t(m_slider->value());
    m_label->setText(position < m_epochs.size() ? tr("Epoch %1 of %2").arg(m_epochs[position]).arg(m_epochs.back())
                                                : QString());
}

}  // namespace strata::hierarchy
