#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Soft light from the upper left, a small highlight, and a little of the page's colour with distance. Of any stage.
uniform vec3 page;
uniform vec2 fog;    // distances where it starts and ends
uniform float shine;

const vec3 toLight = vec3(-0.3511, 0.6018, 0.7173);

// Between the ways to the light and to the eye: almost the same all over a ball.
vec3 halfwayAt(vec3 seen) {
    return normalize(toLight - normalize(seen));
}

float hazeAt(vec3 seen) {
    return 0.42 * clamp((-seen.z - fog.x) / max(fog.y - fog.x, 1e-6), 0.0, 1.0);
}

vec3 lit(vec3 normal, vec3 halfway, float haze, vec3 colour) {
    float diffuse = 0.5 + 0.5 * dot(normal, toLight);
    float near = max(dot(normal, halfway), 0.0);
    float square = near * near, fourth = square * square, eighth = fourth * fourth;
    float sixteenth = eighth * eighth;
    float highlight = sixteenth * sixteenth * eighth;  // to the power 40: software renderers have no quick pow()
    return mix(colour * (0.62 + 0.42 * diffuse) + shine * highlight * vec3(0.28), page, haze);
}
