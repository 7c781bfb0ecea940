// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLBuffer>
#include <QOpenGLExtraFunctions>
#include <QOpenGLShaderProgram>
#include <QOpenGLVertexArrayObject>

#include <array>
#include <functional>
#include <vector>

#include "widgets/hierarchy/detail.h"
#include "widgets/hierarchy/gl_meshes.h"

namespace strata::hierarchy {

constexpr std::size_t kTexel = 4 * sizeof(float);

/// Four floats a texel, fetched by shaders by number. Needs a current context.
class TexelBuffer {
public:
    void create(QOpenGLExtraFunctions& gl);
    void set(const void* texels, std::size_t bytes);
    void bind(QOpenGLExtraFunctions& gl, int unit) const;
    void destroy(QOpenGLExtraFunctions& gl);

private:
    QOpenGLBuffer m_buffer{QOpenGLBuffer::VertexBuffer};
    GLuint m_texture = 0;
};

/// The instances that shaders read, as many at a time as fit.
class InstanceBuffer {
public:
    void create(QOpenGLExtraFunctions& gl);
    /// Calls `some(n)` for each n of `count` instances of `texels` each, once they are bound to `instances`.
    void each(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels, int count,
              const std::function<void(int)>& some);
    void destroy(QOpenGLExtraFunctions& gl) { m_buffer.destroy(gl); }

private:
    TexelBuffer m_buffer;
    int m_mostTexels = 0;  ///< that a shader can reach in one buffer
};

/// A mesh drawn many times in one call. Shaders know from gl_VertexID which vertex (`mesh`, of `vertices`) of which
/// instance (`instances`) they see: with instanced drawing a software renderer begins anew for each. Needs a current
/// context.
class Copies {
public:
    void create(QOpenGLExtraFunctions& gl, Mesh mesh);
    /// `instances`: `count` of them, `texels` each. The program is bound.
    void draw(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels, int count);
    void destroy(QOpenGLExtraFunctions& gl);

private:
    void reserve(int count);

    Mesh m_mesh;
    QOpenGLVertexArrayObject m_array;
    QOpenGLBuffer m_triangles{QOpenGLBuffer::IndexBuffer};
    TexelBuffer m_vertices;
    InstanceBuffer m_instances;
    int m_capacity = 0;
};

/// Things of a few pixels: points or lines, whose shaders know from gl_VertexID which end of which instance they see.
/// Needs a current context.
class Specks {
public:
    void create(QOpenGLExtraFunctions& gl, GLenum mode);
    /// As Copies::draw().
    void draw(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels, int count);
    void destroy(QOpenGLExtraFunctions& gl);

private:
    GLenum m_mode = GL_POINTS;
    QOpenGLVertexArrayObject m_array;  // empty
    InstanceBuffer m_instances;
};

/// A flat mesh drawn by itself. Needs a current context.
class Disc {
public:
    void create(QOpenGLExtraFunctions& gl, const Mesh& mesh);
    void draw(QOpenGLExtraFunctions& gl, bool outline);
    void destroy();

private:
    QOpenGLVertexArrayObject m_array;
    QOpenGLBuffer m_vertices{QOpenGLBuffer::VertexBuffer}, m_triangles{QOpenGLBuffer::IndexBuffer};
    int m_indices = 0;
};

/// Instances of one kind, sorted anew for every view by the detail that they deserve.
template <class Instance>
class Shapes {
public:
    /// `specks`: GL_POINTS or GL_LINES, for what is coarse.
    void create(QOpenGLExtraFunctions& gl, GLenum specks, Mesh medium, Mesh fine) {
        m_specks.create(gl, specks);
        m_medium.create(gl, std::move(medium));
        m_fine.create(gl, std::move(fine));
    }
    void setInstances(std::vector<Instance> all) { m_all = std::move(all); }
    template <class Choose>
    void sort(const Choose& detailOf) {
        for (auto& sorted : m_sorted) sorted.clear();
        for (const auto& one : m_all)
            if (const Detail detail = detailOf(one); detail != Detail::None) of(detail).push_back(one);
    }
    void drawSpecks(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program) {
        drawAs(m_specks, gl, program, Detail::Coarse);
    }
    void drawMeshes(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program) {
        drawAs(m_medium, gl, program, Detail::Medium);
        drawAs(m_fine, gl, program, Detail::Fine);
    }
    void destroy(QOpenGLExtraFunctions& gl) {
        m_specks.destroy(gl);
        m_medium.destroy(gl);
        m_fine.destroy(gl);
    }

private:
    std::vector<Instance>& of(Detail detail) { return m_sorted[std::size_t(detail) - 1]; }
    template <class Drawn>
    void drawAs(Drawn& drawn, QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, Detail detail) {
        drawn.draw(gl, program, of(detail).data(), int(sizeof(Instance) / kTexel), int(of(detail).size()));
    }

    std::vector<Instance> m_all;
    std::array<std::vector<Instance>, kDetails> m_sorted;
    Specks m_specks;
    Copies m_medium, m_fine;
};

}  // namespace strata::hierarchy
