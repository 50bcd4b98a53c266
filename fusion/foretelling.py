"""What foretelling objectives share: which modalities to hide, and how wrong an expectation is."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

    from fusion.network import Foretold, Network
    from fusion.ragged import View


def foretelling_error(network: "Network", foretold: "Foretold", target: "View", rows: "Tensor") -> "Tensor":
    """Scalar: squared error of the means, plus what teaches the variances, averaged over modalities.

    `target`: view whose mean tokens are to be foretold, row by row. `rows`: (R,) bool, those that count. The means learn by
    squared error, the variances by the likelihood of what the means missed (faithful heteroscedastic regression, Stirn et
    al. 2023). A target of k tokens misses its customer by `scatter / k` whatever is expected: that part is no doubt.
    """
    import torch

    counts = target.counts  # (R, m)
    total = counts.new_zeros(())
    for j, (mean, variance, own) in enumerate(zip(foretold.means, foretold.variances, target.means, strict=True)):
        known = (counts[:, j] > 0) & rows  # (R,)
        miss = (mean - own[:, : mean.shape[1]]) ** 2  # (R, t): the most reliable directions come first
        spread = variance + torch.exp(network.scatter[j]) / counts[:, j : j + 1].clamp(min=1)
        doubt = 0.5 * (miss.detach() / spread + torch.log(spread))
        total = total + ((miss + doubt).mean(1) * known).sum() / target.whole(known.sum()).clamp(min=1e-6)
    return total / len(foretold.means)


def hidden(view: "View", chance: float) -> "Tensor":
    """(R, m) bool: the modalities left to see when each is hidden by chance, but never everything a row has."""
    import torch

    from fusion.draws import uniform

    present = view.counts > 0
    drawn = torch.stack([uniform(view.key, j) for j in range(present.shape[1])], 1)  # (R, m)
    shown = present & (drawn >= chance)
    return torch.where(shown.any(1, keepdim=True), shown, present)
