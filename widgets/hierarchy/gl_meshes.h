// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strata::hierarchy {

/// Triangles of unit shapes, three floats a vertex. Of balls and tubes only what can be seen: shaders turn it to the
/// eye.
struct Mesh {
    std::vector<float> vertices;
    std::vector<unsigned short> triangles;
};

/// The half of the ball of radius 1 about the origin that is above z = 0; a vertex is its own normal.
Mesh unitDome(int rings, int sectors);
/// The part of the tube of radius 1 about z from 0 to 1, without caps, between two angles in degrees about z; 90 is
/// towards the eye.
Mesh unitHalfTube(int sectors, double from, double to);
Mesh unitDisc(int sectors = 72);  ///< radius 1 in z = 0, a fan about vertex 0

}  // namespace strata::hierarchy
