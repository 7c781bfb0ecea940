#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Many balls in a row: the half of each that is seen, a unit dome turned to the eye.
uniform samplerBuffer mesh;       // a vertex of the dome a texel
uniform samplerBuffer instances;  // of each ball place and radius; colour
uniform int vertices;             // of the dome

uniform mat4 view;
uniform mat4 projection;

out vec3 normal;
out vec3 halfway;
out float haze;
out vec3 colour;

vec3 halfwayAt(vec3 seen);  // light.glsl
float hazeAt(vec3 seen);

void main() {
    int ball = gl_VertexID / vertices;
    vec3 vertex = texelFetch(mesh, gl_VertexID - ball * vertices).xyz;
    vec4 placeAndRadius = texelFetch(instances, 2 * ball);
    vec3 centre = (view * vec4(placeAndRadius.xyz, 1.0)).xyz;
    vec3 toEye = normalize(-centre);
    vec3 right = normalize(cross(vec3(0.0, 1.0, 0.0), toEye));
    normal = right * vertex.x + cross(toEye, right) * vertex.y + toEye * vertex.z;
    vec3 seen = centre + normal * placeAndRadius.w;
    colour = texelFetch(instances, 2 * ball + 1).rgb;
    halfway = halfwayAt(seen);
    haze = hazeAt(seen);
    gl_Position = projection * vec4(seen, 1.0);
}
