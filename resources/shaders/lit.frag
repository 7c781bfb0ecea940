#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Soft light from the upper left, a small highlight, and a little of the page's colour with distance.
in vec3 normal;
in vec3 seen;
in vec3 colour;

uniform vec3 page;
uniform vec2 fog;    // distances where it starts and ends
uniform float shine;

out vec4 fragment;

void main() {
    vec3 n = normalize(normal);
    vec3 toEye = normalize(-seen);
    vec3 toLight = normalize(vec3(-0.35, 0.6, 0.75));
    float diffuse = 0.5 + 0.5 * dot(n, toLight);
    float highlight = pow(max(dot(n, normalize(toLight + toEye)), 0.0), 40.0);
    vec3 lit = colour * (0.62 + 0.42 * diffuse) + shine * highlight * vec3(0.28);
    float haze = 0.42 * clamp((-seen.z - fog.x) / max(fog.y - fog.x, 1e-6), 0.0, 1.0);
    fragment = vec4(mix(lit, page, haze), 1.0);
}
