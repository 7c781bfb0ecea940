# SPDX-License-Identifier: GPL-3.0-or-later
"""Morgan counts, rings and hydrogens by Python's RDKit; prints reference_property_features.csv.
Usage: reference_property_features.py < reference_properties.csv > reference_property_features.csv"""
import sys

from rdkit import Chem
from rdkit.Chem import AllChem

print("smiles,counts,rings,hydrogens,aromatic,environments")
for i, line in enumerate(sys.stdin):
    if i == 0 or i % 20:
        continue
    smiles = line.split(",")[0]
    molecule = Chem.MolFromSmiles(smiles)
    counts = AllChem.GetMorganFingerprint(molecule, 1).GetNonzeroElements()
    where = {}
    AllChem.GetMorganFingerprint(molecule, 1, bitInfo=where, includeRedundantEnvironments=True)
    around = [0] * molecule.GetNumAtoms()
    for environment, places in where.items():
        for atom, radius in places:
            if radius == 1:
                around[atom] = environment
    print(smiles,
          ";".join(f"{e}:{n}" for e, n in sorted(counts.items())),
          ";".join(str(len(ring)) for ring in sorted(Chem.GetSSSR(molecule), key=len)),
          ";".join(str(atom.GetTotalNumHs()) for atom in molecule.GetAtoms()),
          sum(bond.GetIsAromatic() for bond in molecule.GetBonds()),
          ";".join(map(str, around)), sep=",")
