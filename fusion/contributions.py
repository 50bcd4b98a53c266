"""Did a modality help? What is lost without it, on customers that were not learned from, with an interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch

    from fusion.batches import Batches
    from fusion.network import Network
    from fusion.ragged import View

DRAWS = 8  # ways to cut every history in halves
RESAMPLES = 1000


@dataclass(frozen=True)
class Contribution:
    """Of one modality: the share of what can be foretold of a customer's other half that is lost when it is hidden.

    `share`: 0 nothing, 1 everything. `low`, `high`: 95 % interval over held-out customers. `customers`: how many of them
    have it.
    """

    modality: str
    share: float
    low: float
    high: float
    customers: int

    @property
    def nil(self) -> bool:
        """True if it cannot be told from nothing."""
        return not self.low > 0

    @property
    def sentence(self) -> str:
        """For people."""
        if self.customers < 2:
            return f"{self.modality}: too few held-out customers have it to tell what it contributes."
        interval = f"95 % interval {self.low:.0%} to {self.high:.0%}, {self.customers} customers"
        if self.nil:
            return (
                f"{self.modality} did not help: without it nothing is lost that could be told from chance ({interval})."
            )
        return (
            f"{self.modality}: without it {self.share:.0%} of what can be foretold of a customer is lost ({interval})."
        )


def contributions(
    network: "Network", batches: "Batches", names: Sequence[str], held: np.ndarray, seed: int, device: str
) -> tuple[Contribution, ...]:
    """One a modality of `names`, on the customers `held` (h,) int.

    One half of a history foretells the other, with and without the modality (permutation importance's cousin that leaves
    out instead of shuffling: "leave one covariate out", Lei et al. 2018). Intervals are percentiles of a bootstrap over
    customers (Efron 1979).
    """
    import torch

    from fusion.ragged import halves, swapped

    m = len(names)
    lost, gained, has = np.zeros((len(held), m)), np.zeros((len(held), m)), np.zeros((len(held), m), bool)
    with torch.inference_mode():
        whole = batches.view(held, device)
        for turn in range(DRAWS):
            cut = halves(whole.again(turn))
            target, present = swapped(cut), cut.counts > 0  # (2h, m)
            everything = _errors(network(cut).means, target)
            stranger = _errors([torch.zeros_like(mean) for mean in network(cut).means], target)
            for j in range(m):
                shown = present.clone()
                shown[:, j] = False
                use = present[:, j]
                without = _errors(network(cut, shown).means, target)
                for into, what in ((lost, without - everything), (gained, stranger - everything)):
                    into[:, j] += torch.where(use, what, 0).reshape(2, -1).sum(0).cpu().numpy()
                has[:, j] |= use.reshape(2, -1).any(0).cpu().numpy()
    rng = np.random.default_rng([seed, 3])
    found = []
    for j, name in enumerate(names):
        a, b = lost[has[:, j], j], gained[has[:, j], j]
        if len(a) < 2 or b.sum() <= 0:
            found.append(Contribution(name, 0.0, 0.0, 0.0, len(a)))
            continue
        again = rng.integers(0, len(a), (RESAMPLES, len(a)))
        shares = a[again].sum(1) / np.maximum(b[again].sum(1), 1e-12)
        low, high = np.quantile(shares, [0.025, 0.975])
        found.append(Contribution(name, float(a.sum() / b.sum()), float(low), float(high), len(a)))
    return tuple(found)


def _errors(means: "Sequence[torch.Tensor]", target: "View") -> "torch.Tensor":
    """(R,) mean squared error a row, summed over the modalities that the target has."""
    import torch

    counts = target.counts
    parts = [
        ((mean - own[:, : mean.shape[1]]) ** 2).mean(1) * (counts[:, j] > 0)
        for j, (mean, own) in enumerate(zip(means, target.means, strict=True))
    ]
    return torch.stack(parts).sum(0)
