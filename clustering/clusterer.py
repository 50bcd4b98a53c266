"""What every clusterer is: vectors in, segments out; each method only has to say who belongs together."""

from abc import ABC, abstractmethod

import numpy as np
from pydantic import Field

from clustering.membership import votes
from clustering.points import principal_axes, project, thinned
from clustering.segments import Segments
from customers.spec import Spec
from fusion.embedding import Embedding

SMALLEST = 10  # customers; below this a "segment" is an anecdote
FEWEST, MOST = 5, 20  # core segments a company can plan with


class Clusterer(Spec, ABC):
    """One way to cluster. A new one is one file in this folder with one subclass; a config names it by the file's name."""

    dimensions: int = Field(12, gt=0, description="principal components of the fused vectors that are clustered")

    @abstractmethod
    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        """(n,) int: a cluster number, or -1 for noise, for each of `points` (n, d) float32, n >= 2 * SMALLEST.

        `weight` (n,) int64: for how many equal customers each point stands.
        """

    def labels_of(self, points: np.ndarray, seed: int) -> np.ndarray:
        """(n,) int32 for any `points` (n, d): numbered by falling size, noise -1; equal points are clustered as few."""
        kept, owner, weight = thinned(points)
        if len(kept) < 2 * SMALLEST:  # a handful of places: each that holds enough customers is a segment
            heavy = weight >= SMALLEST
            return ordered(np.where(heavy, np.cumsum(heavy) - 1, -1)[owner])
        return ordered(np.asarray(self.labels(points[kept], weight, seed))[owner])

    def find(self, vectors: np.ndarray, seed: int) -> np.ndarray:
        """(n,) int32, the same for `vectors` (n, D), seen along their principal axes."""
        return self.labels_of(project(vectors, *principal_axes(vectors, self.dimensions)), seed)

    def cluster(self, embedding: Embedding, seed: int) -> Segments:
        """Segments named S01 (the largest), S02 ...; one segment and a sentence where there is too little to cluster."""
        n = len(embedding.ids)
        if n < 2 * SMALLEST:
            return one_segment(
                embedding.ids, f"{n} customers are too few to tell segments apart ({2 * SMALLEST} needed)."
            )
        points = project(embedding.vectors, *principal_axes(embedding.vectors, self.dimensions))
        label = self.labels_of(points, seed)
        found = int(label.max()) + 1
        if found <= 1:
            return one_segment(
                embedding.ids,
                "No segments: no group of customers stands out from the rest more than chance would have it.",
            )
        note = (
            ""
            if FEWEST <= found <= MOST
            else f"{found} segments were found; between {FEWEST} and {MOST} are planned for."
        )
        membership = votes(points, points, label)
        own = membership[np.arange(n), np.maximum(label, 0)]
        return Segments(
            ids=embedding.ids,
            label=label,
            strength=np.where(label >= 0, own, 0).astype(np.float32),
            membership=membership,
            names=tuple(f"S{j + 1:02d}" for j in range(found)),
            note=note,
        )


def ordered(label: np.ndarray) -> np.ndarray:
    """The same partition numbered by falling size (ties by the first member), noise still -1; (n,) int32."""
    found, first, size = np.unique(label[label >= 0], return_index=True, return_counts=True)
    rank = np.full(int(label.max(initial=-1)) + 2, -1, np.int32)
    rank[found[np.lexsort((first, -size))]] = np.arange(len(found))
    return np.asarray(np.where(label >= 0, rank[label], -1), np.int32)


def one_segment(ids: tuple[str, ...], why: str) -> Segments:
    n = len(ids)
    return Segments(ids, np.zeros(n, np.int32), np.ones(n, np.float32), np.ones((n, 1), np.float32), ("S01",), note=why)
