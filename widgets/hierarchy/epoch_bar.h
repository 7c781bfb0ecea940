// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QSlider;
QT_END_NAMESPACE

namespace strata::hierarchy {

/// Chooses among the epochs of a run that have a snapshot. While the newest is chosen, newer ones are followed.
class EpochBar : public QWidget {
    Q_OBJECT
public:
    explicit EpochBar(QWidget* parent = nullptr);

    void setEpochs(const std::vector<int>& epochs);
    QSlider* slider() const { return m_slider; }

Q_SIGNALS:
    void chosen(int epoch);

private:
    void showEpoch();

    std::vector<int> m_epochs;
    QLabel* m_label;
    QSlider* m_slider;
};

}  // namespace strata::hierarchy
