#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// A disc: the plane of one level.
layout(location = 0) in vec3 vertex;

uniform mat4 view;
uniform mat4 projection;
uniform float radius;
uniform float height;

void main() {
    gl_Position = projection * view * vec4(vertex.xy * radius, height, 1.0);
}
