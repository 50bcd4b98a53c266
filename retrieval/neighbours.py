"""Nearest neighbours by FAISS, for whoever needs a k-NN graph: exact for the many, by inverted lists for the masses."""

import numpy as np

EXACT = 5_000  # points; above this every query looks into the nearest lists only (see `recall`)


def neighbours(points: np.ndarray, k: int, queries: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """The k nearest of `points` (n, d) to each query: Euclidean distances (q, k) float32 and row numbers (q, k) int64.

    Without `queries` the points ask about themselves and are left out of their own answer; k is then at most n - 1.
    Where inverted lists hold fewer than k points, the last of those found is repeated.
    """
    points = np.ascontiguousarray(points, np.float32)
    index = _index(points)
    if queries is not None:
        squared, found = _search(index, np.ascontiguousarray(queries, np.float32), min(k, len(points)))
        return np.sqrt(np.maximum(squared, 0)), found
    k = min(k, len(points) - 1)
    squared, found = _search(index, points, k + 1)
    own = found == np.arange(len(points))[:, None]
    twice = own.sum(1) > 1
    own[twice] &= own[twice].cumsum(1) == 1
    own[~own.any(1), k] = True  # among many equal points a point may miss itself: drop the last instead
    keep = ~own
    return np.sqrt(np.maximum(squared[keep].reshape(-1, k), 0)), found[keep].reshape(-1, k)


def recall(points: np.ndarray, k: int, asked: int = 500) -> float:
    """The share of the true k nearest that `neighbours` finds, on an even sample of `asked` points; 1 where it is exact."""
    import faiss

    if len(points) <= EXACT:
        return 1.0
    points = np.ascontiguousarray(points, np.float32)
    rows = np.linspace(0, len(points) - 1, asked).astype(np.int64)
    true, _ = faiss.knn(points[rows], points, k + 1)  # squared distances; by distance, for of equal points any will do
    found, _ = neighbours(points, k + 1, points[rows])
    return float((found[:, 1:] ** 2 <= true[:, -1:] * (1 + 1e-4) + 1e-9).mean())


def _index(points: np.ndarray) -> object:
    import faiss

    n, d = points.shape
    flat = faiss.IndexFlatL2(d)
    if n <= EXACT:
        flat.add(points)
        return flat
    lists = min(int(4 * np.sqrt(n)), n // 40)  # of at least 40 points each, as FAISS asks
    index = faiss.IndexIVFFlat(flat, d, lists)
    index.cp.seed = 1
    index.cp.max_points_per_centroid = 40
    index.train(points)
    index.add(points)
    index.nprobe = 12  # recall 0.97 to 0.99 of 20 neighbours in 12 dimensions
    return index


def _search(index: object, queries: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    squared, found = index.search(queries, k)  # type: ignore[attr-defined]
    if (found < 0).any():
        last = np.maximum((found >= 0).sum(1) - 1, 0)
        row = np.arange(len(found))
        squared = np.where(found < 0, squared[row, last][:, None], squared)
        found = np.where(found < 0, found[row, last][:, None], found)
    return squared, found
