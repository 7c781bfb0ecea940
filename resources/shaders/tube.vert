#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// One tube an instance: a unit cylinder stretched between two points.
layout(location = 0) in vec3 vertex;
layout(location = 1) in vec4 startAndRadius;
layout(location = 2) in vec3 end;
layout(location = 3) in vec3 instanceColour;

uniform mat4 view;
uniform mat4 projection;

out vec3 normal;
out vec3 seen;
out vec3 colour;

void main() {
    vec3 start = startAndRadius.xyz;
    vec3 axis = end - start;
    float span = max(length(axis), 1e-6);
    vec3 along = axis / span;
    vec3 helper = abs(along.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
    vec3 across = normalize(cross(helper, along));
    vec3 third = cross(along, across);
    vec3 outward = across * vertex.x + third * vertex.y;
    vec4 inView = view * vec4(start + along * (vertex.z * span) + outward * startAndRadius.w, 1.0);
    normal = mat3(view) * outward;
    seen = inView.xyz;
    colour = instanceColour;
    gl_Position = projection * inView;
}
