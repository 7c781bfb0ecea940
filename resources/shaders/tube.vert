#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// One tube an instance: the side of it that is seen, stretched between two points.
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
    vec3 start = (view * vec4(startAndRadius.xyz, 1.0)).xyz;
    vec3 axis = (view * vec4(end, 1.0)).xyz - start;
    vec3 along = axis / max(length(axis), 1e-6);
    vec3 across = cross(along, normalize(-(start + 0.5 * axis)));
    float slant = length(across);
    across = slant > 1e-4 ? across / slant : normalize(cross(along, vec3(along.y, along.z, along.x + 1.0)));
    normal = across * vertex.x + cross(across, along) * vertex.y;
    seen = start + axis * vertex.z + normal * startAndRadius.w;
    colour = instanceColour;
    gl_Position = projection * vec4(seen, 1.0);
}
