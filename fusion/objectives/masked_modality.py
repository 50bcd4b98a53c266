"""Masked modalities: from some modalities of a whole history, foretell those that were hidden, or all of them."""

from typing import TYPE_CHECKING

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.ragged import View


class MaskedModality(Objective):
    """Squared error of the expected against the own mean of every modality, hidden or shown.

    A masked autoencoder (He et al. 2022; MultiMAE, Bachmann et al. 2022) with modalities for patches. With `hide: 0` it is a
    plain autoencoder. What is shown is copied together with its noise: that is what cutting histories in halves avoids.
    """

    hide: float = Field(0.5, ge=0, lt=1, description="chance that a modality is hidden")

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        from fusion.foretelling import foretelling_error, hidden

        shown = hidden(batch, self.hide)
        return foretelling_error(network, network(batch, shown), batch, shown.any(1))
