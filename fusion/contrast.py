"""What objectives that compare customers share: InfoNCE, and the projection that it sees."""

import torch
from torch import Tensor, nn


def projection_head(size: int, width: int) -> nn.Module:
    """(R, size) -> (R, width): what is contrasted is a projection of the vector, so that the vector need not give up what
    contrast has no use for (SimCLR, Chen et al. 2020)."""
    return nn.Sequential(nn.Linear(size, 2 * width), nn.GELU(), nn.Linear(2 * width, width))


def info_nce(first: Tensor, second: Tensor, temperature: float) -> Tensor:
    """Scalar: symmetric cross-entropy of telling row i's partner from the other rows (van den Oord et al. 2018).

    `first`, `second`: (B, d), row i of both is the same customer; zero (with a gradient) for fewer than two rows.
    """
    if len(first) < 2:
        return (first.sum() + second.sum()) * 0.0
    first, second = torch.nn.functional.normalize(first, dim=1), torch.nn.functional.normalize(second, dim=1)
    logits = first @ second.T / temperature  # (B, B)
    own = torch.arange(len(first), device=first.device)
    return (torch.nn.functional.cross_entropy(logits, own) + torch.nn.functional.cross_entropy(logits.T, own)) / 2
