#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// The half ball in the square of a point. Its alpha is how much of the pixel it covers, for multisampling to use.
in vec3 halfway;
in float haze;
in vec3 colour;
in float radius;

out vec4 fragment;

vec3 lit(vec3 normal, vec3 halfway, float haze, vec3 colour);  // light.glsl

void main() {
    vec2 across = vec2(2.0, -2.0) * gl_PointCoord + vec2(-1.0, 1.0);
    float covered = (1.0 - length(across)) * radius + 0.5;
    if (covered < 0.5) discard;
    vec3 n = vec3(across, sqrt(max(1.0 - dot(across, across), 0.0)));
    fragment = vec4(lit(n, halfway, haze, colour), min(covered, 1.0));
}
