"""Numbers as columns a linear model can bend: piecewise-linear encoding with bins at the data's quantiles.

Gorishniy, Rubachev & Babenko 2022, "On Embeddings for Numerical Features in Tabular Deep Learning", section 3.2.1
(https://arxiv.org/abs/2203.05556). Unlike there, the outer bins are closed: one absurd value must not outweigh a customer.
"""

import numpy as np


def quantile_edges(values: np.ndarray, bins: int) -> np.ndarray:
    """(bins + 1, f) float64: for each column of `values` (T, f) its quantiles, NaN left out; NaN where all is missing."""
    edges = np.full((bins + 1, values.shape[1]), np.nan)
    for j, column in enumerate(values.T):
        known = column[~np.isnan(column)]
        if len(known):
            edges[:, j] = np.quantile(known, np.linspace(0, 1, bins + 1))
    return edges


def piecewise(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """(T, f * bins) float32 in [0, 1]: how much of each bin a number has passed, a number's bins side by side.

    Missing (NaN) is 0 throughout: put a flag beside it. A bin without width, as of a constant column, is 0 too.
    """
    bins = len(edges) - 1
    out = np.zeros((len(values), values.shape[1], bins), np.float32)
    for j, column in enumerate(values.T):
        for b in range(bins):
            low, high = edges[b, j], edges[b + 1, j]
            if high > low:
                out[:, j, b] = np.nan_to_num(np.clip((column - low) / (high - low), 0, 1))
    return out.reshape(len(values), values.shape[1] * bins)
