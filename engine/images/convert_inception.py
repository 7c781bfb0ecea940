# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: python3 convert_inception.py pt_inception-2015-12-05-6726825d.pth inception.pt

Turns the weights of github.com/mseitzer/pytorch-fid into the dictionary of tensors that Strata reads (inception.h). Needs
PyTorch. Loading a .pth file can run whatever is written in it: take it from its publisher only."""
import sys

import torch

source, target = sys.argv[1:]
weights = torch.load(source, map_location="cpu")
tensors = {name: tensor.detach().clone().contiguous() for name, tensor in weights.items()
           if not name.startswith("fc.") and not name.endswith("num_batches_tracked")}
torch.save(tensors, target)
