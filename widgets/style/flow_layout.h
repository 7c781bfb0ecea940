// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QWidget>

#include "widgets/style/theme.h"

namespace strata::style {

/// Items side by side from left to right (right to left where the language runs so), in as many lines as needed: for
/// chips. Use: `auto* flow = new FlowLayout(box); flow->addWidget(new Chip("C"))`.
class FlowLayout : public QLayout {
    Q_OBJECT
public:
    /// `across` and `down`: pixels between items and between lines.
    explicit FlowLayout(QWidget* parent = nullptr, int across = kSpace2, int down = kSpace2);
    ~FlowLayout() override;

    void clear();  ///< deletes all widgets in it

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;  ///< all in one line
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool move) const;

    QList<QLayoutItem*> m_items;
    int m_across, m_down;
};

/// Widgets in lines that wrap: as high as its width makes it, whatever the layouts above ask for.
class FlowBox : public QWidget {
    Q_OBJECT
public:
    explicit FlowBox(int across = 8, int down = 8, QWidget* parent = nullptr);
    void add(QWidget* widget);  ///< takes it
    void clear();               ///< deletes all that are in it
    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent* event) override;

private:
    void fit();
};

}  // namespace strata::style
