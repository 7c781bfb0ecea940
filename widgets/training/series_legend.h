// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

#include <map>

#include "widgets/style/curve_style.h"
#include "widgets/style/flow_layout.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace strata::training {

/// One series in a legend: a piece of its line and a short name; checked while the series is shown.
class LegendEntry : public QAbstractButton {
    Q_OBJECT
public:
    LegendEntry(const QString& text, const QString& title, QWidget* parent);
    void setStyleOfCurve(const style::CurveStyle& style);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void onlyRequested();  ///< Ctrl+click

protected:
    void paintEvent(QPaintEvent*) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    style::CurveStyle m_style;
};

/// The series of one chart, grouped by what they measure ("KL" 1 2 3). A click shows or hides a series, Ctrl+click
/// shows it alone and, again, all of them. The order is that in which the series were added.
class SeriesLegend : public style::FlowBox {
    Q_OBJECT
public:
    static constexpr int kRowHeight = 22;  ///< pixels

    explicit SeriesLegend(QWidget* parent = nullptr);

    void add(const QString& metric, bool shown);  ///< nothing if it is there already
    void clear();
    const QStringList& names() const { return m_names; }
    bool isShown(const QString& metric) const;
    void setShown(const QString& metric, bool shown);
    /// The look of a series: the total is special, the others by their place among the rest.
    style::CurveStyle styleOf(const QString& metric) const;

Q_SIGNALS:
    void changed();  ///< what is shown

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* groupOf(const QString& group);
    void showOnly(const QString& metric);

    QStringList m_names;
    std::map<QString, LegendEntry*> m_entries;
    std::map<QString, QWidget*> m_groups;
};

}  // namespace strata::training
