"""Categories as vectors learned from the data without labels: correspondence analysis of customers x category counts.

Greenacre 2017, "Correspondence Analysis in Practice", 3rd edition, chapters 4 and 8: categories that the same customers
choose lie together, and a customer lies at the mean of what they chose.
"""

import numpy as np
import pandas as pd
import scipy.sparse as sp


def correspondence(owner: np.ndarray, code: np.ndarray, count: np.ndarray, kinds: int, axes: int) -> np.ndarray:
    """(kinds, axes) float64: the standard coordinates of each category; axes the counts do not have are 0.

    `owner`, `code`, `count`: (m,) int, how often which customer chose which category.
    """
    out = np.zeros((kinds, axes))
    if not len(owner):
        return out
    counts = sp.csr_array((count.astype(np.float64), (owner, code)), shape=(int(owner.max()) + 1, kinds))
    by_row = np.bincount(owner, count)
    by_column = np.bincount(code, count, kinds)
    profiles = sp.diags_array(1 / np.sqrt(np.maximum(by_row, 1))) @ counts  # (customers, kinds)
    root = np.sqrt(np.maximum(by_column, 1))
    there = by_column > 0
    square = (profiles.T @ profiles).toarray() / np.outer(root, root)  # (kinds, kinds)
    square -= np.outer(root, root) * np.outer(there, there) / by_column.sum()  # without the trivial axis
    inertia, vectors = np.linalg.eigh(square)
    best = np.argsort(-inertia, kind="stable")[:axes]
    best = best[inertia[best] > 1e-9]
    chosen = vectors[:, best] * (np.sqrt(by_column.sum()) / root)[:, None] * there[:, None]
    out[:, : len(best)] = chosen * np.sign(
        chosen[np.abs(chosen).argmax(0), np.arange(len(best))]
    )  # signs are arbitrary
    return out


def places(counts: pd.DataFrame, axes: int) -> np.ndarray:
    """(kinds, axes) float64: where each category lies among those that the same customers choose. `counts`: see `placed`."""
    row, code, n = (counts[name].to_numpy(np.int64) for name in ("row", "code", "n"))
    return correspondence(row, code, n, int(code.max(initial=-1)) + 1, axes)


def placed(counts: pd.DataFrame, tokens: int, coordinates: np.ndarray) -> np.ndarray:
    """(tokens, axes + 2) float32: the mean place of what each token holds, its entropy in nats, and whether it is known.

    `counts`: `token`, `row` (customer), `code` and `n`, a line for each token and category. `coordinates`: (kinds, axes), of
    the categories that are known; others lie at the origin, which is the average customer. So does a token without a line,
    and its flag is 0.
    """
    token, code, n = (counts[name].to_numpy(np.int64) for name in ("token", "code", "n"))
    kinds, axes = max(int(code.max(initial=-1)) + 1, len(coordinates)), coordinates.shape[1]
    known = np.concatenate([coordinates, np.zeros((kinds - len(coordinates), axes))])
    total = np.bincount(token, n, tokens)  # (tokens,)
    share = n / total[token]
    mean = sp.csr_array((share, (token, code)), shape=(tokens, kinds)) @ known
    entropy = np.bincount(token, -share * np.log(share), tokens)
    return np.column_stack([mean, entropy, total > 0]).astype(np.float32)
