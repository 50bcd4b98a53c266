"""The network and the objectives it is trained by, as one module: a batch in, a loss an objective out."""

from collections.abc import Sequence

from torch import Tensor, nn

from fusion.network import Network
from fusion.objectives import Objective
from fusion.outcomes import Outcomes
from fusion.ragged import View


class Learner(nn.Module):
    """`objectives` with their heads on `network`. One module, so that it can be compiled or spread over devices."""

    def __init__(self, network: Network, objectives: Sequence[Objective], outcomes: Outcomes) -> None:
        super().__init__()
        self.network = network
        self.objectives = tuple(objectives)
        size = sum(len(slope) for slope in network.slopes)
        self.heads = nn.ModuleList(objective.head(size, len(network.start), outcomes) for objective in objectives)

    def forward(self, batch: View) -> tuple[Tensor, ...]:
        """A weighted scalar an objective."""
        return tuple(
            objective.weight * objective.loss(self.network, head, batch.again(i))
            for i, (objective, head) in enumerate(zip(self.objectives, self.heads, strict=True))
        )
