#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// One ball an instance: a unit sphere scaled and moved.
layout(location = 0) in vec3 vertex;
layout(location = 1) in vec4 placeAndRadius;
layout(location = 2) in vec3 instanceColour;

uniform mat4 view;
uniform mat4 projection;

out vec3 normal;
out vec3 seen;
out vec3 colour;

void main() {
    vec4 inView = view * vec4(placeAndRadius.xyz + vertex * placeAndRadius.w, 1.0);
    normal = mat3(view) * vertex;
    seen = inView.xyz;
    colour = instanceColour;
    gl_Position = projection * inView;
}
