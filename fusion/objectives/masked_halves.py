"""Masked prediction across halves: from some modalities of one half of a history, foretell all of the other half."""

from typing import TYPE_CHECKING

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor

    from fusion.network import Network, View


class MaskedHalves(Objective):
    """Mean squared error of the predicted against the pooled other half, averaged over modalities.

    Item noise differs between the halves and cannot be foretold; what only one modality knows can, from that modality's
    own half, which contrast between modalities would throw away. Hiding modalities teaches to fill in missing ones
    (as in masked autoencoders, He et al. 2022, with modalities for patches).
    """

    hide: float = Field(0.3, ge=0, lt=1, description="chance that a modality of the half that is read is hidden")

    def loss(self, network: "Network", first: "View", second: "View") -> "Tensor":
        import torch

        seen, other = first.beside(second), second.beside(first)  # both ways at once, (2B, ...)
        shown = seen.present & (torch.rand(seen.counts.shape, device=seen.counts.device) >= self.hide)  # (2B, m)
        shown = torch.where(shown.any(1, keepdim=True), shown, seen.present)  # never hide everything
        predictions = network(seen, shown)
        total = seen.counts.new_zeros(())
        for j, prediction in enumerate(predictions):
            target = other.pooled[j][:, : prediction.shape[1]]  # the most reliable directions come first
            known = other.present[:, j] & seen.present.any(1)
            error = ((prediction - target) ** 2).mean(1)  # (2B,)
            total = total + (error * known).sum() / known.sum().clamp(min=1)
        return total / len(predictions)
