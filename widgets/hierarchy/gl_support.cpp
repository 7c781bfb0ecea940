// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/gl_support.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <algorithm>

namespace strata::hierarchy {
namespace {

constexpr int kSamples = 4;

QSurfaceFormat plainFormat() {
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    return format;
}

bool isSoftware(QOpenGLContext& current) {
    const auto* name = reinterpret_cast<const char*>(current.functions()->glGetString(GL_RENDERER));
    const QString renderer = QString::fromLatin1(name ? name : "");
    const auto names = {"llvmpipe", "softpipe", "SWR", "SwiftShader", "Software", "GDI Generic"};
    return std::ranges::any_of(
        names, [&](const char* one) { return renderer.contains(QLatin1String(one), Qt::CaseInsensitive); });
}

GlSupport look() {
    QOpenGLContext context;
    context.setFormat(plainFormat());
    if (!context.create()) return {};
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface)) return {};
    const GlSupport result{!context.isOpenGLES() && context.format().version() >= qMakePair(3, 3), isSoftware(context)};
    context.doneCurrent();
    return result;
}

}  // namespace

const GlSupport& GlSupport::found() {
    static const GlSupport found = look();
    return found;
}

QSurfaceFormat coreFormat() {
    auto format = plainFormat();
    format.setSamples(GlSupport::found().software ? 0 : kSamples);
    return format;
}

}  // namespace strata::hierarchy
