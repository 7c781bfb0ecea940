#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Many small balls in a row, a point each.
uniform samplerBuffer instances;  // of each ball place and radius; colour

uniform mat4 view;
uniform mat4 projection;
uniform float pixels;             // on the screen, of a length of 1 at a distance of 1

out vec3 halfway;
out float haze;
out vec3 colour;
out float radius;                 // in pixels

vec3 halfwayAt(vec3 seen);  // light.glsl
float hazeAt(vec3 seen);

void main() {
    vec4 placeAndRadius = texelFetch(instances, 2 * gl_VertexID);
    vec3 seen = (view * vec4(placeAndRadius.xyz, 1.0)).xyz;
    colour = texelFetch(instances, 2 * gl_VertexID + 1).rgb;
    radius = max(placeAndRadius.w * pixels / max(-seen.z, 1e-6), 0.5);
    gl_Position = projection * vec4(seen * max(1.0 - placeAndRadius.w / length(seen), 0.0), 1.0);  // its front
    halfway = halfwayAt(seen);
    haze = hazeAt(seen);
    gl_PointSize = 2.0 * radius;
}
