"""Contrast between modalities: what a customer wrote is to lie nearer to what they bought than to what others bought."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class Contrastive(Objective):
    """InfoNCE of every pair of modalities, each seen alone (CLIP, Radford et al. 2021; over more than two modalities,
    ImageBind, Girdhar et al. 2023). It keeps what modalities share and drops what only one of them knows.

    The other customers of the batch are the negatives; on several devices, those of the device's share of it.
    """

    foretells: ClassVar[bool] = False

    temperature: float = Field(0.1, gt=0, description="the smaller, the more the nearest strangers count")

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        from fusion.contrast import projection_head

        return projection_head(size, width)

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        import torch

        from fusion.contrast import info_nce

        present = batch.counts > 0  # (B, m)
        m = present.shape[1]
        own = torch.eye(m, dtype=torch.bool, device=present.device)
        alone = [head(network(batch, present & own[j]).vector) for j in range(m)]  # (B, h) each
        pairs = [
            info_nce(alone[j][both], alone[k][both], self.temperature)
            for j in range(m)
            for k in range(j)
            if (both := present[:, j] & present[:, k]).sum() > 1
        ]
        nothing = torch.stack(alone).sum() * 0.0  # a batch without pairs still has a gradient
        return torch.stack([*pairs, nothing]).sum() / max(1, len(pairs))
