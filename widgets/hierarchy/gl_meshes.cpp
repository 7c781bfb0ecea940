// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/gl_meshes.h"

#include <cmath>
#include <numbers>

namespace strata::hierarchy {
namespace {

void vertex(Mesh& mesh, double x, double y, double z) {
    for (double value : {x, y, z}) mesh.vertices.push_back(float(value));
}

void quad(Mesh& mesh, int a, int b, int c, int d) {
    for (int index : {a, b, c, a, c, d}) mesh.triangles.push_back(static_cast<unsigned short>(index));
}

double turn(int step, int steps) {
    return 2 * std::numbers::pi * step / steps;
}

}  // namespace

Mesh unitBall(int rings, int sectors) {
    Mesh mesh;
    for (int ring = 0; ring <= rings; ++ring) {
        const double polar = std::numbers::pi * ring / rings;
        for (int s = 0; s <= sectors; ++s)
            vertex(mesh, std::sin(polar) * std::cos(turn(s, sectors)), std::sin(polar) * std::sin(turn(s, sectors)),
                   std::cos(polar));
    }
    const int row = sectors + 1;
    for (int ring = 0; ring < rings; ++ring)
        for (int s = 0; s < sectors; ++s)
            quad(mesh, ring * row + s, (ring + 1) * row + s, (ring + 1) * row + s + 1, ring * row + s + 1);
    return mesh;
}

Mesh unitTube(int sectors) {
    Mesh mesh;
    for (int s = 0; s <= sectors; ++s)
        for (double z : {0.0, 1.0}) vertex(mesh, std::cos(turn(s, sectors)), std::sin(turn(s, sectors)), z);
    for (int s = 0; s < sectors; ++s) quad(mesh, 2 * s, 2 * s + 2, 2 * s + 3, 2 * s + 1);
    return mesh;
}

Mesh unitDisc(int sectors) {
    Mesh mesh;
    vertex(mesh, 0, 0, 0);
    for (int s = 0; s < sectors; ++s) vertex(mesh, std::cos(turn(s, sectors)), std::sin(turn(s, sectors)), 0);
    for (int s = 0; s < sectors; ++s)
        for (int index : {0, 1 + s, 1 + (s + 1) % sectors})
            mesh.triangles.push_back(static_cast<unsigned short>(index));
    return mesh;
}

}  // namespace strata::hierarchy
