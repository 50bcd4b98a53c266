"""Nearest neighbours by FAISS, for whoever needs a k-NN graph: exact for the many, by inverted lists for the masses."""

import numpy as np

EXACT = 10_000  # points; above this every query looks into the nearest lists only (see `recall`)


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


def recall(points: np.ndarray, near: np.ndarray, asked: int = 500) -> float:
    """The share of the true k nearest among those found, `near` (n, k), on an even sample of `asked` points."""
    import faiss

    points = np.ascontiguousarray(points, np.float32)
    rows = np.linspace(0, len(points) - 1, min(asked, len(points))).astype(np.int64)
    squared, true = faiss.knn(points[rows], points, near.shape[1] + 1)
    # By distance rather than by row: of equal points any will do.
    true_squared = np.where(true == rows[:, None], -1.0, squared)
    farthest = np.sort(true_squared, 1)[:, -1]
    found = ((points[near[rows]] - points[rows][:, None]) ** 2).sum(2)
    return float((found <= farthest[:, None] * (1 + 1e-4) + 1e-9).mean())


def _index(points: np.ndarray) -> object:
    import faiss

    n, d = points.shape
    flat = faiss.IndexFlatL2(d)
    if n <= EXACT:
        flat.add(points)
        return flat
    lists = int(4 * np.sqrt(n))
    index = faiss.IndexIVFFlat(flat, d, lists)
    index.cp.seed = 1
    index.cp.max_points_per_centroid = 64
    index.train(points)
    index.add(points)
    index.nprobe = max(8, lists // 64)
    return index


def _search(index: object, queries: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    squared, found = index.search(queries, k)  # type: ignore[attr-defined]
    if (found < 0).any():
        last = np.maximum((found >= 0).sum(1) - 1, 0)
        row = np.arange(len(found))
        squared = np.where(found < 0, squared[row, last][:, None], squared)
        found = np.where(found < 0, found[row, last][:, None], found)
    return squared, found
