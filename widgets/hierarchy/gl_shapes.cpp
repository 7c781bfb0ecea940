// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/gl_shapes.h"

#include <algorithm>

namespace strata::hierarchy {
namespace {

void fill(QOpenGLBuffer& buffer, const void* data, std::size_t bytes) {
    buffer.create();
    buffer.bind();
    buffer.allocate(data, int(bytes));
}

}  // namespace

void TexelBuffer::create(QOpenGLExtraFunctions& gl) {
    fill(m_buffer, nullptr, kTexel);
    gl.glGenTextures(1, &m_texture);
    gl.glBindTexture(GL_TEXTURE_BUFFER, m_texture);
    gl.glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, m_buffer.bufferId());
    m_buffer.release();
}

void TexelBuffer::set(const void* texels, std::size_t bytes) {
    m_buffer.bind();
    m_buffer.allocate(texels, int(bytes));
    m_buffer.release();
}

void TexelBuffer::bind(QOpenGLExtraFunctions& gl, int unit) const {
    gl.glActiveTexture(GL_TEXTURE0 + GLenum(unit));
    gl.glBindTexture(GL_TEXTURE_BUFFER, m_texture);
    gl.glActiveTexture(GL_TEXTURE0);
}

void TexelBuffer::destroy(QOpenGLExtraFunctions& gl) {
    gl.glDeleteTextures(1, &m_texture);
    m_buffer.destroy();
}

void InstanceBuffer::create(QOpenGLExtraFunctions& gl) {
    m_buffer.create(gl);
    gl.glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &m_mostTexels);
}

void InstanceBuffer::each(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels,
                          int count, const std::function<void(int)>& some) {
    constexpr int kUnit = 1;
    program.setUniformValue("instances", kUnit);
    const auto bytes = std::size_t(texels) * kTexel;
    const int most = std::max(m_mostTexels / texels, 1);
    for (int first = 0; first < count; first += most) {
        const int now = std::min(most, count - first);
        m_buffer.set(static_cast<const char*>(instances) + std::size_t(first) * bytes, std::size_t(now) * bytes);
        m_buffer.bind(gl, kUnit);
        some(now);
    }
}

void Copies::create(QOpenGLExtraFunctions& gl, Mesh mesh) {
    m_mesh = std::move(mesh);
    std::vector<float> texels;
    for (std::size_t i = 0; i < m_mesh.vertices.size(); i += 3)
        texels.insert(texels.end(), {m_mesh.vertices[i], m_mesh.vertices[i + 1], m_mesh.vertices[i + 2], 0});
    m_vertices.create(gl);
    m_vertices.set(texels.data(), texels.size() * sizeof(float));
    m_instances.create(gl);
    m_array.create();
    m_capacity = 0;
    reserve(1);
}

void Copies::reserve(int count) {
    if (count <= m_capacity) return;
    m_capacity = std::max(count, m_capacity + m_capacity / 2);
    std::vector<unsigned> triangles;
    const auto vertices = unsigned(m_mesh.vertices.size() / 3);
    for (unsigned copy = 0; copy < unsigned(m_capacity); ++copy)
        for (const unsigned short index : m_mesh.triangles) triangles.push_back(copy * vertices + index);
    m_array.bind();
    fill(m_triangles, triangles.data(), triangles.size() * sizeof(unsigned));
    m_array.release();
}

void Copies::draw(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels,
                  int count) {
    m_vertices.bind(gl, 0);
    program.setUniformValue("mesh", 0);
    program.setUniformValue("vertices", int(m_mesh.vertices.size() / 3));
    m_instances.each(gl, program, instances, texels, count, [&](int some) {
        reserve(some);
        m_array.bind();
        gl.glDrawElements(GL_TRIANGLES, some * int(m_mesh.triangles.size()), GL_UNSIGNED_INT, nullptr);
        m_array.release();
    });
}

void Copies::destroy(QOpenGLExtraFunctions& gl) {
    m_array.destroy();
    m_triangles.destroy();
    m_vertices.destroy(gl);
    m_instances.destroy(gl);
}

void Specks::create(QOpenGLExtraFunctions& gl, GLenum mode) {
    m_mode = mode;
    m_array.create();
    m_instances.create(gl);
}

void Specks::draw(QOpenGLExtraFunctions& gl, QOpenGLShaderProgram& program, const void* instances, int texels,
                  int count) {
    m_instances.each(gl, program, instances, texels, count, [&](int some) {
        m_array.bind();
        gl.glDrawArrays(m_mode, 0, m_mode == GL_LINES ? 2 * some : some);
        m_array.release();
    });
}

void Specks::destroy(QOpenGLExtraFunctions& gl) {
    m_array.destroy();
    m_instances.destroy(gl);
}

void Disc::create(QOpenGLExtraFunctions& gl, const Mesh& mesh) {
    m_indices = int(mesh.triangles.size());
    m_array.create();
    m_array.bind();
    fill(m_vertices, mesh.vertices.data(), mesh.vertices.size() * sizeof(float));
    gl.glEnableVertexAttribArray(0);
    gl.glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, 0, nullptr);
    fill(m_triangles, mesh.triangles.data(), mesh.triangles.size() * sizeof(unsigned short));
    m_array.release();
}

void Disc::draw(QOpenGLExtraFunctions& gl, bool outline) {
    m_array.bind();
    if (outline)
        gl.glDrawArrays(GL_LINE_LOOP, 1, m_indices / 3);  // all vertices but the centre
    else
        gl.glDrawElements(GL_TRIANGLES, m_indices, GL_UNSIGNED_SHORT, nullptr);
    m_array.release();
}

void Disc::destroy() {
    m_array.destroy();
    m_vertices.destroy();
    m_triangles.destroy();
}

}  // namespace strata::hierarchy
