// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace strata::style {

/// One of a few choices, side by side. Arrow keys move the choice.
/// Use: `auto* level = new Segmented({tr("Input"), tr("Level 1")}); connect(level, &Segmented::currentChanged, ...)`.
class Segmented : public QWidget {
    Q_OBJECT
public:
    explicit Segmented(const QStringList& labels = {}, QWidget* parent = nullptr);

    /// Replaces the choices; the current index is kept if it still exists, else 0. Emits nothing.
    void setLabels(const QStringList& labels);
    int count() const;
    int currentIndex() const;  ///< -1 if there are no choices
    /// Emits currentChanged if it changed; an index out of range is ignored.
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
    int m_current = -1;
};

}  // namespace strata::style
