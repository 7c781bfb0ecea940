// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/preview_grid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/molecules/drawing_cache.h"
#include "widgets/molecules/drawing_painter.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::data {
namespace {
constexpr int kCell = 104;
constexpr double kLargestBond = 22;
}  // namespace

PreviewGrid::PreviewGrid(const api::Services& services, QWidget* parent)
    : QWidget(parent), m_drawings(new molecules::DrawingCache(services, this, 2 * kMostShown)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_drawings, &molecules::DrawingCache::ready, this, qOverload<>(&QWidget::update));
}

void PreviewGrid::setData(api::DatasetPtr data) {
    m_data = std::move(data);
    m_selected = -1;
    m_drawings->dropWaiting();
    if (m_data) m_drawings->setVocabulary(m_data->vocabulary);
    updateGeometry();
    update();
}

int PreviewGrid::shownCount() const {
    return m_data ? static_cast<int>(qMin(m_data->graphs.size(), kMostShown)) : 0;
}

int PreviewGrid::columns(int width) const {
    return qMax(1, width / kCell);
}

int PreviewGrid::heightForWidth(int width) const {
    const int perLine = columns(width);
    return (shownCount() + perLine - 1) / perLine * kCell;
}

QSize PreviewGrid::sizeHint() const {
    return {6 * kCell, heightForWidth(width() > 0 ? width() : 6 * kCell)};
}

QSize PreviewGrid::minimumSizeHint() const {
    return {kCell, shownCount() > 0 ? kCell : 0};
}

QRect PreviewGrid::cell(int index) const {
    const int perLine = columns(width());
    const int side = width() / perLine;
    return {index % perLine * side, index / perLine * kCell, side, kCell};
}

int PreviewGrid::indexAt(const QPoint& position) const {
    for (int i = 0; i < shownCount(); ++i)
        if (cell(i).contains(position)) return i;
    return -1;
}

void PreviewGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    for (int i = 0; i < shownCount(); ++i)
        if (event->region().intersects(cell(i))) paintCell(painter, i);
}

void PreviewGrid::paintCell(QPainter& painter, int index) {
    const auto& graph = m_data->graphs[static_cast<std::size_t>(index)];
    const QRect where = cell(index).adjusted(2, 2, -2, -2);
    const style::Shades shades = style::shades(palette());
    if (index == m_selected) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(shades.accent, 1.5));
        painter.setBrush(shades.tint);
        painter.drawRoundedRect(where, style::kRadius, style::kRadius);
        painter.restore();
    }
    QString words;
    if (graph.size() > kLargestDrawn) {
        words = tr("%1 nodes").arg(style::count(graph.size()));
    } else if (const auto drawn = m_drawings->find(graph)) {
        auto look = molecules::PaintStyle::of(palette());
        look.largestBond = kLargestBond;
        if (index == m_selected) look.page = shades.tint;
        molecules::paintDrawing(painter, where, drawn->drawing, look);
        words = QString::fromStdString(drawn->problem);
    }
    if (words.isEmpty()) return;
    painter.setPen(shades.muted);
    painter.setFont(style::textFont(style::TextSize::Small));
    painter.drawText(where.adjusted(4, 4, -4, -4), Qt::AlignCenter | Qt::TextWordWrap, words);
}

void PreviewGrid::resizeEvent(QResizeEvent*) {
    updateGeometry();
}

void PreviewGrid::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_selected = indexAt(event->position().toPoint());
    update();
}

void PreviewGrid::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && m_selected >= 0) {
        const auto& graph = m_data->graphs[static_cast<std::size_t>(m_selected)];
        return QGuiApplication::clipboard()->setText(QString::fromStdString(graph.name));
    }
    const int line = columns(width());
    const int step = event->key() == Qt::Key_Right  ? 1
                     : event->key() == Qt::Key_Left ? -1
                     : event->key() == Qt::Key_Down ? line
                     : event->key() == Qt::Key_Up   ? -line
                                                    : 0;
    const int target = m_selected < 0 ? 0 : m_selected + step;
    if (step == 0 || target < 0 || target >= shownCount()) return QWidget::keyPressEvent(event);
    m_selected = target;
    update();
}

bool PreviewGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    if (index < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto& graph = m_data->graphs[static_cast<std::size_t>(index)];
    const auto line = m_data->lines.at(static_cast<std::size_t>(index));
    const QString name = QString::fromStdString(graph.name).left(300).toHtmlEscaped();
    QToolTip::showText(
        help->globalPos(),
        QStringLiteral("<p>%1</p><p>%2</p>").arg(name, tr("line %1").arg(style::count(static_cast<long long>(line)))),
        this, cell(index));
    return true;
}

}  // namespace strata::data
