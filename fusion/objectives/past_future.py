"""Past predicts future: from what came before a random moment, foretell what came after."""

from typing import TYPE_CHECKING

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.ragged import View


class PastFuture(Objective):
    """Squared error of the expected against the mean of the future, as in masked_halves, but only forward in time.

    The vector leans to where a customer is going rather than to what stays the same; half the pairs of masked_halves.
    """

    hide: float = Field(0.3, ge=0, lt=1, description="chance that a modality of the past is hidden")

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        from fusion.foretelling import foretelling_error, hidden
        from fusion.ragged import past_and_future, swapped

        cut = past_and_future(batch)  # 2B rows, the futures below the pasts
        shown = hidden(cut, self.hide)
        is_past = shown.any(1) & (shown.new_ones(cut.rows).cumsum(0) <= batch.rows)
        return foretelling_error(network, network(cut, shown), swapped(cut), is_past)
