// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QOpenGLBuffer>
#include <QOpenGLExtraFunctions>
#include <QOpenGLVertexArrayObject>

#include <array>
#include <vector>

#include "widgets/hierarchy/detail.h"
#include "widgets/hierarchy/gl_meshes.h"

namespace strata::hierarchy {

/// A mesh drawn many times, each time with its own attributes. Needs a current context.
class Instances {
public:
    /// `parts`: floats of each attribute of an instance, at locations 1, 2, ...
    void create(QOpenGLExtraFunctions& gl, const Mesh& mesh, const std::vector<int>& parts) {
        m_indices = int(mesh.triangles.size());
        for (int part : parts) m_floats += part;
        m_array.create();
        m_array.bind();
        fill(m_vertices, mesh.vertices.data(), mesh.vertices.size() * sizeof(float));
        gl.glEnableVertexAttribArray(0);
        gl.glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, 0, nullptr);
        fill(m_triangles, mesh.triangles.data(), mesh.triangles.size() * sizeof(unsigned short));
        m_instances.create();
        m_instances.bind();
        std::size_t offset = 0;
        for (GLuint location = 1; int part : parts) {
            gl.glEnableVertexAttribArray(location);
            gl.glVertexAttribPointer(location, part, GL_FLOAT, GL_FALSE, m_floats * int(sizeof(float)),
                                     reinterpret_cast<const void*>(offset));
            gl.glVertexAttribDivisor(location++, 1);
            offset += std::size_t(part) * sizeof(float);
        }
        m_array.release();
    }
    template <class Instance>
    void setInstances(const std::vector<Instance>& data) {
        m_count = int(data.size());
        m_instances.bind();
        m_instances.allocate(data.data(), int(data.size() * sizeof(Instance)));
        m_instances.release();
    }
    void draw(QOpenGLExtraFunctions& gl) {
        if (m_count == 0) return;
        m_array.bind();
        gl.glDrawElementsInstanced(GL_TRIANGLES, m_indices, GL_UNSIGNED_SHORT, nullptr, m_count);
        m_array.release();
    }
    void drawOnce(QOpenGLExtraFunctions& gl, bool outline) {
        m_array.bind();
        if (outline)
            gl.glDrawArrays(GL_LINE_LOOP, 1, m_indices / 3);  // of a disc: all vertices but the centre
        else
            gl.glDrawElements(GL_TRIANGLES, m_indices, GL_UNSIGNED_SHORT, nullptr);
        m_array.release();
    }
    void destroy() {
        m_array.destroy();
        for (auto* buffer : {&m_vertices, &m_triangles, &m_instances}) buffer->destroy();
    }

private:
    static void fill(QOpenGLBuffer& buffer, const void* data, std::size_t bytes) {
        buffer.create();
        buffer.bind();
        buffer.allocate(data, int(bytes));
    }

    QOpenGLVertexArrayObject m_array;
    QOpenGLBuffer m_vertices{QOpenGLBuffer::VertexBuffer}, m_triangles{QOpenGLBuffer::IndexBuffer};
    QOpenGLBuffer m_instances{QOpenGLBuffer::VertexBuffer};
    int m_indices = 0, m_count = 0, m_floats = 0;
};

/// Instances of one kind, sorted anew for every view by the detail that they deserve.
template <class Instance>
class Shapes {
public:
    void create(QOpenGLExtraFunctions& gl, const std::array<Mesh, kDetails>& coarseToFine,
                const std::vector<int>& parts) {
        for (std::size_t i = 0; i < kDetails; ++i) m_drawn[i].create(gl, coarseToFine[i], parts);
    }
    void setInstances(std::vector<Instance> all) { m_all = std::move(all); }
    template <class Choose>
    void draw(QOpenGLExtraFunctions& gl, const Choose& detailOf) {
        for (auto& sorted : m_sorted) sorted.clear();
        for (const auto& one : m_all)
            if (const Detail detail = detailOf(one); detail != Detail::None)
                m_sorted[std::size_t(detail) - 1].push_back(one);
        for (std::size_t i = 0; i < kDetails; ++i) {
            m_drawn[i].setInstances(m_sorted[i]);
            m_drawn[i].draw(gl);
        }
    }
    void destroy() {
        for (auto& drawn : m_drawn) drawn.destroy();
    }

private:
    std::vector<Instance> m_all;
    std::array<std::vector<Instance>, kDetails> m_sorted;
    std::array<Instances, kDetails> m_drawn;
};

}  // namespace strata::hierarchy
