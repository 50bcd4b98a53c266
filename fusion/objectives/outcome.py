"""Guided by an outcome: the vector is to tell what happened to those customers of whom it is known."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from fusion.objectives import Objective

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class Outcome(Objective):
    """A linear head on the vector: cross-entropy for a label, squared error for a number scaled to variance 1.

    A supervised head beside the objectives that foretell (multi-task learning, Caruana 1997). The column
    may be one of the `label_` columns, which no encoder sees. Whoever judges the vectors by the same column afterwards
    judges them by what they were taught.
    """

    foretells: ClassVar[bool] = False

    column: str = Field(description="column of the table of customers: a label_, or a KPI")
    hide: float = Field(0.3, ge=0, lt=1, description="chance that a modality is hidden")

    @property
    def outcomes(self) -> tuple[str, ...]:
        return (self.column,)

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        import torch

        columns = outcomes.columns[self.column]
        head = torch.nn.Linear(size, columns.stop - columns.start)
        head.register_buffer("columns", torch.arange(columns.start, columns.stop), persistent=False)
        return head

    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        import torch
        from torch.nn import functional as F

        from fusion.foretelling import hidden

        said: Tensor = head(network(batch, hidden(batch, self.hide)).vector)  # (B, k)
        target = batch.outcomes[:, head.get_buffer("columns")]  # (B, k)
        known = ~torch.isnan(target[:, 0])
        if not known.any():
            return said.sum() * 0.0
        if target.shape[1] == 1:
            return F.mse_loss(said[known], target[known])
        return F.cross_entropy(said[known], target[known])
