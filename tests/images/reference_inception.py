# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the values of tst_inception.cpp: the blocks of pytorch-fid's Inception and the network made of them, with made-up
weights, in NumPy. python3 reference_inception.py"""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def made_up(name, *shape):
    i = np.arange(np.prod(shape)).reshape(shape)
    return np.sin(0.7 * i + sum(map(ord, name)) % 1000)


def basic(name, x, out, height, width, stride=1, padding=(0, 0)):
    weight = 1.5 / np.sqrt(len(x) * height * width) * made_up(name + ".conv.weight", out, len(x), height, width)
    scale = (1 + 0.3 * made_up(name + ".bn.weight", out)) / np.sqrt(1 + 0.5 * made_up(name + ".bn.running_var", out) + 1e-3)
    shift = 0.2 * made_up(name + ".bn.bias", out) - 0.1 * made_up(name + ".bn.running_mean", out) * scale
    x = np.pad(x, ((0, 0), (padding[0],) * 2, (padding[1],) * 2))
    windows = sliding_window_view(x, (height, width), axis=(1, 2))[:, ::stride, ::stride]
    y = np.einsum("cyxhw,ochw->oyx", windows, weight, optimize=True)
    return np.maximum(scale[:, None, None] * y + shift[:, None, None], 0)


def windows3(x, fill):
    return sliding_window_view(np.pad(x, ((0, 0), (1, 1), (1, 1)), constant_values=fill), (3, 3), axis=(1, 2))


def average(x):
    return windows3(x, 0).sum((3, 4)) / windows3(np.ones_like(x), 0).sum((3, 4))


def maximum(x):
    return windows3(x, -np.inf).max((3, 4))


def halving(x):
    return sliding_window_view(x, (3, 3), axis=(1, 2))[:, ::2, ::2].max((3, 4))


def block_a(n, x, o=2):
    five = basic(n + ".branch5x5_2", basic(n + ".branch5x5_1", x, o, 1, 1), o, 5, 5, 1, (2, 2))
    three = basic(n + ".branch3x3dbl_2", basic(n + ".branch3x3dbl_1", x, o, 1, 1), o, 3, 3, 1, (1, 1))
    three = basic(n + ".branch3x3dbl_3", three, o, 3, 3, 1, (1, 1))
    return np.concatenate([basic(n + ".branch1x1", x, o, 1, 1), five, three, basic(n + ".branch_pool", average(x), o, 1, 1)])


def block_b(n, x, o=2):
    three = basic(n + ".branch3x3dbl_2", basic(n + ".branch3x3dbl_1", x, o, 1, 1), o, 3, 3, 1, (1, 1))
    three = basic(n + ".branch3x3dbl_3", three, o, 3, 3, 2)
    return np.concatenate([basic(n + ".branch3x3", x, o, 3, 3, 2), three, halving(x)])


def block_c(n, x, o=2):
    row, column = (1, 7, 1, (0, 3)), (7, 1, 1, (3, 0))
    seven = basic(n + ".branch7x7_2", basic(n + ".branch7x7_1", x, o, 1, 1), o, *row)
    seven = basic(n + ".branch7x7_3", seven, o, *column)
    double = basic(n + ".branch7x7dbl_1", x, o, 1, 1)
    for i, shape in enumerate([column, row, column, row]):
        double = basic(f"{n}.branch7x7dbl_{i + 2}", double, o, *shape)
    return np.concatenate([basic(n + ".branch1x1", x, o, 1, 1), seven, double, basic(n + ".branch_pool", average(x), o, 1, 1)])


def block_d(n, x, o=2):
    three = basic(n + ".branch3x3_2", basic(n + ".branch3x3_1", x, o, 1, 1), o, 3, 3, 2)
    seven = basic(n + ".branch7x7x3_2", basic(n + ".branch7x7x3_1", x, o, 1, 1), o, 1, 7, 1, (0, 3))
    seven = basic(n + ".branch7x7x3_4", basic(n + ".branch7x7x3_3", seven, o, 7, 1, 1, (3, 0)), o, 3, 3, 2)
    return np.concatenate([three, seven, halving(x)])


def block_e(n, x, pool, o=2):
    row, column = (1, 3, 1, (0, 1)), (3, 1, 1, (1, 0))
    one = basic(n + ".branch3x3_1", x, o, 1, 1)
    two = basic(n + ".branch3x3dbl_2", basic(n + ".branch3x3dbl_1", x, o, 1, 1), o, 3, 3, 1, (1, 1))
    return np.concatenate([basic(n + ".branch1x1", x, o, 1, 1), basic(n + ".branch3x3_2a", one, o, *row),
                           basic(n + ".branch3x3_2b", one, o, *column), basic(n + ".branch3x3dbl_3a", two, o, *row),
                           basic(n + ".branch3x3dbl_3b", two, o, *column), basic(n + ".branch_pool", pool(x), o, 1, 1)])


def patternless(channels, side):
    n = np.arange(channels * side * side, dtype=np.float64)
    return (0.5 + 0.5 * np.sin(12.9898 * n * n)).reshape(channels, side, side)


def resized(image, side):
    """Bilinear, align_corners=False."""
    at = np.maximum((np.arange(side) + 0.5) * len(image) / side - 0.5, 0)
    low = np.minimum(at.astype(int), len(image) - 1)
    high, t = np.minimum(low + 1, len(image) - 1), at - low
    rows = (1 - t)[:, None] * image[low] + t[:, None] * image[high]
    return (1 - t) * rows[:, low] + t * rows[:, high]


def network(image):
    x = np.repeat(2 * resized(np.round(image * 255) / 255, 299)[None] - 1, 3, axis=0)
    x = basic("Conv2d_1a_3x3", x, 3, 3, 3, 2)
    x = basic("Conv2d_2b_3x3", basic("Conv2d_2a_3x3", x, 3, 3, 3), 3, 3, 3, 1, (1, 1))
    x = halving(x)
    x = halving(basic("Conv2d_4a_3x3", basic("Conv2d_3b_1x1", x, 3, 1, 1), 3, 3, 3))
    for name in ["Mixed_5b", "Mixed_5c", "Mixed_5d"]:
        x = block_a(name, x)
    x = block_b("Mixed_6a", x)
    for name in ["Mixed_6b", "Mixed_6c", "Mixed_6d", "Mixed_6e"]:
        x = block_c(name, x)
    x = block_d("Mixed_7a", x)
    x = block_e("Mixed_7c", block_e("Mixed_7b", x, average), maximum)
    return x.mean((1, 2))


def show(name, values):
    print(name, values.shape, ", ".join(f"{v:.7f}" for v in values.ravel()[:: max(1, values.size // 6)][:6]), f"{values.sum():.6f}")


x = patternless(3, 9)
show("A", block_a("a", x))
show("B", block_b("b", x))
show("C", block_c("c", x))
show("D", block_d("d", x))
show("E average", block_e("e", x, average))
show("E maximum", block_e("e", x, maximum))
print("network", ", ".join(f"{v:.7f}" for v in network(patternless(1, 32)[0])))
print("network, 8 x 8", ", ".join(f"{v:.7f}" for v in network(patternless(1, 8)[0])))
