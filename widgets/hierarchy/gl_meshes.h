// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strata::hierarchy {

/// Triangles of unit shapes, three floats a vertex.
struct Mesh {
    std::vector<float> vertices;
    std::vector<unsigned short> triangles;
};

Mesh unitBall(int rings = 12, int sectors = 20);  ///< radius 1 about the origin; a vertex is its own normal
Mesh unitTube(int sectors = 10);                  ///< radius 1 about z from 0 to 1, without caps
Mesh unitDisc(int sectors = 72);                  ///< radius 1 in z = 0, a fan about vertex 0

}  // namespace strata::hierarchy
