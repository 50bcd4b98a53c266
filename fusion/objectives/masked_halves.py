"""Masked prediction across halves: from some modalities of one half of a history, foretell all of the other half."""

from typing import TYPE_CHECKING

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.ragged import View


class MaskedHalves(Objective):
    """Mean squared error of the expected against the mean of the other half, averaged over modalities.

    Item noise differs between the halves and cannot be foretold; what only one modality knows can, from that modality's
    own half, which contrast between modalities would throw away. Hiding modalities teaches to fill in missing ones
    (as in masked autoencoders, He et al. 2022, with modalities for patches).
    """

    hide: float = Field(0.3, ge=0, lt=1, description="chance that a modality of the half that is read is hidden")

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        from fusion.foretelling import foretelling_error, hidden
        from fusion.ragged import halves, swapped

        seen = halves(batch)  # 2B rows: both ways at once
        shown = hidden(seen, self.hide)
        return foretelling_error(network, network(seen, shown), swapped(seen), shown.any(1))
