#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
in vec3 normal;
in vec3 halfway;
in float haze;
in vec3 colour;

out vec4 fragment;

vec3 lit(vec3 normal, vec3 halfway, float haze, vec3 colour);  // light.glsl

void main() {
    fragment = vec4(lit(normalize(normal), halfway, haze, colour), 1.0);
}
