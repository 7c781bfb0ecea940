#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Many tubes in a row: the side of each that is seen, stretched between two points.
uniform samplerBuffer mesh;       // a vertex of the side a texel
uniform samplerBuffer instances;  // of each tube start and radius; end; colour
uniform int vertices;             // of the side

uniform mat4 view;
uniform mat4 projection;

out vec3 normal;
out vec3 halfway;
out float haze;
out vec3 colour;

vec3 halfwayAt(vec3 seen);  // light.glsl
float hazeAt(vec3 seen);

void main() {
    int tube = gl_VertexID / vertices;
    vec3 vertex = texelFetch(mesh, gl_VertexID - tube * vertices).xyz;
    vec4 startAndRadius = texelFetch(instances, 3 * tube);
    vec3 end = texelFetch(instances, 3 * tube + 1).xyz;
    vec3 start = (view * vec4(startAndRadius.xyz, 1.0)).xyz;
    vec3 axis = (view * vec4(end, 1.0)).xyz - start;
    vec3 along = axis / max(length(axis), 1e-6);
    vec3 across = cross(along, normalize(-(start + 0.5 * axis)));
    float slant = length(across);
    across = slant > 1e-4 ? across / slant : normalize(cross(along, vec3(along.y, along.z, along.x + 1.0)));
    normal = across * vertex.x + cross(across, along) * vertex.y;
    vec3 seen = start + axis * vertex.z + normal * startAndRadius.w;
    colour = texelFetch(instances, 3 * tube + 2).rgb;
    halfway = halfwayAt(seen);
    haze = hazeAt(seen);
    gl_Position = projection * vec4(seen, 1.0);
}
