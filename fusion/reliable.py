"""The directions of a modality in which a customer stays the same: what to keep before anything is learned.

A review names a product, a picture shows a mug: most of the variance of an embedding is about the item, not about the
customer. Directions are therefore ranked by RELIABILITY, the correlation of a customer's two halves of history, instead
of by variance as PCA does: the generalised eigenproblem C_between v = r (C_within + C_between) v, as in maximally
reliable components (Dmochowski et al. 2012, doi:10.3389/fnhum.2012.00112) and the split-half reliability of test theory.
"""

from dataclasses import dataclass

import numpy as np
import scipy.linalg

from encoders.tokens import Tokens, rows_of
from fusion.batches import stretches
from fusion.halves import draw_half, pool

CUSTOMERS, TOKENS = 20_000, 1 << 20  # of a modality that has more, directions are estimated on a random part


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


def fit_projection(tokens: Tokens, most: int, rng: np.random.Generator, by: str, draws: int = 8) -> Projection:
    """The `most` most reliable directions of one modality, fewer if it has fewer dimensions with any variance.

    `by`: "reliability", or "variance" for whitened principal components. Where too few customers have two tokens to
    compare halves (fewer than 20), components are ranked by variance whatever it says. Of more than `CUSTOMERS` customers
    or `TOKENS` tokens a random part is read that has about so many; a few customers at a time go through memory.
    """
    sample = _sample(tokens, rng)
    parts = [sample[some] for some in stretches({"": tokens}, of=sample)]
    means = [pool(part.values.astype(np.float64), part) for part in map(tokens.of, parts)]
    pooled, counts = (np.concatenate(each) for each in zip(*means, strict=True))
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

    if by == "variance":
        return _projection(mean, whiten[:, :most], np.ones(min(most, kept)))
    values = np.concatenate([(tokens.of(part).values - mean) @ whiten for part in parts])  # (T, kept)
    tokens = _without_values(tokens, sample)
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


def _sample(tokens: Tokens, rng: np.random.Generator) -> np.ndarray:
    """(k,) int, rising: the customers whose tokens are read."""
    present = np.flatnonzero(tokens.present)
    typical = len(tokens.values) / max(len(present), 1)
    many = int(min(CUSTOMERS, max(TOKENS / max(typical, 1), 1000)))
    if tokens.n <= CUSTOMERS and len(present) <= many:
        return np.arange(tokens.n)
    return np.sort(rng.choice(present, min(many, len(present)), replace=False))


def _without_values(tokens: Tokens, customers: np.ndarray) -> Tokens:
    """Which tokens customers (k,) have, in zero dimensions: what drawing halves has to know."""
    rows = rows_of(tokens.offsets, customers)
    offsets = np.concatenate([[0], np.cumsum(tokens.counts[customers])]).astype(np.int64)
    return Tokens(np.zeros((len(rows), 0), np.float32), offsets, tokens.time[rows], tokens.weight[rows])
