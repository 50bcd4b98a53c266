"""HDBSCAN's tree, cut where valleys are too deep to be chance, and flooded from there."""

import warnings
from typing import Literal

import numpy as np
from pydantic import Field

from clustering.clusterer import MOST, SMALLEST, Clusterer
from clustering.flood import flood, keep_dense
from clustering.seeds import seeds, valley_of_chance
from clustering.tree import Tree, grow

PACKAGE = 20_000  # points up to which `hdbscan` computes its own tree over all pairs: n² distances
TRIES = 20  # halvings of the range in which the valley is sought that leaves as many segments as can be planned with


class HDBSCANClusterer(Clusterer):
    """HDBSCAN (Campello et al. 2013): no number of clusters to give, and noise is an answer.

    The package's excess-of-mass selection merges neighbouring segments, and its leaf selection calls a third of the
    customers noise. By default, seeds are therefore the hills of its tree that chance does not make, flooded along the
    graph and cut by density: see seeds.py and flood.py. `selection: eom` and `leaf` are the `hdbscan` package itself, on
    its own tree up to 20,000 points and on the tree of the k-NN graph above.
    """

    smallest: float = Field(0.005, gt=0, lt=0.5, description="smallest seed of a segment, as a share of all customers")
    samples: int = Field(10, gt=0, description="neighbours that make a place dense (min_samples)")
    selection: Literal["flood", "eom", "leaf"] = Field(
        "flood", description="flood: kinfold's own; eom, leaf: hdbscan's cluster_selection_method"
    )
    granularity: float = Field(
        1.0, gt=0, le=10, description="above 1 finer, below 1 coarser; 1: 5 to 20 where possible"
    )
    reach: float = Field(
        3.5,
        ge=0,
        description="how empty around, in robust spreads of the segment, may a member be; 0: as empty as can be",
    )

    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        smallest = max(SMALLEST, round(self.smallest * int(weight.sum())))
        if self.selection != "flood":
            return by_package(points, smallest, self.samples, self.selection)
        return self.cut(grow(points, self.samples, weight=weight))

    def cut(self, tree: Tree) -> np.ndarray:
        """(n,) int64: a segment number or -1 for each point of the tree; all -1 where nothing stands out from the rest.

        Only up to granularity 1 is that a promise: finer is asked to tell hills apart that chance may have made.
        """
        smallest = max(SMALLEST, round(self.smallest / max(self.granularity, 1) * int(tree.weight.sum())))
        chance = valley_of_chance(tree.dimension)
        seed = seeds(tree, smallest, chance / self.granularity)
        if seed.max() >= MOST * max(self.granularity, 1):
            seed = self._deepest(tree, smallest, chance / self.granularity)
        if seed.max() < 1:
            return np.full(len(seed), -1)
        return keep_dense(tree, flood(tree, seed), seed, self.reach)

    def _deepest(self, tree: Tree, smallest: int, valley: float) -> np.ndarray:
        """The seeds with the deepest valleys around them, MOST at most: the others join their neighbours."""
        most = MOST * max(self.granularity, 1)
        low, high = valley, valley + tree.dimension * float(np.log(tree.edges[-1, 2] / tree.core.min()))
        for _ in range(TRIES):
            middle = (low + high) / 2
            low, high = (middle, high) if seeds(tree, smallest, middle).max() >= most else (low, middle)
        return seeds(tree, smallest, high)


def by_package(points: np.ndarray, smallest: int, samples: int, selection: str) -> np.ndarray:
    """(n,) int64 labels as the `hdbscan` package selects them; noise -1."""
    import hdbscan
    from hdbscan.hdbscan_ import _tree_to_labels

    samples = min(samples, len(points) - 1)
    if len(points) > PACKAGE:
        return np.asarray(_tree_to_labels(points, grow(points, samples).merges, smallest, selection)[0], np.int64)
    with warnings.catch_warnings():  # hdbscan 0.8 calls scikit-learn in a way that it will have to change
        warnings.simplefilter("ignore", FutureWarning)
        model = hdbscan.HDBSCAN(
            min_cluster_size=smallest, min_samples=samples, cluster_selection_method=selection, core_dist_n_jobs=1
        ).fit(points)
    return np.asarray(model.labels_, np.int64)
