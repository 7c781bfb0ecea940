// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/scene_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "widgets/style/colours.h"
#include "widgets/style/number.h"

namespace strata::hierarchy {
namespace {

constexpr double kSmallest = 6.5;   // pixels of a ball's radius below which a label could not be read
constexpr double kLeastHiding = 1;  // ... below which a ball hides no label
constexpr double kTitleLine = 17;
constexpr double kNarrow = 420;  // pixels of the view, below which titles are names only

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString nodes(int count) {
    return count == 1 ? Words::tr("1 node") : Words::tr("%1 nodes").arg(style::count(count));
}
QString clusters(int count) {
    return count == 1 ? Words::tr("1 cluster") : Words::tr("%1 clusters").arg(style::count(count));
}

QString labelOf(const SceneNode& node) {
    return node.level == 0 ? node.symbol : QString::number(node.index + 1);
}

struct Ball {
    QPointF position;
    double radius;
    float depth;
    int node;
};

/// What nearer balls hide, looked up by cells of the view. Balls are added from near to far.
class Hidden {
public:
    explicit Hidden(const QSizeF& view)
        : m_columns(int(view.width() / kCell) + 1),
          m_rows(int(view.height() / kCell) + 1),
          m_cells(std::size_t(m_columns) * std::size_t(m_rows)) {}

    void add(const Ball& ball) {
        const auto cell = [](double at, int count) { return std::clamp(int(std::floor(at / kCell)), 0, count - 1); };
        const QPointF& p = ball.position;
        for (int row = cell(p.y() - ball.radius, m_rows); row <= cell(p.y() + ball.radius, m_rows); ++row)
            for (int column = cell(p.x() - ball.radius, m_columns); column <= cell(p.x() + ball.radius, m_columns);
                 ++column)
                m_cells[at(row, column)].push_back({p, ball.radius});
    }
    /// `point` must be in the view.
    bool contains(const QPointF& point) const {
        return std::ranges::any_of(m_cells[at(int(point.y() / kCell), int(point.x() / kCell))], [&](const auto& disc) {
            const QPointF away = disc.first - point;
            return QPointF::dotProduct(away, away) < disc.second * disc.second;
        });
    }

private:
    static constexpr double kCell = 32;  // pixels
    std::size_t at(int row, int column) const {
        return std::size_t(row) * std::size_t(m_columns) + std::size_t(column);
    }

    int m_columns, m_rows;
    std::vector<std::vector<std::pair<QPointF, double>>> m_cells;
};

std::vector<Ball> project(const QSizeF& view, const SceneState& state) {
    std::vector<Ball> balls;
    const QRectF inside(QPointF(), view);
    const auto projector = state.camera.projector(view);
    for (std::size_t i = 0; i < state.scene->nodes().size(); ++i) {
        const auto& node = state.scene->nodes()[i];
        const auto p = projector(node.position);
        const double r = double(node.radius * p.pixelsPerUnit);
        if (p.depth > 0 && inside.adjusted(-r, -r, r, r).contains(p.position))
            balls.push_back({p.position, r, p.depth, int(i)});
    }
    std::ranges::sort(balls, {}, &Ball::depth);
    return balls;
}

void paintTitles(QPainter& painter, const QSizeF& view, const SceneState& state, const SceneColours& colours,
                 QFont font, LabelOutlines& outlines, bool moving) {
    std::vector<std::pair<double, int>> lines;
    for (int level = 0; level < state.scene->levelCount(); ++level) {
        const auto p = state.camera.project({0, 0, state.scene->height(level)}, view);
        if (p.depth > 0) lines.push_back({p.position.y(), level});
    }
    std::ranges::sort(lines);
    double least = kTitleLine;
    for (auto& [y, level] : lines) least = (y = std::clamp(y, least, std::max(least, view.height() - 8))) + kTitleLine;
    for (const auto& [y, level] : lines) {
        const bool current = level == state.level;
        font.setPixelSize(11);
        font.setBold(current);
        painter.setFont(font);
        const int size = state.scene->levelSize(level);
        const QString counted = level == 0 ? nodes(size) : clusters(size);
        const QString name = state.scene->title(level);
        const QString text = view.width() < kNarrow ? name : Words::tr("%1 · %2").arg(name, counted);
        const QColor ink = current ? colours.ink() : style::readable(QColor(128, 128, 128), colours.page());
        if (moving) {
            const double ratio = painter.device()->devicePixelRatioF();
            painter.drawImage(QPointF(10 - LabelOutlines::kMargin, y - kTitleLine),
                              outlines.line(text, font, ink, colours.page(), kTitleLine, ratio));
            continue;
        }
        painter.fillPath(outlines.halo(text, font).translated(10, y), colours.page());
        painter.setPen(ink);
        painter.drawText(QPointF(10, y), text);
    }
}

}  // namespace

void paintLabels(QPainter& painter, const QSizeF& view, const SceneState& state, const QPalette& palette,
                 const QFont& font, LabelOutlines& outlines, bool moving) {
    if (!state.scene) return;
    const SceneColours colours(state, palette);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto balls = project(view, state);
    Hidden hidden(view);
    const QRectF inside(QPointF(), view);
    for (const Ball& ball : balls) {
        const bool seen = ball.radius >= kSmallest && inside.contains(ball.position) && !hidden.contains(ball.position);
        if (ball.radius >= kLeastHiding) hidden.add(ball);
        if (!seen) continue;
        const QString text = labelOf(state.scene->nodes()[std::size_t(ball.node)]);
        if (text.isEmpty()) continue;
        const double em = std::clamp(1.05 * ball.radius, 7.5, 20.0) * (text.size() > 2 ? 0.8 : 1);
        QColor ink = style::textOn(colours.node(ball.node));
        ink.setAlphaF(colours.faded(ball.node) ? 0.55f : 1.0f);
        if (moving) {
            const auto& stamp = outlines.stamp(text, font, em, ink, painter.device()->devicePixelRatioF());
            const QSizeF size = stamp.deviceIndependentSize();
            painter.drawImage(ball.position - QPointF(size.width() / 2, size.height() / 2), stamp);
        } else {
            painter.fillPath(outlines.word(text, font, em).translated(ball.position), ink);
        }
    }
    for (int ringed : {state.selectedNode, state.hovered}) {
        const auto found = std::ranges::find(balls, ringed, &Ball::node);
        if (ringed < 0 || found == balls.end()) continue;
        painter.setPen(QPen(colours.ink(), ringed == state.selectedNode ? 2.0 : 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(found->position, found->radius + 2.5, found->radius + 2.5);
    }
    paintTitles(painter, view, state, colours, font, outlines, moving);
}

QString describe(const HierarchyScene& scene, int number) {
    const auto& node = scene.nodes()[std::size_t(number)];
    QStringList parts;
    if (node.level == 0) {
        const QString symbol = node.symbol.isEmpty() ? QString() : " (" + node.symbol + ")";
        parts << Words::tr("%1, node %2%3").arg(scene.title(0)).arg(node.index + 1).arg(symbol);
    } else {
        parts << Words::tr("%1, cluster %2").arg(scene.title(node.level)).arg(node.index + 1);
        parts << nodes(node.members);
        parts << Words::tr("weight inside %1").arg(style::figure(node.inside));
    }
    if (node.parent >= 0)
        parts << Words::tr("in cluster %1 of %2")
                     .arg(scene.nodes()[std::size_t(node.parent)].index + 1)
                     .arg(scene.title(node.level + 1));
    if (node.confidence >= 0) parts << Words::tr("confidence %1").arg(style::percent(node.confidence));
    return parts.join('\n');
}

}  // namespace strata::hierarchy
