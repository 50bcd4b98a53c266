"""From seeds to segments: neighbours draw customers in, and where it is too empty for the segment nobody stays."""

import numpy as np

from clustering.tree import Tree

QUIET = 0.3  # share of the votes that draws a customer in while others still wait
FEW = 0.02  # share of a segment; if fewer are left out, the limit may have swallowed everybody around
TWO_HUMPS = 4.0  # Ashman's D; fused customers, known well and less well, have up to 3.7 on seven synthetic data sets


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
    the segment's median. Scale and limit grow from the seed until they agree with each other, so strangers at the rim, be
    they a third of all, seldom widen it; where nobody is left out, `strangers_from` looks for them again. `reach` 0 keeps
    everybody.
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
        if (inside > limit).mean() < FEW:
            limit = min(limit, strangers_from(inside))
        kept[mine] = np.where(inside > limit, -1, j)
    return kept


def strangers_from(emptiness: np.ndarray) -> float:
    """The log distance from which members of one segment are rather strangers: where its two humps, if they are clearly
    two, are equally high; infinity if they are not.

    `emptiness` (m,) float64. Two Gaussians on 401 quantiles; two by Ashman's D (Ashman, Bird & Zepf 1994, "Detecting
    bimodality in astronomical datasets") of at least TWO_HUMPS.
    """
    from sklearn.mixture import GaussianMixture

    values = np.quantile(emptiness, np.linspace(0, 1, 401))
    if values[-1] - values[0] < 1e-6:
        return np.inf
    start = np.quantile(values, (0.25, 0.85))[:, None]
    model = GaussianMixture(2, means_init=start, random_state=0).fit(values[:, None])
    order = np.argsort(model.means_.ravel())
    middle, share = model.means_.ravel()[order], model.weights_[order]
    spread = np.sqrt(model.covariances_.ravel()[order])
    if np.sqrt(2) * (middle[1] - middle[0]) < TWO_HUMPS * np.hypot(*spread):
        return np.inf
    between = np.linspace(middle[0], middle[1], 200)
    height = share[:, None] / spread[:, None] * np.exp(-(((between - middle[:, None]) / spread[:, None]) ** 2) / 2)
    return float(between[np.argmax(height[1] > height[0])])
