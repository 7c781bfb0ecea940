// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/series_legend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "widgets/style/theme.h"
#include "widgets/training/series_name.h"

namespace strata::training {

namespace {

constexpr int kSwatch = 22, kGap = 5, kPadding = 4;

}  // namespace

LegendEntry::LegendEntry(const QString& text, const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setAccessibleName(title);
    setToolTip(tr("%1\nClick to show or hide it, Ctrl+click to see it alone.").arg(title));
    setFont(style::textFont(style::TextSize::Small));
    setCursor(Qt::PointingHandCursor);
}

void LegendEntry::setStyleOfCurve(const style::CurveStyle& style) {
    m_style = style;
    update();
}

QSize LegendEntry::sizeHint() const {
    return {2 * kPadding + kSwatch + kGap + fontMetrics().horizontalAdvance(text()), SeriesLegend::kRowHeight};
}

void LegendEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shades = style::shades(palette());
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(shades.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? QBrush(shades.hover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::kSmallRadius,
                                style::kSmallRadius);
    }
    style::paintSwatch(painter, QRectF(kPadding, 0, kSwatch, height()), m_style, isChecked());
    QFont font = this->font();
    font.setStrikeOut(!isChecked());  // Hidden by a sign of its own, not by paleness alone.
    painter.setFont(font);
    painter.setPen(isChecked() ? palette().color(QPalette::WindowText) : shades.muted);
    painter.drawText(rect().adjusted(kPadding + kSwatch + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void LegendEntry::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) {
        setDown(false);
        Q_EMIT onlyRequested();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

SeriesLegend::SeriesLegend(QWidget* parent) : FlowBox(10, 0, parent) {
    hide();
}

QWidget* SeriesLegend::groupOf(const QString& group) {
    QWidget*& widget = m_groups[group];
    if (widget) return widget;
    widget = new QWidget(this);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(style::label(group, style::TextSize::Small, true));
    FlowBox::add(widget);
    widget->show();
    return widget;
}

void SeriesLegend::add(const QString& metric, bool shown) {
    if (m_entries.contains(metric)) return;
    const SeriesName name = seriesName(metric);
    auto* entry = new LegendEntry(name.item, name.title, this);
    entry->setChecked(shown);
    m_entries.emplace(metric, entry);
    m_names.append(metric);
    entry->setStyleOfCurve(styleOf(metric));
    if (name.group.isEmpty())
        FlowBox::add(entry);
    else
        groupOf(name.group)->layout()->addWidget(entry);
    entry->show();
    connect(entry, &LegendEntry::toggled, this, &SeriesLegend::changed);
    connect(entry, &LegendEntry::onlyRequested, this, [this, metric] { showOnly(metric); });
    show();
}

void SeriesLegend::clear() {
    FlowBox::clear();
    m_entries.clear();
    m_groups.clear();
    m_names.clear();
    hide();
}

bool SeriesLegend::isShown(const QString& metric) const {
    const auto found = m_entries.find(metric);
    return found != m_entries.end() && found->second->isChecked();
}

void SeriesLegend::setShown(const QString& metric, bool shown) {
    if (const auto found = m_entries.find(metric); found != m_entries.end()) found->second->setChecked(shown);
}

void SeriesLegend::showOnly(const QString& metric) {
    const auto shown =
        std::count_if(m_entries.begin(), m_entries.end(), [](const auto& e) { return e.second->isChecked(); });
    const bool alone = shown == 1 && isShown(metric);
    {
        const QSignalBlocker blocker(this);
        for (auto& [name, entry] : m_entries) entry->setChecked(alone || name == metric);
    }
    Q_EMIT changed();
}

style::CurveStyle SeriesLegend::styleOf(const QString& metric) const {
    const int index = static_cast<int>(m_names.indexOf(metric));
    if (metric == "loss") return style::curveStyle(-1, palette());
    return style::curveStyle(index - (m_names.indexOf("loss") >= 0 && m_names.indexOf("loss") < index ? 1 : 0),
                             palette());
}

void SeriesLegend::changeEvent(QEvent* event) {
    FlowBox::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange) return;
    for (auto& [name, entry] : m_entries) entry->setStyleOfCurve(styleOf(name));
}

}  // namespace strata::training
