"""Cut every history in two halves and pool each: what both halves agree on is the customer, the rest is the moment."""

import numpy as np
import scipy.sparse as sp

from encoders.tokens import Tokens


def draw_half(tokens: Tokens, rng: np.random.Generator) -> np.ndarray:
    """(T,) bool: a random half of each customer's tokens, contiguous in time and wrapping around the end.

    Contiguous, because neighbours of a sequence share content: a half made of every other token would leak into its
    complement. An odd token falls to either side at random; a customer's only token is in one half or the other.
    """
    counts = tokens.counts
    start = np.floor(rng.random(tokens.n) * np.maximum(counts, 1)).astype(np.int64)
    size = (counts + rng.integers(0, 2, tokens.n)) // 2
    place = np.arange(len(tokens.values)) - np.repeat(tokens.offsets[:-1], counts)
    around = (place - np.repeat(start, counts)) % np.repeat(np.maximum(counts, 1), counts)
    return np.asarray(around < np.repeat(size, counts))


def pool(values: np.ndarray, tokens: Tokens, keep: np.ndarray | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Weighted mean of each customer's rows of `values` (T, d): (n, d) of the same dtype, float32 at least, zeros where
    there are none, and (n,) the number of tokens that went in. `keep` (T,) bool leaves the others out."""
    kept = np.ones(len(values), bool) if keep is None else keep
    values = values.astype(np.float32) if values.dtype == np.float16 else values  # there is no sparse product in halves
    weight = (tokens.weight * kept).astype(values.dtype)
    where = np.arange(len(values))
    sums = sp.csr_array((weight, where, tokens.offsets), shape=(tokens.n, len(values)))
    total = np.asarray(sums.sum(1)).ravel()
    means = np.asarray(sums @ values) / np.where(total > 0, total, 1)[:, None]
    counted = np.bincount(tokens.owner[kept], minlength=tokens.n)
    return means.astype(values.dtype), counted
