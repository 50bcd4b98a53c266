"""What every clusterer is: vectors in, segments out; each method only has to say who belongs together."""

from abc import ABC, abstractmethod

import numpy as np
from pydantic import Field

from clustering.segments import Segments
from customers.spec import Spec
from fusion.embedding import Embedding
from retrieval.neighbours import neighbours

SMALLEST = 10  # customers; below this a "segment" is an anecdote
FEWEST, MOST = 5, 20  # core segments a company can plan with


class Clusterer(Spec, ABC):
    """One way to cluster. A new one is one file in this folder with one subclass; a config names it by the file's name."""

    dimensions: int = Field(12, gt=0, description="principal components of the fused vectors that are clustered")

    @abstractmethod
    def labels(self, points: np.ndarray, seed: int) -> np.ndarray:
        """(n,) int: a cluster number, or -1 for noise, for each of `points` (n, d) float64, n >= 2 * SMALLEST."""

    def cluster(self, embedding: Embedding, seed: int) -> Segments:
        """Segments named S01 (the largest), S02 ...; one segment and a sentence where there is too little to cluster."""
        n = len(embedding.ids)
        if n < 2 * SMALLEST:
            return one_segment(
                embedding.ids, f"{n} customers are too few to tell segments apart ({2 * SMALLEST} needed)."
            )
        points = principal(embedding.vectors, self.dimensions)
        label = ordered(self.labels(points, seed))
        found = int(label.max()) + 1
        if found == 0:
            return one_segment(embedding.ids, "No dense group stands out from the rest: all customers are one segment.")
        note = (
            ""
            if FEWEST <= found <= MOST
            else f"{found} segments were found; between {FEWEST} and {MOST} are planned for."
        )
        membership = soft_membership(points, label, found)
        own = membership[np.arange(n), np.maximum(label, 0)]
        return Segments(
            ids=embedding.ids,
            label=label,
            strength=np.where(label >= 0, own, 0).astype(np.float32),
            membership=membership,
            names=tuple(f"S{j + 1:02d}" for j in range(found)),
            note=note,
        )


def principal(vectors: np.ndarray, dimensions: int) -> np.ndarray:
    """(n, <= dimensions) float64 principal components: where vectors vary little, density is mostly noise."""
    centred = vectors.astype(np.float64) - vectors.mean(0, dtype=np.float64)
    values, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, ::-1][:, :dimensions]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    alive = values[::-1][:dimensions] > 1e-12 * max(float(values[-1]), 1e-12)
    return np.asarray(centred @ axes[:, alive]) if alive.any() else np.zeros((len(vectors), 1))


def ordered(label: np.ndarray) -> np.ndarray:
    """The same partition numbered by falling size (ties by the first member), noise still -1; (n,) int32."""
    found, first, size = np.unique(label[label >= 0], return_index=True, return_counts=True)
    rank = np.full(int(label.max(initial=-1)) + 2, -1, np.int32)
    rank[found[np.lexsort((first, -size))]] = np.arange(len(found))
    return np.asarray(np.where(label >= 0, rank[label], -1), np.int32)


def soft_membership(points: np.ndarray, label: np.ndarray, found: int, k: int = 25) -> np.ndarray:
    """(n, found) float32: the share of a customer's k nearest neighbours in each segment, the nearer the heavier."""
    distance, near = neighbours(points, min(k, len(points) - 1))
    scale = np.maximum(np.median(distance, 1, keepdims=True), 1e-12)
    weight = np.exp(-((distance / scale) ** 2) / 2)
    weight /= weight.sum(1, keepdims=True)
    membership = np.zeros((len(points), found), np.float64)
    for j in range(found):
        membership[:, j] = (weight * (label[near] == j)).sum(1)
    return membership.astype(np.float32)


def one_segment(ids: tuple[str, ...], why: str) -> Segments:
    n = len(ids)
    return Segments(ids, np.zeros(n, np.int32), np.ones(n, np.float32), np.ones((n, 1), np.float32), ("S01",), note=why)
