# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: python3 convert_weights.py ChemNet_v0.13_pretrained.pt chemnet.pt

Turns the weights of github.com/bioinf-jku/FCD into the dictionary of tensors that Strata reads (chemnet.h). Needs PyTorch.
Loading a .pt file can run whatever is written in it: take it from its publisher only."""
import inspect
import sys

import torch

source, target = sys.argv[1:]
trusting = {"weights_only": False} if "weights_only" in inspect.signature(torch.load).parameters else {}
layers = torch.load(source, map_location="cpu", **trusting)
tensors = {}
for i, (kind, (weights, sizes, other)) in enumerate(layers):
    for name, tensor in weights.items():
        tensors[f"{i}.{name}"] = tensor.detach().float().contiguous().clone()
    if kind == "Conv1d":
        assert other["activation"] == "selu" and other["padding"] == "same", other
        tensors[f"{i}.stride"] = torch.tensor(sizes["stride"])
    else:
        assert kind == "LSTM" and other["last"] == (i + 1 == len(layers)), other
        tensors[f"{i}.reverse"] = torch.tensor(int(other["reverse"]))
torch.save(tensors, target)
