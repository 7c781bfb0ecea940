# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the values of tst_chemnet.cpp: a small network of ChemNet's kind with made-up weights, in NumPy."""
import numpy as np

NAMES = ["C", "N", "O", "H", "F", "Cl", "P", "B", "Br", "S", "I", "Si", "#", "(", ")", "+", "-", "1", "2", "3", "4", "5",
         "6", "7", "8", "=", "[", "]", "@", "c", "n", "o", "s", "X", "."]


def tokens(smiles):
    smiles, result = smiles + ".", []
    while smiles[0] != "." and len(result) < 349:
        name = smiles[:2] if smiles[1] in "rli" else smiles[0]
        result.append(NAMES.index(name) if name in NAMES else NAMES.index("X"))
        smiles = smiles[len(name):]
    return result + [NAMES.index(".")]


class Weights:
    """Tensor number k holds 0.5 sin(0.7 i + k)."""

    def __init__(self):
        self.k = 0

    def __call__(self, *shape):
        values = 0.5 * np.sin(0.7 * np.arange(np.prod(shape)) + self.k)
        self.k += 1
        return values.reshape(shape)


def selu(x):
    alpha, scale = 1.6732632423543772, 1.0507009873554805
    return scale * np.where(x > 0, x, alpha * (np.exp(x) - 1))


def convolution(x, weight, bias, before, after):
    x = np.pad(x, ((0, 0), (before, after)))
    windows = range(0, x.shape[1] - 3, 2)
    return selu(np.array([np.tensordot(weight, x[:, t:t + 4], 2) + bias for t in windows]).T)


def lstm(x, w_ih, w_hh, b_ih, b_hh):
    h = c = np.zeros(w_hh.shape[1])
    result = []
    for row in x:
        i, f, g, o = np.split(w_ih @ row + b_ih + w_hh @ h + b_hh, 4)
        i, f, o = (1 / (1 + np.exp(-gate)) for gate in (i, f, o))
        c = f * c + i * np.tanh(g)
        h = o * np.tanh(c)
        result.append(h)
    return np.array(result)


def features(smiles):
    weights = Weights()
    x = np.zeros((35, 350))
    for position, token in enumerate(tokens(smiles)):
        x[token, position] = 1 / 35
    x = convolution(x, weights(3, 35, 4), weights(3), 1, 1)  # 350 -> 175
    x = convolution(x, weights(4, 3, 4), weights(4), 1, 2)  # 175 -> 88
    x = lstm(x.T[::-1], weights(20, 4), weights(20, 5), weights(20), weights(20))
    return lstm(x, weights(24, 5), weights(24, 6), weights(24), weights(24))[-1]


for smiles in ["CCO", "Clc1ccc(Br)cc1[Se]", "[Na+].CC", "C" * 400]:
    print(smiles[:20], tokens(smiles)[:20], ", ".join(f"{x:.8f}" for x in features(smiles)))
