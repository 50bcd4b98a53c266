"""CoMM: halves of a history agree with each other, and each modality alone agrees with the whole of the other half."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class CoMM(Objective):
    """InfoNCE of two augmented views of all modalities, plus, for every modality, of that modality alone in one view
    against all of the other, both ways (Dufumier et al., "What to align in multimodal contrastive learning?", ICLR 2025).

    The terms of one modality are to keep what is unique to it, their sum with the first what only shows together. The
    augmentation is cutting a history in two halves. Contrast is behind a projection head, as published; the vector is
    what goes into it.
    """

    foretells: ClassVar[bool] = False

    temperature: float = Field(0.1, gt=0, description="the smaller, the more the nearest strangers count")

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        from fusion.contrast import projection_head

        return projection_head(size, width)

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        import torch

        from fusion.contrast import info_nce
        from fusion.ragged import halves

        cut = halves(batch)
        present = cut.counts > 0  # (2B, m)
        both = present.any(1).view(2, -1).all(0).repeat(2)  # (2B,) customers who have something in either half
        whole = head(network(cut).vector)  # (2B, h)
        other = whole.roll(batch.rows, 0)  # row by row the other half of the same customer
        one, two = whole[both].chunk(2)
        total = info_nce(one, two, self.temperature)
        for j in range(present.shape[1]):
            alone = head(network(cut, present & (torch.arange(present.shape[1], device=present.device) == j)).vector)
            for half in (slice(0, batch.rows), slice(batch.rows, None)):
                known = (both & present[:, j])[half]  # (B,)
                if known.sum() > 1:
                    total = total + info_nce(alone[half][known], other[half][known], self.temperature) / 2
        return total
