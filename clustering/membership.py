"""How much a customer belongs to each segment, by the company it keeps."""

import numpy as np

from clustering.points import thinned
from retrieval.neighbours import neighbours

K = 25  # neighbours that are asked; of equal points at most COPIES are there to answer


def votes(queries: np.ndarray, points: np.ndarray, label: np.ndarray) -> np.ndarray:
    """(q, s) float32: the share of the nearest `points` (n, d) in each segment, the nearer the heavier; rows sum to at
    most 1, the rest is noise's.

    `label` (n,) int, -1 noise. A query that is one of the points is among its own neighbours and left out: the nearest
    at distance 0 is not asked when `queries is points`.
    """
    found = int(label.max(initial=-1)) + 1
    kept, owner, _ = thinned(points)
    if queries is points:
        if len(kept) < 2:
            return np.ones((len(points), max(found, 1)), np.float32)
        distance, near = neighbours(points[kept], min(K, len(kept) - 1))
        return np.asarray(shares(distance, label[kept][near], found)[owner])
    distance, near = neighbours(points[kept], min(K, len(kept)), queries)
    return shares(distance, label[kept][near], found)


def shares(distance: np.ndarray, around: np.ndarray, found: int) -> np.ndarray:
    """(q, found) float32, the same of the neighbours' distances (q, k), rising, and segments `around` (q, k)."""
    scale = np.maximum(np.median(distance, 1, keepdims=True), 1e-12)
    weight = np.exp(-((distance / scale) ** 2) / 2)
    weight /= weight.sum(1, keepdims=True)
    share = np.zeros((len(distance), found), np.float32)
    for j in range(found):
        share[:, j] = (weight * (around == j)).sum(1)
    return share
