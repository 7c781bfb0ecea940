#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// One ball an instance: the half of it that is seen, a unit dome turned to the eye.
layout(location = 0) in vec3 vertex;
layout(location = 1) in vec4 placeAndRadius;
layout(location = 2) in vec3 instanceColour;

uniform mat4 view;
uniform mat4 projection;

out vec3 normal;
out vec3 seen;
out vec3 colour;

void main() {
    vec3 centre = (view * vec4(placeAndRadius.xyz, 1.0)).xyz;
    vec3 toEye = normalize(-centre);
    vec3 right = normalize(cross(vec3(0.0, 1.0, 0.0), toEye));
    normal = right * vertex.x + cross(toEye, right) * vertex.y + toEye * vertex.z;
    seen = centre + normal * placeAndRadius.w;
    colour = instanceColour;
    gl_Position = projection * vec4(seen, 1.0);
}
