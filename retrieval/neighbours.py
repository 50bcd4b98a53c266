"""Exact nearest neighbours by FAISS, for whoever needs a k-NN graph."""

import numpy as np


def neighbours(points: np.ndarray, k: int, queries: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """The k nearest of `points` (n, d) to each query: Euclidean distances (q, k) float32 and row numbers (q, k) int64.

    Without `queries` the points ask about themselves and are left out of their own answer; k is then at most n - 1.
    """
    import faiss

    points = np.ascontiguousarray(points, np.float32)
    index = faiss.IndexFlatL2(points.shape[1])
    index.add(points)
    if queries is not None:
        squared, found = index.search(np.ascontiguousarray(queries, np.float32), min(k, len(points)))
        return np.sqrt(np.maximum(squared, 0)), found
    k = min(k, len(points) - 1)
    squared, found = index.search(points, k + 1)
    own = found == np.arange(len(points))[:, None]
    own[~own.any(1), k] = True  # among many equal points a point may miss itself: drop the last instead
    keep = ~own
    return np.sqrt(np.maximum(squared[keep].reshape(-1, k), 0)), found[keep].reshape(-1, k)
