// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace strata::app {

/// The pages on the left, in the order of the work. Each item can carry a dot (something goes on there) or a count.
/// Narrow: icons only, the titles then stand in tooltips.
class Rail : public QWidget {
    Q_OBJECT
public:
    enum class Dot { None, Works, Pauses };

    explicit Rail(QWidget* parent = nullptr);

    int addItem(const QString& iconName, const QString& title, const QString& shortcut);  ///< its index
    void setCurrent(int index);
    void setDot(int index, Dot dot);
    void setCount(int index, const QString& count);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
};

}  // namespace strata::app
