"""Vectors as the points that are clustered: their principal components, and many equal ones as a few."""

import numpy as np

COPIES = 30  # points kept of many equal ones: as many as neighbours are asked for, so that the place is as dense


def principal_axes(vectors: np.ndarray, dimensions: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean (D,) and axes (D, <= dimensions), float64: where vectors vary little, density is mostly noise."""
    mean = vectors.mean(0, dtype=np.float64)
    scatter = np.zeros((vectors.shape[1],) * 2)
    for start in range(0, len(vectors), 100_000):
        centred = vectors[start : start + 100_000].astype(np.float64) - mean
        scatter += centred.T @ centred
    values, axes = np.linalg.eigh(scatter)
    axes = axes[:, ::-1][:, :dimensions]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])])
    alive = values[::-1][:dimensions] > 1e-12 * max(float(values[-1]), 1e-12)
    return mean, axes[:, alive] if alive.any() else np.zeros((len(axes), 1))


def project(vectors: np.ndarray, mean: np.ndarray, axes: np.ndarray) -> np.ndarray:
    """(n, d) float32: vectors (n, D) along the axes."""
    out = np.empty((len(vectors), axes.shape[1]), np.float32)
    for start in range(0, len(vectors), 100_000):
        out[start : start + 100_000] = (vectors[start : start + 100_000].astype(np.float64) - mean) @ axes
    return out


def thinned(points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """At most COPIES of each point: rows kept (m,) int64; for every point its row among them (n,) int64; and for how many
    points each kept one stands (m,) int64."""
    rows = np.ascontiguousarray(points + np.float32(0))  # -0 and 0 are the same place
    _, place, count = np.unique(
        rows.view(np.dtype((np.void, rows.dtype.itemsize * rows.shape[1]))).ravel(),
        return_inverse=True,
        return_counts=True,
    )
    order = np.argsort(place, kind="stable")
    begin = np.cumsum(count) - count
    copy = np.empty(len(rows), np.int64)  # the how-manieth of its kind a point is
    copy[order] = np.arange(len(rows)) - np.repeat(begin, count)
    kept = np.flatnonzero(copy < COPIES)
    number = np.full(len(rows), -1, np.int64)
    number[kept] = np.arange(len(kept))
    owner = number[order[begin[place] + copy % COPIES]]
    return kept, owner, np.bincount(owner, minlength=len(kept))
