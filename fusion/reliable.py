"""The directions of a modality in which a customer stays the same: what to keep before anything is learned.

A review names a product, a picture shows a mug: most of the variance of an embedding is about the item, not about the
customer. Directions are therefore ranked by RELIABILITY, the correlation of a customer's two halves of history, instead
of by variance as PCA does: the generalised eigenproblem C_between v = r (C_within + C_between) v, as in maximally
reliable components (Dmochowski et al. 2012, doi:10.3389/fnhum.2012.00112) and the split-half reliability of test theory.
"""

from dataclasses import dataclass

import numpy as np
import scipy.linalg

from encoders.tokens import Tokens
from fusion.halves import draw_half, pool


@dataclass(frozen=True)
class Projection:
    """`(x - mean) @ matrix`. `mean`: (d,), `matrix`: (d, p) float32; pooled customers come out with unit variance.
    `reliability`: (p,) float32 falling, correlation of two halves in each direction."""

    mean: np.ndarray
    matrix: np.ndarray
    reliability: np.ndarray

    def __call__(self, values: np.ndarray) -> np.ndarray:
        """(T, d) -> (T, p) float32."""
        return np.asarray((values - self.mean) @ self.matrix, np.float32)


def fit_projection(tokens: Tokens, most: int, rng: np.random.Generator, draws: int = 8) -> Projection:
    """The `most` most reliable directions of one modality, fewer if it has fewer dimensions with any variance.

    Where too few customers have two tokens to compare halves (fewer than 20), components are ranked by variance.
    """
    pooled, counts = pool(tokens.values.astype(np.float64), tokens)
    pooled = pooled[counts > 0]  # (k, d)
    mean, scale = pooled.mean(0), pooled.std(0)
    alive = scale > 1e-6 * max(float(scale.max(initial=0)), 1e-12)
    if not alive.any():  # one customer, or constant columns: nothing tells customers apart
        return _projection(mean, np.zeros((tokens.dim, 1)), np.zeros(1))
    scale = np.where(alive, scale, np.inf)
    _, strength, axes = np.linalg.svd((pooled - mean) / scale, full_matrices=False)
    # Directions with next to no variance would be blown up to pure noise, so at most one per eight customers.
    kept = min(int((strength > 1e-4 * strength[0]).sum()), 2 * most, max(1, len(pooled) // 8))
    whiten = axes[:kept].T / (strength[:kept] / np.sqrt(len(pooled))) / scale[:, None]  # (d, kept)

    values = (tokens.values - mean) @ whiten  # (T, kept)
    between, total, pairs = np.zeros((kept, kept)), np.zeros((kept, kept)), 0
    for _ in range(draws):
        first = draw_half(tokens, rng)
        (a, in_a), (b, in_b) = pool(values, tokens, first), pool(values, tokens, ~first)
        both = (in_a > 0) & (in_b > 0)
        pairs = int(both.sum())
        if pairs < 20:
            return _projection(mean, whiten[:, :most], np.ones(min(most, kept)))
        a, b = a[both] - a[both].mean(0), b[both] - b[both].mean(0)
        between += (a.T @ b + b.T @ a) / (2 * pairs * draws)
        total += (a.T @ a + b.T @ b) / (2 * pairs * draws)
    total += (
        0.02 * np.trace(total) / kept * np.eye(kept)
    )  # ridge: few customers must not make a direction look reliable
    reliability, directions = scipy.linalg.eigh(between, total)
    best = np.argsort(-reliability, kind="stable")[:most]
    matrix = whiten @ directions[:, best]
    matrix *= np.sign(matrix[np.abs(matrix).argmax(0), np.arange(len(best))])  # signs are arbitrary: fix them
    spread = ((pooled - mean) @ matrix).std(0)
    return _projection(mean, matrix / np.where(spread > 0, spread, 1), np.clip(reliability[best], 0, 1))


def _projection(mean: np.ndarray, matrix: np.ndarray, reliability: np.ndarray) -> Projection:
    return Projection(mean.astype(np.float32), matrix.astype(np.float32), reliability.astype(np.float32))
