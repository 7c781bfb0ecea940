// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/chart_legend.h"

#include <QPainter>

namespace strata::style {
namespace {

constexpr int kSwatch = 22, kHeight = 18;

class Entry : public QWidget {
public:
    Entry(int index, const QString& name) : m_index(index), m_name(name) {
        setFont(textFont(TextSize::Small));
        setAccessibleName(name);
    }
    const QString& name() const { return m_name; }
    QSize sizeHint() const override {
        return {kSwatch + kSpace1 + fontMetrics().horizontalAdvance(m_name) + 1, kHeight};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintSwatch(painter, QRectF(0, 0, kSwatch, height()), curveStyle(m_index, palette()), true);
        painter.drawText(rect().adjusted(kSwatch + kSpace1, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_name);
    }

private:
    int m_index;
    QString m_name;
};

}  // namespace

ChartLegend::ChartLegend(QWidget* parent) : FlowBox(kSpace3, 0, parent) {}

void ChartLegend::setNames(const QStringList& names) {
    if (names == this->names()) return;
    clear();
    for (int i = 0; i < names.size(); ++i) add(new Entry(i, names[i]));
}

QStringList ChartLegend::names() const {
    QStringList result;
    for (int i = 0; i < layout()->count(); ++i) result << static_cast<Entry*>(layout()->itemAt(i)->widget())->name();
    return result;
}

}  // namespace strata::style
