"""What the network is asked to do: one objective, one file."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from pydantic import Field

from customers.spec import Spec

if TYPE_CHECKING:
    from torch import Tensor

    from fusion.network import Network, View


class Objective(Spec, ABC):
    """A loss over two halves of the same customers. A new one is one file here; a config names it by the file's name."""

    weight: float = Field(1.0, gt=0, description="how much this objective counts beside the others")

    @abstractmethod
    def loss(self, network: "Network", first: "View", second: "View") -> "Tensor":
        """Scalar. `first`, `second`: disjoint halves of the same B customers' histories."""
