// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/hierarchy/gl_meshes.h"

#include <cmath>
#include <numbers>

namespace strata::hierarchy {
namespace {

void vertex(Mesh& mesh, double x, double y, double z) {
    for (double value : {x, y, z}) mesh.vertices.push_back(float(value));
}

void triangle(Mesh& mesh, int a, int b, int c) {
    for (int index : {a, b, c}) mesh.triangles.push_back(static_cast<unsigned short>(index));
}

void quad(Mesh& mesh, int a, int b, int c, int d) {
    triangle(mesh, a, b, c);
    triangle(mesh, a, c, d);
}

double turn(int step, int steps) {
    return 2 * std::numbers::pi * step / steps;
}

}  // namespace

Mesh unitDome(int rings, int sectors) {
    Mesh mesh;
    vertex(mesh, 0, 0, 1);
    for (int ring = 1; ring <= rings; ++ring) {
        const double polar = std::numbers::pi / 2 * ring / rings;
        for (int s = 0; s < sectors; ++s)
            vertex(mesh, std::sin(polar) * std::cos(turn(s, sectors)), std::sin(polar) * std::sin(turn(s, sectors)),
                   std::cos(polar));
    }
    for (int s = 0; s < sectors; ++s) triangle(mesh, 0, 1 + s, 1 + (s + 1) % sectors);
    for (int ring = 1; ring < rings; ++ring)
        for (int s = 0; s < sectors; ++s) {
            const int inner = 1 + (ring - 1) * sectors, outer = inner + sectors, next = (s + 1) % sectors;
            quad(mesh, inner + s, outer + s, outer + next, inner + next);
        }
    return mesh;
}

Mesh unitHalfTube(int sectors, double from, double to) {
    Mesh mesh;
    for (int s = 0; s <= sectors; ++s) {
        const double angle = (from + (to - from) * s / sectors) * std::numbers::pi / 180;
        for (double z : {0.0, 1.0}) vertex(mesh, std::cos(angle), std::sin(angle), z);
    }
    for (int s = 0; s < sectors; ++s) quad(mesh, 2 * s, 2 * s + 2, 2 * s + 3, 2 * s + 1);
    return mesh;
}

Mesh unitDisc(int sectors) {
    Mesh mesh;
    vertex(mesh, 0, 0, 0);
    for (int s = 0; s < sectors; ++s) vertex(mesh, std::cos(turn(s, sectors)), std::sin(turn(s, sectors)), 0);
    for (int s = 0; s < sectors; ++s) triangle(mesh, 0, 1 + s, 1 + (s + 1) % sectors);
    return mesh;
}

}  // namespace strata::hierarchy
