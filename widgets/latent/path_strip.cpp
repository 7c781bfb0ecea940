// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/path_strip.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "widgets/molecules/drawing_export.h"
#include "widgets/molecules/drawing_painter.h"
#include "widgets/style/colours.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::latent {
namespace {

constexpr double kLeastCell = 132, kLeastCellHeight = 124, kChart = 88, kHeader = 18, kFooter = 36, kGap = 4;
constexpr int kFromColour = 5, kToColour = 1;  // vermilion and sky blue of the series colours

}  // namespace

PathStrip::PathStrip(molecules::DrawingCache* cache, QWidget* parent) : QWidget(parent), m_cache(cache) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Decoded graphs along the walk"));
    connect(m_cache, &molecules::DrawingCache::ready, this, qOverload<>(&QWidget::update));
}

void PathStrip::setPath(api::LatentPathPtr path) {
    m_path = std::move(path);
    m_current = -1;
    updateGeometry();
    update();
}

void PathStrip::setCurrentStep(int step) {
    const int limited = std::clamp(step, -1, steps() - 1);
    if (limited == m_current) return;
    m_current = limited;
    update();
    Q_EMIT currentStepChanged(m_current);
}

bool PathStrip::hasSimilarities() const {
    return m_path && std::ranges::any_of(m_path->steps, [](const auto& s) {
               return std::isfinite(s.similarityToFrom) || std::isfinite(s.similarityToTo);
           });
}

QSize PathStrip::sizeHint() const {
    return {int(kLeastCell * std::max(1, steps())), int(kLeastCellHeight + (hasSimilarities() ? kChart : 0))};
}

QRectF PathStrip::cellRect(int i) const {
    const double chart = hasSimilarities() ? kChart : 0, cell = double(width()) / std::max(1, steps());
    return QRectF(i * cell, 0, cell, height() - chart).adjusted(kGap, kGap, -kGap, -kGap);
}

QRectF PathStrip::chartRect() const {
    if (!hasSimilarities()) return {};
    return QRectF(0, height() - kChart, width(), kChart).adjusted(kGap, 24, -kGap, -8);
}

int PathStrip::stepAt(const QPointF& position) const {
    if (steps() == 0) return -1;
    return std::clamp(int(position.x() * steps() / std::max(1, width())), 0, steps() - 1);
}

void PathStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < steps(); ++i)
        if (cellRect(i).intersects(QRectF(event->rect()))) paintCell(painter, i);
    if (hasSimilarities()) paintChart(painter);
}

void PathStrip::paintCell(QPainter& painter, int i) {
    ++m_painted;
    const auto shades = style::shades(palette());
    const QRectF box = cellRect(i);
    const auto& sample = step(i).sample;
    painter.setPen(QPen(i == m_current ? shades.accent : shades.border, i == m_current ? 1.8 : 1));
    painter.setBrush(shades.card);
    painter.drawRoundedRect(box, style::kRadius, style::kRadius);
    painter.setFont(style::numberFont(style::TextSize::Small));
    painter.setPen(shades.muted);
    const QRectF header(box.left() + 8, box.top() + 4, box.width() - 16, kHeader);
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, tr("t %1").arg(QLocale().toString(step(i).t, 'f', 2)));
    if (!sample.valid) {
        painter.setPen(shades.bad);
        painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, tr("not valid"));
    }
    if (const auto drawn = m_cache->find(sample.graph)) {
        auto look = molecules::PaintStyle::of(palette());
        look.page = shades.card;
        look.largestBond = 30;
        molecules::paintDrawing(painter, box.adjusted(2, kHeader + 4, -2, -kFooter), drawn->drawing, look);
    }
    const QRectF footer(box.left() + 8, box.bottom() - kFooter, box.width() - 16, kFooter - 4);
    painter.setPen(shades.muted);
    painter.setFont(style::numberFont(style::TextSize::Small));
    const QString lines = m_path->vocabulary.kind == api::DataKind::Molecules
                              ? tr("QED %1\nlogP %2").arg(style::figure(sample.qed), style::figure(sample.logP))
                              : tr("%1 nodes\n%2 edges").arg(sample.graph.size()).arg(sample.graph.edges.size());
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, lines);
}

void PathStrip::paintChart(QPainter& painter) {
    const auto shades = style::shades(palette());
    const QRectF chart = chartRect();
    painter.setFont(style::numberFont(style::TextSize::Small));
    for (double value : {0.0, 0.5, 1.0}) {
        const double y = chart.bottom() - value * chart.height();
        painter.setPen(QPen(shades.border, 1));
        painter.drawLine(QPointF(chart.left() + 24, y), QPointF(chart.right(), y));
        painter.setPen(shades.muted);
        painter.drawText(QRectF(chart.left(), y - 8, 20, 16), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(value, 'g', 2));
    }
    double x = chart.left() + 28;
    painter.setPen(shades.muted);
    const auto write = [&](const QString& text) {
        painter.drawText(QPointF(x, chart.top() - 11), text);
        x += painter.fontMetrics().horizontalAdvance(text) + 10;
    };
    write(tr("Similarity"));
    for (const bool toFrom : {true, false}) {
        painter.setPen(style::lineColour(toFrom ? kFromColour : kToColour, shades.card));
        write(toFrom ? tr("● to the start") : tr("■ to the end"));
        paintLine(painter, toFrom);
        painter.setPen(shades.muted);
    }
}

void PathStrip::paintLine(QPainter& painter, bool toFrom) {
    const QRectF chart = chartRect();
    const QColor colour = style::lineColour(toFrom ? kFromColour : kToColour, style::shades(palette()).card);
    QPainterPath line;
    std::vector<QPointF> points;
    bool open = false;
    for (int i = 0; i < steps(); ++i) {
        const double value = toFrom ? step(i).similarityToFrom : step(i).similarityToTo;
        if (!std::isfinite(value)) {  // a step that is not valid leaves a gap
            open = false;
            continue;
        }
        const QPointF p(cellRect(i).center().x(), chart.bottom() - std::clamp(value, 0.0, 1.0) * chart.height());
        open ? line.lineTo(p) : line.moveTo(p);
        open = true;
        points.push_back(p);
    }
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.8, toFrom ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const auto& p : points)
        toFrom ? painter.drawEllipse(p, 3.2, 3.2) : painter.drawRect(QRectF(p.x() - 3, p.y() - 3, 6, 6));
    painter.restore();
}

void PathStrip::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    setCurrentStep(stepAt(event->position()));
}

void PathStrip::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && m_current >= 0)
        QGuiApplication::clipboard()->setText(QString::fromStdString(step(m_current).sample.text));
    else if (event->key() == Qt::Key_Left)
        setCurrentStep(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Right)
        setCurrentStep(m_current + 1);
    else
        QWidget::keyPressEvent(event);
}

void PathStrip::contextMenuEvent(QContextMenuEvent* event) {
    const int i = stepAt(event->pos());
    if (i < 0) return;
    QMenu menu(this);
    menu.addAction(tr("Copy as text"), this,
                   [this, i] { QGuiApplication::clipboard()->setText(QString::fromStdString(step(i).sample.text)); });
    menu.addAction(tr("Copy image"), this, [this, i] {
        molecules::copyDrawing(m_cache->drawNow(step(i).sample.graph)->drawing, molecules::PaintStyle::of(palette()));
    });
    menu.exec(event->globalPos());
}

bool PathStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int i = stepAt(help->pos());
    QString text;
    if (i >= 0)
        text = tr("%1\nsimilarity to the start %2, to the end %3")
                   .arg(QString::fromStdString(step(i).sample.text), style::figure(step(i).similarityToFrom),
                        style::figure(step(i).similarityToTo));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

}  // namespace strata::latent
