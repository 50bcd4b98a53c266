"""The seeds of segments: hills of density with a valley around them that is too deep to be chance."""

import numpy as np

from clustering.tree import Tree

FLAT = 0.4  # log density; valleys shallower than this are never told from chance


def valley_of_chance(dimension: float) -> float:
    """How deep valleys are that chance digs into one single Gaussian or a uniform cube, in log density.

    Measured over 500 to 5,000 points in 2 to 12 dimensions with 10 samples: the deepest is 2.0 / dimension to
    2.2 / dimension and seldom above 0.4; `benchmarks/clustering.py` counts the false alarms at this depth.
    """
    return max(FLAT, 2.4 / dimension)


def seeds(tree: Tree, smallest: int, valley: float) -> np.ndarray:
    """(n,) int64: the seed each point belongs to, numbered from 0; -1 for points in none. At least one seed.

    Hills grow while the distance of the tree rises. Where two meet that each stand for at least `smallest` customers, the
    valley between them is as deep as the log density of the lower summit (of its densest `smallest`) is above the meeting
    point; if that is less than `valley` they are one hill, else both stay. This is persistence (Chazal, Guibas, Oudot &
    Skraba 2013, "Persistence-based clustering in Riemannian manifolds") on HDBSCAN's tree.
    """
    n = len(tree.core)
    branches, merges = tree.branches, tree.merges
    log_core = np.log(tree.core)
    size = branches.customers
    if size[-1] < smallest:
        return np.zeros(n, np.int64)

    def summit(node: int) -> float:
        inside = log_core[branches.of(node)]
        densest = np.sort(inside)[: max(1, min(smallest, len(inside)))]
        return -float(np.median(densest))

    hills: dict[int, list[int]] = {v: [v] for v in np.flatnonzero(size[:n] >= smallest).tolist()}
    left, right = merges[:, 0].astype(np.int64), merges[:, 1].astype(np.int64)
    for i in np.flatnonzero(size[n:] >= smallest).tolist():
        node = n + i
        a, b = hills.pop(int(left[i]), []), hills.pop(int(right[i]), [])
        if a and b:
            level = -float(np.log(merges[i, 2]))
            # who holds several hills already has proved that they stand apart, and deeper down at that
            depth_a, depth_b = (tree.dimension * (summit(h[0]) - level) if len(h) == 1 else np.inf for h in (a, b))
            if min(depth_a, depth_b) >= valley:
                hills[node] = a + b
            elif len(a) == len(b) == 1:
                hills[node] = [node]
            else:
                hills[node] = a if depth_a > depth_b else b
        else:
            alone = a or b
            hills[node] = [node] if len(alone) <= 1 else alone  # a lone hill takes in the stragglers
    label = np.full(n, -1, np.int64)
    for j, node in enumerate(hills[2 * n - 2]):
        label[branches.of(node)] = j
    return label
