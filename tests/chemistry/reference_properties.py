# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes reference_properties.csv with RDKit's Python interface: every 17th NCI molecule, without stereo and radicals."""
from rdkit import Chem
from rdkit.Chem import Crippen, Descriptors, QED

with open("/usr/share/RDKit/Data/NCI/first_5K.smi") as source, open("reference_properties.csv", "w") as out:
    print("smiles,canonical,qed,logP,MolWt", file=out)
    for line in list(source)[::17]:
        molecule = Chem.MolFromSmiles(line.split()[0])
        if Descriptors.NumRadicalElectrons(molecule) > 0:
            continue
        Chem.RemoveStereochemistry(molecule)
        figures = [QED.qed(molecule), Crippen.MolLogP(molecule), Descriptors.MolWt(molecule)]
        print(line.split()[0], Chem.MolToSmiles(molecule, False), *(f"{x:.9f}" for x in figures), sep=",", file=out)
