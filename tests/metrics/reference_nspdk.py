# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes reference_nspdk.txt: NSPDK vectors of NCI molecules, computed step by step on dictionaries as EDeN does
(github.com/fabriziocosta/EDeN, graph.py), with the hash of engine/metrics/nspdk.cpp in place of Python's.

Lines of the result: symbols|bonds|number of features|sum of values|sum of index * value. Its last line: the squared
discrepancy of the even lines from the odd ones, by the double sum over all pairs."""
import math
from collections import defaultdict

from rdkit import Chem, RDLogger

COMPLEXITY = 4
WORD = (1 << 64) - 1


def fingerprint(*numbers):
    state = 0
    for number in numbers:
        z = state ^ ((number + 0x9E3779B97F4A7C15) & WORD)
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & WORD
        state = z ^ (z >> 31)
    return state


def short(*numbers):
    return (fingerprint(*numbers) & 0xFFFF) + 1


def expanded(symbols, bonds):
    """Adjacency and labels of the graph in which bonds are nodes too."""
    adjacent = {i: set() for i in range(len(symbols))}
    label = {i: short(1, *symbol.encode()) for i, symbol in enumerate(symbols)}
    for k, (u, v, order) in enumerate(bonds, len(symbols)):
        adjacent[k] = {u, v}
        adjacent[u].add(k)
        adjacent[v].add(k)
        label[k] = short(2, order)
    return adjacent, label


def shells(adjacent, root):
    distance = {root: 0}
    frontier = [root]
    while frontier:
        reached = {w for u in frontier for w in adjacent[u] if w not in distance}
        distance.update({w: distance[frontier[0]] + 1 for w in reached})
        frontier = sorted(reached)
    result = defaultdict(list)
    for node, d in distance.items():
        if d <= 2 * COMPLEXITY:
            result[d].append(node)
    return result


def vector(symbols, bonds):
    adjacent, label = expanded(symbols, bonds)
    shell = {v: shells(adjacent, v) for v in range(len(symbols))}
    names = {}
    for v in shell:
        running, names[v] = 0, []
        for d in sorted(shell[v]):
            labels = sorted(fingerprint(label[w], len(adjacent[w])) for w in shell[v][d])
            running ^= fingerprint(running, fingerprint(*labels), d)
            names[v].append(running & 0xFFFFFFFF)
    counts = defaultdict(lambda: defaultdict(float))
    for v in shell:
        for d in range(0, 2 * COMPLEXITY + 2, 2):
            for u in shell[v].get(d, []):
                for r in range(0, 2 * COMPLEXITY + 2, 2):
                    if r < len(names[v]) and r < len(names[u]):
                        a, b = sorted((names[v][r], names[u][r]))
                        counts[d, r][short(a, b, r, d)] += 1
                        counts[d, r][short(names[u][r], r, d)] += 1
    result = {}
    for key in sorted(counts):
        length = math.sqrt(sum(x * x for x in counts[key].values()))
        result.update({index: x / length for index, x in counts[key].items()})
    length = math.sqrt(sum(x * x for x in result.values()))
    return {index: x / length for index, x in result.items()}


def mean_product(left, right):
    return sum(x * b.get(i, 0) for a in left for b in right for i, x in a.items()) / len(left) / len(right)


def main():
    RDLogger.DisableLog("rdApp.*")
    vectors = []
    with open("/usr/share/RDKit/Data/NCI/first_5K.smi") as source, open("reference_nspdk.txt", "w") as out:
        for line in list(source)[::50]:
            molecule = Chem.MolFromSmiles(line.split()[0])
            if molecule is None:
                continue
            Chem.Kekulize(molecule, clearAromaticFlags=True)
            symbols = [atom.GetSymbol() for atom in molecule.GetAtoms()]
            bonds = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx(), int(b.GetBondTypeAsDouble())) for b in molecule.GetBonds()]
            row = vector(symbols, bonds)
            vectors.append(row)
            text = " ".join(f"{u}-{v}-{order}" for u, v, order in bonds)
            figures = f"{len(row)}|{sum(row.values()):.12f}|{sum(i * x for i, x in row.items()):.6f}"
            print(" ".join(symbols), text, figures, sep="|", file=out)
        even, odd = vectors[::2], vectors[1::2]
        mmd = mean_product(even, even) + mean_product(odd, odd) - 2 * mean_product(even, odd)
        print(f"{mmd:.15f}", file=out)


main()
