// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/scene_painter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QRadialGradient>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/api/error.h"
#include "widgets/hierarchy/scene_labels.h"
#include "widgets/molecules/drawing_export.h"
#include "widgets/molecules/element_colours.h"

namespace strata::hierarchy {
namespace {

constexpr double kLinkShare = 0.35;   // of a tube's width
constexpr double kSmallestLit = 2.5;  // pixels of a radius below which light on a ball cannot be seen

/// One thing to draw, by distance from the camera.
struct Part {
    enum Kind { Plane, Edge, Link, Node } kind;
    int index;
    float depth;
};

class Painting {
public:
    Painting(QPainter& painter, const QSizeF& view, const SceneState& state, const QPalette& palette)
        : m_painter(painter),
          m_state(state),
          m_scene(*state.scene),
          m_colours(state, palette),
          m_projector(state.camera.projector(view)) {}

    void paint() {
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const auto& part : parts()) {
            switch (part.kind) {
                case Part::Plane:
                    plane(part.index);
                    break;
                case Part::Edge:
                    edge(m_scene.edges()[std::size_t(part.index)]);
                    break;
                case Part::Link:
                    link(part.index);
                    break;
                case Part::Node:
                    node(part.index);
                    break;
            }
        }
    }

private:
    ScreenPoint project(const QVector3D& point) const { return m_projector(point); }
    const SceneNode& at(int number) const { return m_scene.nodes()[std::size_t(number)]; }
    float depth(const QVector3D& point) const { return project(point).depth; }

    std::vector<Part> parts() const {
        std::vector<Part> all;
        for (int i = 0; i < int(m_scene.edges().size()); ++i) {
            const auto& e = m_scene.edges()[std::size_t(i)];
            all.push_back({Part::Edge, i, depth((at(e.a).position + at(e.b).position) / 2)});
        }
        for (int i = 0; i < int(m_scene.nodes().size()); ++i) {
            all.push_back({Part::Node, i, depth(at(i).position)});
            if (at(i).parent >= 0)
                all.push_back({Part::Link, i, depth((at(i).position + at(at(i).parent).position) / 2)});
        }
        std::erase_if(all, [](const Part& part) { return part.depth <= 0; });
        std::ranges::stable_sort(all, std::greater{}, &Part::depth);
        // Planes first, from the far end of the stack: they are too faint for their order to matter among the rest.
        std::vector<Part> planes;
        for (int level = 0; level < m_scene.levelCount(); ++level) planes.push_back({Part::Plane, level, 0});
        if (m_state.camera.pitch() < 0) std::reverse(planes.begin(), planes.end());
        all.insert(all.begin(), planes.begin(), planes.end());
        return all;
    }

    void plane(int level) {
        QPolygonF outline;
        for (int k = 0; k < 72; ++k) {
            const double angle = 2 * std::numbers::pi * k / 72;
            const auto p = project({float(m_scene.extent() * std::cos(angle)),
                                    float(m_scene.extent() * std::sin(angle)), m_scene.height(level)});
            if (p.depth <= 0) return;
            outline << p.position;
        }
        m_painter.setPen(QPen(m_colours.planeOutline(level), 1));
        m_painter.setBrush(m_colours.plane(level));
        m_painter.drawPolygon(outline);
    }

    void line(int a, int b, const QColor& colour, double width) {
        // From surface to surface: the inner ends would show over balls that are sorted behind the line.
        const QVector3D way = (at(b).position - at(a).position).normalized();
        const auto p = project(at(a).position + way * (0.9f * at(a).radius)),
                   q = project(at(b).position - way * (0.9f * at(b).radius));
        if (p.depth <= 0 || q.depth <= 0) return;
        const double pixels = std::max(0.7, width * (p.pixelsPerUnit + q.pixelsPerUnit));
        m_painter.setPen(QPen(colour, pixels, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(p.position, q.position);
    }

    void edge(const SceneEdge& e) { line(e.a, e.b, m_colours.edge(e), e.width); }
    void link(int child) { line(child, at(child).parent, m_colours.link(child), kLinkShare * 0.05); }

    void node(int number) {
        const auto p = project(at(number).position);
        const double radius = std::max(1.0, double(at(number).radius * p.pixelsPerUnit));
        const QColor colour = m_colours.node(number);
        if (radius < kSmallestLit) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(colour);
            m_painter.drawEllipse(p.position, radius, radius);
            return;
        }
        QRadialGradient light(p.position, radius, p.position - QPointF(0.35, 0.45) * radius);
        light.setColorAt(0, molecules::blended(Qt::white, colour, 0.35));
        light.setColorAt(0.45, colour);
        light.setColorAt(1, molecules::blended(Qt::black, colour, 0.22));
        m_painter.setPen(QPen(m_colours.page(), std::min(1.0, radius / 6)));
        m_painter.setBrush(light);
        m_painter.drawEllipse(p.position, radius, radius);
    }

    QPainter& m_painter;
    const SceneState& m_state;
    const HierarchyScene& m_scene;
    SceneColours m_colours;
    Projector m_projector;
};

}  // namespace

void paintScene(QPainter& painter, const QSizeF& view, const SceneState& state, const QPalette& palette,
                const QFont& font, LabelOutlines& outlines) {
    if (!state.scene || state.scene->nodes().empty()) return;
    painter.save();
    Painting(painter, view, state, palette).paint();
    paintLabels(painter, view, state, palette, font, outlines);
    painter.restore();
}

void saveScene(const QString& path, const QSize& view, const SceneState& state, const QPalette& palette,
               const QFont& font) {
    LabelOutlines outlines;
    QBuffer buffer;
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(view);
        generator.setViewBox(QRect(QPoint(), view));
        QPainter painter(&generator);
        painter.fillRect(QRect(QPoint(), view), palette.color(QPalette::Base));
        paintScene(painter, view, state, palette, font, outlines);
    } else {
        QImage image(view * 2, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(2);
        image.fill(palette.color(QPalette::Base));
        {
            QPainter painter(&image);
            paintScene(painter, view, state, palette, font, outlines);
        }
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, suffix.isEmpty() ? "png" : suffix.toLatin1().constData()))
            throw api::Error(
                api::ErrorCode::FileUnwritable,
                (path + ": pictures can be written as .png or .svg, not as ." + suffix + ".").toStdString());
    }
    molecules::writeWhole(path, buffer.data());
}

}  // namespace strata::hierarchy
