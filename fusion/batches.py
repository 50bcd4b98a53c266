"""Tokens as training reads them: in few dimensions, any customers' at once, in memory or in files."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from customers.errors import BadInput
from encoders.tokens import read_rows, rows_of

if TYPE_CHECKING:
    import torch

    from encoders.tokens import Tokens
    from fusion.ragged import View
    from fusion.reliable import Projection

DAY = 86400.0
STRETCH = 1 << 16  # tokens, about, that are projected at a time
IN_MEMORY = 1 << 28  # numbers: projected tokens that are more than this (1 GiB) are kept in files


@dataclass(frozen=True)
class Projected:
    """One modality after its projection. `values`: (T, p) float32, perhaps a memory-mapped file; `offsets` (n + 1,),
    `time` (T,) and `weight` (T,) as in Tokens."""

    values: np.ndarray
    offsets: np.ndarray
    time: np.ndarray
    weight: np.ndarray

    def of(self, customers: np.ndarray) -> "Projected":
        """Only these customers, (k,) int rising, in memory."""
        rows = rows_of(self.offsets, customers)
        counts = self.offsets[customers + 1] - self.offsets[customers]
        offsets = np.concatenate([[0], np.cumsum(counts)])
        return Projected(read_rows(self.values, rows), offsets, self.time[rows], self.weight[rows])

    def __getstate__(self) -> dict[str, Any]:
        """For another process: a file goes by its name, not by its contents."""
        values = self.values
        named = (str(values.filename), values.shape) if isinstance(values, np.memmap) else values
        return {**vars(self), "values": named}

    def __setstate__(self, state: dict[str, Any]) -> None:
        values = state["values"]
        if isinstance(values, tuple):
            state = {**state, "values": np.memmap(values[0], np.float32, "r", shape=values[1])}
        vars(self).update(state)


@dataclass(frozen=True)
class Batches:
    """Customers to train on or to embed. `newest`: seconds since 1970, the moment ages are counted back from.
    `outcomes`: (n, o) float32, NaN where unknown. `numbers`: (n,) int64, who they are among all customers: random
    numbers follow from it."""

    modalities: tuple[Projected, ...]
    newest: float
    outcomes: np.ndarray
    numbers: np.ndarray

    @property
    def n(self) -> int:
        return len(self.outcomes)

    @property
    def on_disk(self) -> bool:
        """Is any of it too large to be held in memory?"""
        return any(isinstance(modality.values, np.memmap) for modality in self.modalities)

    def of(self, customers: np.ndarray) -> "Batches":
        """Only these customers, (k,) int rising, in memory."""
        modalities = tuple(modality.of(customers) for modality in self.modalities)
        return replace(self, modalities=modalities, outcomes=self.outcomes[customers], numbers=self.numbers[customers])

    def view(self, rows: np.ndarray, device: str, draw: tuple[int, int, int] = (0, 0, 0)) -> "View":
        """Whole histories of the customers `rows` (B,) int. `draw`: seed, purpose and step that all random numbers of the
        view follow from. Copied to a GPU from pinned memory without waiting for the copy."""
        import torch

        from fusion.draws import keys
        from fusion.ragged import Ragged, View

        def put(array: np.ndarray) -> "torch.Tensor":
            tensor = torch.from_numpy(np.ascontiguousarray(array))
            return tensor.pin_memory().to(device, non_blocking=True) if device.startswith("cuda") else tensor.to(device)

        views = []
        for modality in self.modalities:
            counts = modality.offsets[rows + 1] - modality.offsets[rows]
            owner = np.repeat(np.arange(len(rows)), counts)
            place = np.arange(len(owner)) - np.repeat(np.cumsum(counts) - counts, counts)
            where = rows_of(modality.offsets, rows)
            known = np.isfinite(modality.time[where])
            days = np.where(known, np.maximum(self.newest - modality.time[where], 0), 0) / DAY
            age = np.stack([np.log1p(days) / 8, known], 1).astype(np.float32)  # (T, 2); e^8 days are eight years
            views.append(Ragged(*(put(a) for a in (modality.values[where], owner, place, modality.weight[where], age))))
        return View(tuple(views), put(self.outcomes[rows]), put(keys(*draw, self.numbers[rows])))


def project_some(
    tokens: Mapping[str, "Tokens"],
    projections: Mapping[str, "Projection"],
    newest: float,
    customers: np.ndarray,
    outcomes: np.ndarray | None = None,
) -> Batches:
    """These customers' tokens, (k,) int rising, in the directions of their modality's projection, in memory."""
    modalities = []
    for name, projection in projections.items():
        some = tokens[name].of(customers)
        modalities.append(Projected(projection(some.values), some.offsets, some.time, some.weight))
    known = np.zeros((len(customers), 0), np.float32) if outcomes is None else outcomes[customers]
    return Batches(tuple(modalities), newest, known, customers)


def stretches(
    tokens: Mapping[str, "Tokens"], size: int = STRETCH, of: np.ndarray | None = None
) -> Iterator[np.ndarray]:
    """All customers in turn, (k,) int, in runs that have about `size` tokens together; with `of` (c,) int, only those, as
    places in `of`."""
    counts = np.sum([m.counts if of is None else m.counts[of] for m in tokens.values()], axis=0)
    total = np.concatenate([[0], np.cumsum(counts)])
    n, first = len(counts), 0
    while first < n:
        last = max(first + 1, int(np.searchsorted(total, total[first] + size, "right")) - 1)
        yield np.arange(first, last)
        first = last


@contextmanager
def project(
    tokens: Mapping[str, "Tokens"],
    projections: Mapping[str, "Projection"],
    newest: float,
    outcomes: np.ndarray,
    folder: Path,
    in_memory: int = IN_MEMORY,
) -> Iterator[Batches]:
    """Every token in the directions of its modality's projection; a few customers' tokens at a time go through memory.

    What is more than `in_memory` numbers lies in files in `folder`, which are gone afterwards.
    """
    n = next(iter(tokens.values())).n
    shapes = {name: (len(tokens[name].values), p.matrix.shape[1]) for name, p in projections.items()}
    large = sum(rows * columns for rows, columns in shapes.values()) > in_memory
    paths = {name: folder / f"projected-{j}.part" for j, name in enumerate(projections)}
    modalities = []
    try:
        for name, projection in projections.items():
            own = tokens[name]
            values = np.empty((0 if large else shapes[name][0], shapes[name][1]), np.float32)
            with paths[name].open("wb") if large else _nowhere() as file:
                for customers in stretches({name: own}):
                    part = projection(own.of(customers).values)
                    if file is not None:
                        file.write(np.ascontiguousarray(part).data)
                    else:
                        values[own.offsets[customers[0]] : own.offsets[customers[-1] + 1]] = part
            if large and shapes[name][0]:
                values = np.memmap(paths[name], np.float32, "r", shape=shapes[name])
            modalities.append(Projected(values, own.offsets, own.time, own.weight))
        yield Batches(tuple(modalities), newest, outcomes, np.arange(n))
    finally:
        for path in paths.values():
            path.unlink(missing_ok=True)


@contextmanager
def _nowhere() -> Iterator[None]:
    yield None


def check(tokens: Mapping[str, "Tokens"]) -> None:
    """BadInput where there is nothing to learn from."""
    for name, modality in tokens.items():
        if not modality.present.any():
            raise BadInput(f"modality {name!r} has no customer: leave it out, or check the table it is made from")
    numbers = {name: modality.n for name, modality in tokens.items()}
    if len(set(numbers.values())) != 1:
        raise BadInput(f"modalities must be of the same customers, there are {numbers}: encode them again together")


def newest_time(tokens: Mapping[str, "Tokens"]) -> float:
    """Seconds since 1970 of the newest token that has a time, else 0."""
    times = [modality.time[np.isfinite(modality.time)] for modality in tokens.values()]
    return max((float(time.max()) for time in times if len(time)), default=0.0)
