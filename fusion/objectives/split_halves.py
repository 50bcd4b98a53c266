"""Contrast between halves: the two halves of a history are to lie nearer to each other than to those of others."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class SplitHalves(Objective):
    """InfoNCE of two halves of the same customers, all modalities fused (CoLES, Babaev et al. 2022, with the InfoNCE loss).

    The other customers of the batch are the negatives; on several devices, those of the device's share of it.
    """

    foretells: ClassVar[bool] = False

    temperature: float = Field(0.1, gt=0, description="the smaller, the more the nearest strangers count")

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        from fusion.contrast import projection_head

        return projection_head(size, width)

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        from fusion.contrast import info_nce
        from fusion.ragged import halves

        cut = halves(batch)
        first, second = head(network(cut).vector).chunk(2)  # (B, h) each
        one, two = (cut.counts > 0).any(1).chunk(2)
        return info_nce(first[one & two], second[one & two], self.temperature)
