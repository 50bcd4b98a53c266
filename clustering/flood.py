"""From seeds to segments: neighbours draw customers in, and where it is too empty for the segment nobody stays."""

import numpy as np

from clustering.tree import Tree

QUIET = 0.3  # share of the votes that draws a customer in while others still wait


def flood(tree: Tree, seed: np.ndarray, rounds: int = 30) -> np.ndarray:
    """(n,) int64: everybody's segment, from `seed` (n,) int64 with -1 outside: by their neighbours, the nearer the more.

    Round by round those go first whose neighbours agree enough; who is never reached stays -1.
    """
    label = seed.copy()
    many = int(seed.max()) + 1
    for _ in range(rounds):
        waiting = np.flatnonzero(label < 0)
        if not len(waiting):
            break
        around = label[tree.near[waiting]]  # (waiting, k)
        pull = 1 / (tree.distance[waiting].astype(np.float64) + 1e-9)
        votes = np.zeros((len(waiting), many))
        for j in range(many):
            votes[:, j] = (pull * (around == j)).sum(1)
        best = votes.max(1)
        moves = best > QUIET * pull.sum(1)
        if not moves.any():
            moves = best > 0
        if not moves.any():
            break
        label[waiting[moves]] = votes.argmax(1)[moves]
    return label


def keep_dense(tree: Tree, label: np.ndarray, seed: np.ndarray, reach: float) -> np.ndarray:
    """(n,) int64: the same segments without those around whom it is far emptier than in their segment, now -1.

    A member stays up to `reach` spreads (median less 16th percentile, of the log distance that makes a place dense) above
    the segment's median. Scale and limit grow from the seed until they agree with each other: strangers at the rim, be
    they a third of all, thus never widen it. `reach` 0 keeps everybody.
    """
    if reach == 0:
        return label
    kept = label.copy()
    emptiness = np.log(tree.core)
    for j in range(int(label.max()) + 1):
        mine = label == j
        inside, scale = emptiness[mine], emptiness[mine & (seed == j)]
        limit = -np.inf
        for _ in range(50):
            middle, dense = np.quantile(scale, (0.5, 0.16))
            before, limit = limit, float(middle + reach * max(middle - dense, 1e-3))
            scale = inside[inside <= limit]
            if abs(limit - before) < 1e-9:
                break
        kept[mine] = np.where(inside > limit, -1, j)
    return kept
