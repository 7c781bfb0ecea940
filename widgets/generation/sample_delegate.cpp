// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/sample_delegate.h"

#include <QPainter>

#include <cmath>

#include "widgets/generation/sample_grid.h"
#include "widgets/style/icon.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::generation {
namespace {

constexpr int kFooter = 20, kMargin = 4;

void paintFrame(QPainter& painter, const QRectF& box, const QStyleOptionViewItem& option, const style::Shades& shades) {
    const bool selected = option.state & QStyle::State_Selected, hovered = option.state & QStyle::State_MouseOver;
    painter.setPen(QPen(selected ? shades.accent : shades.border, selected ? 1.8 : 1));
    painter.setBrush(hovered && !selected ? shades.hover : shades.card);
    painter.drawRoundedRect(box, style::kRadius, style::kRadius);
    if ((option.state & QStyle::State_HasFocus) && !selected) {
        painter.setPen(QPen(shades.accent, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), style::kRadius - 2, style::kRadius - 2);
    }
}

/// What is said of a sample first: a trained model's score where there is one.
QString summary(const SampleProxy& samples, int row) {
    const api::Sample& sample = samples.sample(row);
    if (!samples.scores().empty()) {
        const auto& score = samples.scores().front();
        const double value = score.values[std::size_t(samples.sourceRow(row))];
        if (!std::isnan(value))
            return QString::fromStdString(score.name) + QStringLiteral(" ≈ ") + style::figure(value);
    }
    const bool molecule = !std::isnan(sample.weight) && sample.weight > 0 && !std::isnan(sample.qed);
    return molecule ? SampleModel::tr("QED %1").arg(style::figure(sample.qed))
                    : SampleModel::tr("%1 nodes").arg(sample.graph.size());
}

/// The line under the drawing: properties left, the sign for validity or novelty right.
void paintFooter(QPainter& painter, const QRectF& line, const api::Sample& sample, QString left,
                 const style::Shades& shades) {
    painter.setFont(style::numberFont(style::TextSize::Small));
    const QFontMetricsF metrics(painter.font());
    QString right;
    QColor colour = shades.muted;
    if (!sample.valid) {
        right = SampleModel::tr("not valid");
        colour = shades.bad;
    } else if (!sample.unique) {
        right = SampleModel::tr("repeated");
        colour = shades.warning;
    } else if (sample.novel) {
        right = SampleModel::tr("novel");
        colour = shades.good;
    } else {
        right = SampleModel::tr("known");
    }
    const double word = metrics.horizontalAdvance(right);
    left = metrics.elidedText(left, Qt::ElideMiddle, std::max(0.4 * line.width(), line.width() - word - 6));
    const double room = line.width() - metrics.horizontalAdvance(left) - 6;
    painter.setPen(shades.muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, left);
    if (metrics.horizontalAdvance(right) > room) right = metrics.elidedText(right, Qt::ElideRight, std::max(0.0, room));
    painter.setPen(colour);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, right);
}

}  // namespace

SampleDelegate::SampleDelegate(SampleGrid* grid) : QStyledItemDelegate(grid), m_grid(grid) {}

void SampleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    m_grid->countPaint();
    const api::Sample& sample = m_grid->samples()->sample(index.row());
    const auto shades = style::shades(option.palette);
    const QRectF box = QRectF(option.rect).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QRectF inner = box.adjusted(kMargin, kMargin, -kMargin, -kMargin - kFooter);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter, box, option, shades);
    if (const auto drawn = m_grid->cache()->find(sample.graph)) {
        molecules::PaintStyle look = molecules::PaintStyle::of(option.palette);
        look.page = shades.card;
        look.largestBond = 26;
        m_grid->pictures()->setLook(inner.size().toSize(), painter->device()->devicePixelRatioF(), look);
        if (const auto picture = m_grid->pictures()->find(drawn)) painter->drawImage(inner.topLeft(), *picture);
        if (drawn->drawing.atoms.empty()) {
            painter->setPen(shades.muted);
            painter->drawText(
                inner, Qt::AlignCenter | Qt::TextWordWrap,
                sample.graph.size() == 0 ? SampleModel::tr("empty graph") : SampleModel::tr("no drawing"));
        }
    }
    const QRectF footer(box.left() + 8, box.bottom() - kFooter - 2, box.width() - 16, kFooter);
    paintFooter(*painter, footer, sample, summary(*m_grid->samples(), index.row()), shades);
    painter->restore();
}

}  // namespace strata::generation
