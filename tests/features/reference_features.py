# SPDX-License-Identifier: GPL-3.0-or-later
"""Expected values of tst_frechet.cpp and tst_manifold.cpp, by NumPy and SciPy: python3 reference_features.py"""
import numpy as np
from scipy import linalg


def frechet(x, y):
    c1, c2 = np.cov(x.T), np.cov(y.T)
    root = linalg.sqrtm(c1 @ c2)
    return ((x.mean(0) - y.mean(0)) ** 2).sum() + np.trace(c1 + c2 - 2 * root.real)


x = np.array([[np.sin((1.3 + j) * i + j * j) for j in range(6)] for i in range(40)])
y = np.array([[np.cos((0.9 + 0.5 * j) * i + 2 * j) + 0.1 * j for j in range(6)] for i in range(25)])
print(f"{frechet(x, y):.12f}")


def within(points, centres, k):
    among = np.linalg.norm(centres[:, None] - centres[None], axis=2)
    radii = np.sort(among, axis=1)[:, k]
    return (np.linalg.norm(points[:, None] - centres[None], axis=2) <= radii).any(1).mean()


print("precision", within(y, x, 3), "recall", within(x, y, 3))
