"""In which order a training goes through customers: all shuffled, or, where they lie in files, shard by shard."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from fusion.batches import Batches

SHARD = 1 << 19  # tokens, about, that are neighbours in the files and are read at once
WINDOW = 8  # shards that are in memory together, their customers shuffled


@dataclass(frozen=True)
class Window:
    """`customers`: (k,) int rising, those that are in memory together. `rows`: (steps, batch) int, places in it."""

    customers: np.ndarray
    rows: np.ndarray


def windows(
    batches: Batches, learn: np.ndarray, batch: int, rng: np.random.Generator, shard: int = SHARD
) -> list[Window]:
    """One epoch over the customers `learn` (l,) int. What fits in memory is one window: a full shuffle. Files are read in
    shards of neighbours; their order is shuffled, and so are the customers of some shards at a time.

    Of each window, fewer than `batch` customers are left over and sit out this epoch; others the next.
    """
    learn = np.sort(learn)
    batch = min(batch, len(learn))
    parts = [learn]
    if batches.on_disk:
        tokens = np.sum([modality.offsets for modality in batches.modalities], axis=0)  # (n + 1,)
        cut = np.flatnonzero(np.diff(tokens[learn] // shard)) + 1
        shards = np.split(learn, cut)
        together = max(WINDOW, -(-8 * batch * len(shards) // len(learn)))  # at least eight batches in a window
        order = rng.permutation(len(shards))
        groups = np.array_split(order, max(1, len(shards) // together))
        parts = [np.sort(np.concatenate([shards[i] for i in group])) for group in groups]
    made = []
    for part in parts:
        steps = len(part) // batch
        made.append(Window(part, rng.permutation(len(part))[: steps * batch].reshape(steps, batch)))
    return made


T = TypeVar("T")


def ahead(items: Iterator[T], depth: int = 2) -> Iterator[T]:
    """The same items, of which up to `depth` are made in the background while one is worked with."""
    with ThreadPoolExecutor(1) as pool:
        coming = deque(pool.submit(next, items, None) for _ in range(depth))
        while (item := coming.popleft().result()) is not None:
            coming.append(pool.submit(next, items, None))
            yield item
