"""What the network is asked to do: one objective, one file."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from customers.spec import Spec

if TYPE_CHECKING:
    from torch import Tensor, nn

    from fusion.network import Network
    from fusion.outcomes import Outcomes
    from fusion.ragged import View


class Objective(Spec, ABC):
    """A loss on a batch of customers. A new one is one file here; a config names it by the file's name.

    `foretells`: does it teach the network's heads what their modalities look like? Where no objective does, the vector is
    learned as a whole and has no parts that belong to a modality.
    """

    foretells: ClassVar[bool] = True

    weight: float = Field(1.0, gt=0, description="how much this objective counts beside the others")

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Columns of the table of customers that it learns from beside the tokens."""
        return ()

    def head(self, size: int, width: int, outcomes: "Outcomes") -> "nn.Module":
        """Parameters of its own, trained with the network's. `size`: of a vector. `width`: of `Network.customer`."""
        from torch import nn

        return nn.Identity()

    @abstractmethod
    def loss(self, network: "Network", head: "nn.Module", batch: "View") -> "Tensor":
        """Scalar. `batch`: whole histories of B customers; fusion.ragged cuts them. Random numbers follow from
        `batch.key` (fusion.draws), so that a customer's do not depend on who else is in the batch. A mean over the rows
        that have something divides by `batch.whole(count)`, so that it is exact when a batch is shared out over devices or
        parts; a loss that compares customers with each other sees those of its share only."""
