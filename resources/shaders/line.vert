#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// Many tubes of a pixel or two in a row, a line each.
uniform samplerBuffer instances;  // of each tube start and radius; end; colour

uniform mat4 view;
uniform mat4 projection;
uniform float pixels;             // on the screen, of a length of 1 at a distance of 1

out vec4 colour;

vec3 halfwayAt(vec3 seen);  // light.glsl
float hazeAt(vec3 seen);
vec3 lit(vec3 normal, vec3 halfway, float haze, vec3 colour);

void main() {
    int tube = gl_VertexID / 2;
    vec3 start = (view * vec4(texelFetch(instances, 3 * tube).xyz, 1.0)).xyz;
    vec3 end = (view * vec4(texelFetch(instances, 3 * tube + 1).xyz, 1.0)).xyz;
    vec3 seen = gl_VertexID % 2 == 0 ? start : end;
    vec3 toEye = normalize(-seen);
    vec3 along = normalize(end - start + 1e-6 * toEye);
    vec3 normal = normalize(toEye - dot(toEye, along) * along + 1e-6 * toEye);  // of the side that is seen
    vec3 full = lit(normal, halfwayAt(seen), hazeAt(seen), texelFetch(instances, 3 * tube + 2).rgb);
    float width = 2.0 * texelFetch(instances, 3 * tube).w * pixels / max(-seen.z, 1e-6);
    colour = vec4(full, clamp(width, 0.4, 1.0));  // what is thinner than a line is paler
    gl_Position = projection * vec4(seen, 1.0);
}
