# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes reference_atom_features.csv with RDKit's Python interface: Table 7's numbers of every atom of every 17th NCI molecule and of some
charged, aromatic and odd ones. A line an atom: the molecule's SMILES, the atom's place in it, the 24 numbers."""
from rdkit import Chem

SIZES = range(1, 10)
CALLS = ["GetIsAromatic", "GetDegree", "GetExplicitValence", "GetFormalCharge", "GetIsotope", "GetMass", "GetNoImplicit",
         "GetNumExplicitHs", "GetNumImplicitHs", "GetNumRadicalElectrons", "GetTotalDegree", "GetTotalNumHs", "GetTotalValence"]
# What a SMILES says of hydrogens beyond the molecule itself: [NH2] and N are one graph.
BRACKETS = {"GetExplicitValence", "GetNoImplicit", "GetNumExplicitHs", "GetNumImplicitHs"}
# Graphs hold no hydrogens; all other elements are taken for metals, which have none.
NON_METALS = {1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 32, 33, 34, 35, 36, 51, 52, 53, 54, 85, 86}
MORE = """C[N+](C)(C)C [NH4+] [O-]c1ccccc1 C[NH2+]CC(=O)[O-] c1cc[nH]c1 c1ccc2[nH]ccc2c1 c1ccsc1 c1ccoc1 c1cc[nH+]cc1 C[n+]1ccccc1
CS(=O)(=O)N CS(C)=O OP(=O)(O)O C1CC1 C1CCC1 C1CCCCCC1 C1CCCCCCC1 C1CCCCCCCC1 C1CCCCCCCCC1 C1CC2CCC1CC2 C12C3C4C1C5C4C3C25 O=[N+]([O-])c1ccccc1
[C-]#[O+] [N-]=[N+]=NC FC(F)(F)Br ClCI C#N [Na+].[Cl-] B(O)O [Si](C)(C)(C)C c1ccc2ccccc2c1 Cn1cnc2c1c(=O)n(C)c(=O)n2C C1=CC=CC=CC=C1 [OH3+] O C
[SH-] C[S+](C)C C1=CC=C[CH-]1 c1cc[cH-]c1 [nH]1nnnc1 c1c[n-]cn1""".split()


def from_the_graph(molecule):
    """The molecule again from elements, charges and Kekulé bonds alone, as Strata's graphs hold it."""
    molecule = Chem.RWMol(molecule)
    Chem.Kekulize(molecule, clearAromaticFlags=True)
    graph = Chem.RWMol()
    for atom in molecule.GetAtoms():
        new = Chem.Atom(atom.GetAtomicNum())
        new.SetFormalCharge(atom.GetFormalCharge())
        new.SetNoImplicit(atom.GetAtomicNum() not in NON_METALS)
        graph.AddAtom(new)
    for bond in molecule.GetBonds():
        graph.AddBond(bond.GetBeginAtomIdx(), bond.GetEndAtomIdx(), bond.GetBondType())
    Chem.SanitizeMol(graph)
    return graph


def numbers(atom):
    rings = [int(atom.IsInRing())] + [int(atom.IsInRingSize(k)) for k in SIZES]
    return [atom.GetAtomicNum(), *rings, *(getattr(atom, call)() + 0 for call in CALLS)]


names = ["GetAtomicNum", "IsInRing", *(f"IsInRingSize{k}" for k in SIZES), *CALLS]
with open("/usr/share/RDKit/Data/NCI/first_5K.smi") as source:
    chosen = [line.split()[0] for line in list(source)[::17]] + MORE
with open("reference_atom_features.csv", "w") as out:
    print("smiles", "atom", *names, sep=",", file=out)
    for smiles in chosen:
        molecule = Chem.MolFromSmiles(smiles)
        if any(atom.GetNumRadicalElectrons() or atom.GetAtomicNum() > 54 for atom in molecule.GetAtoms()):
            continue
        Chem.RemoveStereochemistry(molecule)
        # The order of atoms that a reader of this SMILES finds.
        written = Chem.MolToSmiles(molecule)
        molecule = Chem.MolFromSmiles(written)
        graph = from_the_graph(molecule)
        for plain, atom in zip(molecule.GetAtoms(), graph.GetAtoms()):
            row = numbers(atom)
            for name, here, there in zip(names, row, numbers(plain)):
                assert here == there or name in BRACKETS, (smiles, atom.GetIdx(), name, here, there)
            print(written, atom.GetIdx(), *(f"{x:g}" if isinstance(x, int) else f"{x:.4f}" for x in row), sep=",", file=out)
