"""A batch that is shared out, over devices or over parts taken one after the other: what each share must know of the rest."""

from collections.abc import Iterator, Sequence

import torch
from lightning_fabric.fabric import Fabric
from torch import Tensor

from fusion.devices import mean
from fusion.ragged import View


class Shares:
    """Makes a mean over a share come out such that the mean of all shares is the mean over the whole batch.

    Modalities are missing, so shares count different numbers of rows, and the plain mean of their means would be another
    number. Given as `View.whole`, a count of rows in this share becomes the count in the whole batch divided by the number
    of shares. Devices are asked (all-reduce). Parts that are still to come cannot be asked, so a step of several parts goes
    through them once before, forward only, to count.
    """

    def __init__(self, fabric: Fabric, parts: int) -> None:
        self.fabric = fabric
        self.parts = parts
        self._totals: list[Tensor] = []  # rows over all parts, one a mean, in the order in which a forward takes means
        self._counting = False
        self._turn = 0
        self._whole = torch.compiler.disable(self._count_or_ask)  # type: ignore[no-untyped-call]

    def count(self, parts: Sequence[View]) -> Iterator[View]:
        """The parts of a step, for a forward pass that counts; none where that is not needed."""
        self._totals, self._counting = [], True
        yield from self._each(parts if self.parts > 1 else ())
        self._counting = False

    def learn(self, parts: Sequence[View]) -> Iterator[View]:
        """The same parts, to learn from."""
        yield from self._each(parts)

    def _each(self, parts: Sequence[View]) -> Iterator[View]:
        for part in parts:
            self._turn = 0
            yield part if self.parts * self.fabric.world_size == 1 else part._replace(whole=self._whole)

    def _count_or_ask(self, count: Tensor) -> Tensor:
        """Scalar -> scalar float32."""
        count = count.detach().to(torch.float32)
        turn, self._turn = self._turn, self._turn + 1
        if self._counting:
            self._totals[turn : turn + 1] = [count + (self._totals[turn] if turn < len(self._totals) else 0)]
            return count
        return mean(self.fabric, self._totals[turn] / self.parts if self.parts > 1 else count)
