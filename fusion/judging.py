"""How a training is judged while it goes on: by customers it does not learn from."""

import numpy as np
import torch
from lightning_fabric.fabric import Fabric

from fusion.batches import Batches
from fusion.devices import mean
from fusion.learner import Learner

HELD_OUT = 1  # what random numbers are for
AT_ONCE = 2048  # customers


def held_out_loss(fabric: Fabric, learner: Learner, batches: Batches, held: np.ndarray, seed: int) -> float:
    """Mean over the customers `held` (h,) int, with the same halves and modalities hidden every time: epochs can be
    compared. Processes share the work."""
    total = torch.zeros((), device=fabric.device)
    for i, start in enumerate(range(0, len(held), AT_ONCE)):
        if i % fabric.world_size == fabric.global_rank:
            some = batches.of(np.sort(held[start : start + AT_ONCE]))
            view = some.view(np.arange(some.n), str(fabric.device), (seed, HELD_OUT, 0))
            with torch.no_grad(), fabric.autocast():
                total = total + torch.stack(learner(view)).sum() * (some.n / len(held))
    return float(mean(fabric, total)) * fabric.world_size


def held_out_vectors(
    fabric: Fabric, learner: Learner, batches: Batches, held: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """(k, d) vectors of some of the customers `held` (h,) int, and (k, p) the mean tokens they are read from."""
    some = batches.of(np.sort(held[:AT_ONCE]))
    view = some.view(np.arange(some.n), str(fabric.device))
    with torch.no_grad():
        return learner.network(view).vector.cpu().numpy(), torch.cat(view.means, 1).cpu().numpy()
