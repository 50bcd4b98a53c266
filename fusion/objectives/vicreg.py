"""Agreement without contrast: halves of a history agree, while dimensions keep their variance and do not repeat."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class VICReg(Objective):
    """Variance, invariance and covariance of two halves' vectors (Bardes et al. 2022, doi:10.48550/arXiv.2105.04906), with
    its published weights, behind an expander."""

    foretells: ClassVar[bool] = False

    invariance: float = Field(25.0, ge=0, description="weight of the halves' squared distance")
    variance: float = Field(25.0, ge=0, description="weight of what a dimension's deviation lacks to 1")
    covariance: float = Field(1.0, ge=0, description="weight of squared covariances between dimensions")

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        from fusion.contrast import projection_head

        return projection_head(size, width)

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        import torch

        from fusion.ragged import halves

        cut = halves(batch)
        vectors: Tensor = head(network(cut).vector)  # (2B, h)
        first, second = vectors.chunk(2)  # (B, h) each
        one, two = (cut.counts > 0).any(1).chunk(2)
        first, second = first[one & two], second[one & two]
        if len(first) < 2:
            return vectors.sum() * 0.0  # nothing to learn from, but still a gradient
        total: Tensor = self.invariance * ((first - second) ** 2).mean()
        for x in (first, second):
            centred = x - x.mean(0)
            covariance = centred.T @ centred / (len(x) - 1)  # (d, d)
            deviation = torch.sqrt(covariance.diagonal() + 1e-4)
            apart = covariance - torch.diag(covariance.diagonal())
            total = total + self.variance * torch.relu(1 - deviation).mean() / 2
            total = total + self.covariance * (apart**2).sum() / x.shape[1]
        return total
