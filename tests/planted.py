"""Points with planted segments, as embeddings: shared by the tests of clustering."""

import numpy as np

from fusion import Embedding


def embedded(points: np.ndarray, first: int = 0) -> Embedding:
    """Customers c00000, c00001, ... (from `first`) at these points (n, d), all of one modality."""
    vectors = np.ascontiguousarray(points, np.float32)
    n, d = vectors.shape
    ids = tuple(f"c{i:05d}" for i in range(first, first + n))
    known = np.ones((n, 1), bool)
    return Embedding(ids, vectors, ("all",), np.zeros(d, int), known, np.zeros((n, 1), np.float32))


def some(embedding: Embedding, rows: np.ndarray) -> Embedding:
    """The customers of these rows."""
    return Embedding(
        tuple(embedding.ids[row] for row in rows),
        embedding.vectors[rows],
        embedding.modalities,
        embedding.columns,
        embedding.present[rows],
        embedding.uncertainty[rows],
    )


def blobs(
    noise: float = 0.0, n: int = 800, k: int = 8, d: int = 6, seed: int = 0, spread: float = 0.5
) -> tuple[Embedding, np.ndarray]:
    """k round segments far apart, and the segment of each customer, -1 for the share `noise` that is anywhere."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(k, d)) * 8
    truth = np.sort(rng.integers(0, k, n))
    points = centres[truth] + rng.normal(size=(n, d)) * spread
    strays = rng.random(n) < noise
    points[strays] = rng.uniform(-20, 20, (int(strays.sum()), d))
    return embedded(points), np.where(strays, -1, truth)
