"""Would the segments be found again? Refits on parts of the customers, and what they say of each segment and customer.

Hennig 2007, "Cluster-wise assessment of cluster stability", with parts instead of bootstrap samples: customers drawn twice
would be denser than they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from clustering.clusterer import Clusterer
from clustering.membership import votes
from customers.progress import progress

TIMES = 20  # refits
SHARE = 0.8  # of the customers in each
MOST = 20_000  # customers that refits draw from
STABLE = 0.75  # mean Jaccard from which Hennig calls a cluster valid and stable


@dataclass(frozen=True)
class Stability:
    """Of one segment: mean Jaccard similarity to its likeliest self in refits, and where 95 % of the refits lie."""

    segment: str
    jaccard: float
    low: float
    high: float

    @property
    def stable(self) -> bool:
        return self.jaccard >= STABLE


@dataclass(frozen=True)
class Refit:
    """`rows` (r,) int64: the customers asked. `drawn` (r,) bool: who was refitted on. `label` (r,) int: where each lands, by
    the names of the segments it is compared with; new clusters are numbered from there on. `jaccard` (s,) float."""

    rows: np.ndarray
    drawn: np.ndarray
    label: np.ndarray
    jaccard: np.ndarray


def refits(
    clusterer: Clusterer, points: np.ndarray, label: np.ndarray, seed: int, times: int = TIMES
) -> Iterator[Refit]:
    """`times` refits on SHARE of the customers; the others are placed by their neighbours.

    `points` (n, d) float32, `label` (n,) the segments found on all of them.
    """
    rng = np.random.default_rng([seed, 31])
    rows = np.sort(rng.permutation(len(points))[:MOST])
    points, label = points[rows], label[rows]
    with progress("refits", times) as done:
        for _ in range(times):
            drawn = np.zeros(len(rows), bool)
            drawn[rng.permutation(len(rows))[: round(SHARE * len(rows))]] = True
            again = np.full(len(rows), -1)
            again[drawn] = clusterer.labels_of(points[drawn], seed)
            if not drawn.all() and again.max() >= 0:
                share = votes(points[~drawn], points[drawn], again[drawn])
                again[~drawn] = np.where(share.max(1) > 1 - share.sum(1), share.argmax(1), -1)
            overlap = jaccard(label[drawn], again[drawn])
            yield Refit(rows, drawn, renamed(again, overlap), overlap.max(1, initial=0.0))
            done(1)


def jaccard(label: np.ndarray, other: np.ndarray) -> np.ndarray:
    """(s, t) float64: how much each of two groupings' groups share, of all who are in either; noise (-1) is no group."""
    s, t = int(label.max(initial=-1)) + 1, int(other.max(initial=-1)) + 1
    both = np.zeros((s, t))
    member = (label >= 0) & (other >= 0)
    np.add.at(both, (label[member], other[member]), 1)
    mine, theirs = np.bincount(label[label >= 0], minlength=s), np.bincount(other[other >= 0], minlength=t)
    return np.asarray(both / np.maximum(mine[:, None] + theirs[None] - both, 1))


def renamed(other: np.ndarray, overlap: np.ndarray) -> np.ndarray:
    """`other` (n,) with each group called as the group it overlaps most, one to one; those left over come after them."""
    from scipy.optimize import linear_sum_assignment

    s, t = overlap.shape
    names = np.full(t + 1, -1, np.int64)  # the last is noise's
    mine, theirs = linear_sum_assignment(-overlap)
    for j, k in zip(mine, theirs, strict=True):
        if overlap[j, k] > 0:
            names[k] = j
    left = np.flatnonzero(names[:t] < 0)
    names[left] = s + np.arange(len(left))
    return np.asarray(names[other])


def stability(names: tuple[str, ...], found: list[Refit]) -> tuple[Stability, ...]:
    """One a segment, in order."""
    scores = np.array([refit.jaccard for refit in found])  # (times, s)
    low, high = np.quantile(scores, (0.025, 0.975), axis=0)
    return tuple(
        Stability(name, float(scores[:, j].mean()), float(low[j]), float(high[j])) for j, name in enumerate(names)
    )
