"""Random numbers that belong to a customer and a step, not to a place in a batch.

A batch may be spread over devices or taken in parts: what is drawn for a customer must not depend on who is beside it. So
numbers are not taken from a generator in turn, but are a hash of (seed, step, customer, purpose): counter-based, as in
Salmon et al. 2011 (doi:10.1145/2063384.2063405), with xor-shifts and multiplications of 32 bits for a hash. The same on
every device.
"""

import numpy as np
import torch
from torch import Tensor

BITS = (1 << 32) - 1
APART = 0x9E3779B9  # 2^32 / golden ratio: neighbours come to lie far from each other
MIX = 0x045D9F3B  # less than 2^31, so that a product of 32 bits fits in int64


def keys(seed: int, purpose: int, step: int, customers: np.ndarray) -> np.ndarray:
    """(k,) int64 in [0, 2^32): what all draws of these customers (k,) int in this step follow from."""
    start = int(np.random.SeedSequence([seed, purpose, step]).generate_state(1)[0])
    return stir(torch.from_numpy(customers.astype(np.int64) * APART + start), 0).numpy()


def stir(key: Tensor, purpose: int) -> Tensor:
    """(R,) int64 -> (R,) int64 in [0, 2^32): other keys, one set a purpose."""
    z = (key + (purpose + 1) * APART) & BITS
    for _ in range(3):
        z = ((z ^ (z >> 16)) * MIX) & BITS
    return z ^ (z >> 16)


def uniform(key: Tensor, purpose: int) -> Tensor:
    """(R,) int64 -> (R,) float32 in [0, 1)."""
    return (stir(key, purpose) >> 8).to(torch.float32) / (1 << 24)
