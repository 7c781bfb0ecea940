# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes reference_properties.csv with RDKit's Python interface: every 4th NCI molecule, without stereo and radicals."""
import importlib.util

from rdkit import Chem
from rdkit.Chem import Crippen, Descriptors, QED

found = importlib.util.spec_from_file_location("sascorer", "/usr/share/RDKit/Contrib/SA_Score/sascorer.py")
sascorer = importlib.util.module_from_spec(found)
found.loader.exec_module(sascorer)

with open("/usr/share/RDKit/Data/NCI/first_5K.smi") as source, open("reference_properties.csv", "w") as out:
    print("smiles,canonical,qed,logP,MolWt,SA,rings", file=out)
    for line in list(source)[::4]:
        molecule = Chem.MolFromSmiles(line.split()[0])
        if molecule is None or Descriptors.NumRadicalElectrons(molecule) > 0:
            continue
        Chem.RemoveStereochemistry(molecule)
        figures = [QED.qed(molecule), Crippen.MolLogP(molecule), Descriptors.MolWt(molecule)]
        figures = [f"{x:.9f}" for x in figures] + [f"{sascorer.calculateScore(molecule):.13f}"]
        rings = molecule.GetRingInfo().NumRings()
        print(line.split()[0], Chem.MolToSmiles(molecule, False), *figures, rings, sep=",", file=out)
