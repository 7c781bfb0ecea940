# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the split that tst_split.cpp expects, with an MT19937-64 (Matsumoto & Nishimura 2004) of its own."""

MASK = (1 << 64) - 1


def mt19937_64(seed):
    state = [seed & MASK]
    for i in range(1, 312):
        state.append((6364136223846793005 * (state[-1] ^ (state[-1] >> 62)) + i) & MASK)
    while True:
        for i in range(312):
            x = (state[i] & 0xFFFFFFFF80000000) | (state[(i + 1) % 312] & 0x7FFFFFFF)
            state[i] = state[(i + 156) % 312] ^ (x >> 1) ^ (0xB5026F5AA96619E9 if x & 1 else 0)
        for x in state:
            x ^= (x >> 29) & 0x5555555555555555
            x ^= (x << 17) & 0x71D67FFFEDA60000
            x ^= (x << 37) & 0xFFF7EEE000000000
            yield x ^ (x >> 43)


def held_out(n, count, seed):
    draws = mt19937_64(seed)
    order = list(range(n))
    for size in range(n, 1, -1):
        excess = (1 << 64) % size
        draw = next(x for x in draws if x < (1 << 64) - excess)
        order[size - 1], order[draw % size] = order[draw % size], order[size - 1]
    return sorted(order[:count])


print(held_out(20, 6, 7))
