# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes reference_moses.csv: the measures of MOSES (molecularsets/moses, metrics/), written down anew with RDKit's Python
interface and NumPy, of the first 500 connected molecules of reference_properties.csv against the others."""
from collections import Counter

import numpy as np
from rdkit import Chem, RDLogger
from rdkit.Chem import AllChem
from rdkit.Chem.Scaffolds import MurckoScaffold
from scipy.stats import wasserstein_distance

RDLogger.DisableLog("rdApp.*")


def scaffold(molecule):
    frame = MurckoScaffold.GetScaffoldForMol(molecule)
    return Chem.MolToSmiles(frame) if frame.GetRingInfo().NumRings() >= 2 else None


def fragments(molecule):
    return Chem.MolToSmiles(AllChem.FragmentOnBRICSBonds(molecule)).split(".")


def cosine(a, b):
    keys = sorted(set(a) | set(b))
    x, y = (np.array([counts.get(key, 0) for key in keys], float) for counts in (a, b))
    return x @ y / np.sqrt((x @ x) * (y @ y))


def tanimoto(a, b):
    common = a @ b.T
    return common / (a.sum(1)[:, None] + b.sum(1)[None, :] - common)


rows = [line.strip().split(",") for line in open("reference_properties.csv")][1:]
molecules, values = [], []
for row in rows:
    molecule = Chem.MolFromSmiles(row[0])
    Chem.RemoveStereochemistry(molecule)
    if len(Chem.GetMolFrags(molecule)) == 1:
        molecules.append(Chem.MolFromSmiles(Chem.MolToSmiles(molecule, False)))
        values.append([float(x) for x in row[2:]])
prints = np.array([list(AllChem.GetMorganFingerprintAsBitVect(m, 2, nBits=1024)) for m in molecules], float)
values = np.array(values)
first, others = slice(0, 500), slice(500, None)

figures = {"connected": len(molecules)}
for column, name in enumerate(["qed", "logP", "weight", "sa", "rings"]):
    figures["w1 " + name] = wasserstein_distance(values[first, column], values[others, column])
for name, of in [("scaffold", scaffold), ("fragments", lambda m: fragments(m))]:
    counts = []
    for part in (first, others):
        found = Counter()
        for molecule in molecules[part]:
            result = of(molecule)
            found.update(result if isinstance(result, list) else [result] if result else [])
        counts.append(found)
    figures[name] = cosine(*counts)
figures["nearest"] = tanimoto(prints[first], prints[others]).max(1).mean()
figures["diversity"] = 1 - tanimoto(prints[first], prints[first]).mean()
with open("reference_moses.csv", "w") as out:
    for name, value in figures.items():
        print(name, f"{value:.15g}", sep=",", file=out)
