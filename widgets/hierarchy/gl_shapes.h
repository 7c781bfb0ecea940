// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLBuffer>
#include <QOpenGLExtraFunctions>
#include <QOpenGLShaderProgram>
#include <QOpenGLVertexArrayObject>

#include <array>
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
    TexelBuffer m_vertices, m_instances;
    int m_capacity = 0;
    int m_mostTexels = 0;  ///< that a shader can reach in one buffer
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
    void create(QOpenGLExtraFunctions& gl, const std::array<Mesh, kDetails>& coarseToFine) {
        for (std::size_t i = 0; i < kDetails; ++i) m_drawn[i].create(gl, coarseToFine[i]);
    }
    void setInstances(std::vector<Instance> all) { m_all = std::move(all); }
    template <class Choose>
    void draw(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const Choose& detailOf) {
        for (auto& sorted : m_sorted) sorted.clear();
        for (const auto& one : m_all)
            if (const Detail detail = detailOf(one); detail != Detail::None)
                m_sorted[std::size_t(detail) - 1].push_back(one);
        for (std::size_t i = 0; i < kDetails; ++i)
            m_drawn[i].draw(gl, program, m_sorted[i].data(), int(sizeof(Instance) / kTexel), int(m_sorted[i].size()));
    }
    void destroy(QOpenGLExtraFunctions& gl) {
        for (auto& drawn : m_drawn) drawn.destroy(gl);
    }

private:
    std::vector<Instance> m_all;
    std::array<std::vector<Instance>, kDetails> m_sorted;
    std::array<Copies, kDetails> m_drawn;
};

}  // namespace strata::hierarchy
