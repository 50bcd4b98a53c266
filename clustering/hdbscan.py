"""HDBSCAN, with its leaves as the cores of segments and the customers around a core let in by density."""

import warnings

import numpy as np
from pydantic import Field

from clustering.clusterer import FEWEST, MOST, SMALLEST, Clusterer
from retrieval.neighbours import neighbours

SHARES = (1.0, 1.5, 2.0, 3.0, 4.0, 0.7, 0.5, 0.35)  # of `smallest`, in the order tried until 5 to 20 segments are found


class HDBSCANClusterer(Clusterer):
    """HDBSCAN (Campello et al. 2013, the `hdbscan` package): no number of clusters to give, and noise is an answer.

    Its excess-of-mass selection merges neighbouring segments and its leaf selection calls a third of the customers
    noise. Leaves are therefore taken as cores, and a customer outside joins the core most neighbours are in, unless the
    surroundings are far emptier than that core's: those are the noise that is reported.
    """

    smallest: float = Field(0.01, gt=0, lt=0.5, description="smallest core of a segment, as a share of all customers")
    samples: int = Field(10, gt=0, description="neighbours that make a place dense (min_samples)")
    selection: str = Field(
        "leaf", pattern="^(leaf|eom)$", description="hdbscan's cluster_selection_method for the cores"
    )
    reach: float = Field(
        3.5, ge=0, description="how empty around, in robust deviations of a core, may a joiner be; 0: none"
    )

    def labels(self, points: np.ndarray, seed: int) -> np.ndarray:
        tried: list[np.ndarray] = []
        for factor in SHARES:
            size = max(SMALLEST, round(factor * self.smallest * len(points)))
            tried.append(self._cores(points, size))
            if FEWEST <= tried[-1].max() + 1 <= MOST:
                return self._joined(points, tried[-1])
        best = min(tried, key=lambda core: abs(int(core.max()) + 1 - FEWEST))  # nearest to the range; ties: first tried
        return self._joined(points, best) if best.max() >= 0 else best

    def _cores(self, points: np.ndarray, size: int) -> np.ndarray:
        import hdbscan

        with warnings.catch_warnings():  # hdbscan 0.8 calls scikit-learn in a way that it will have to change
            warnings.simplefilter("ignore", FutureWarning)
            model = hdbscan.HDBSCAN(
                min_cluster_size=size,
                min_samples=min(self.samples, len(points) - 1),
                cluster_selection_method=self.selection,
                core_dist_n_jobs=1,
            ).fit(points)
        return np.asarray(model.labels_, np.int64)

    def _joined(self, points: np.ndarray, core: np.ndarray, k: int = 15, rounds: int = 30) -> np.ndarray:
        """Let the customers around join: by the vote of their neighbours, and only where it is dense enough."""
        if self.reach == 0:
            return core
        distance, near = neighbours(points, min(k, len(points) - 1))
        emptiness = np.log(distance[:, -1] + 1e-12)  # (n,) of the k-th neighbour
        groups = [emptiness[core == j] for j in range(int(core.max()) + 1)]
        # The dense half of a core sets the scale: its rim already holds strangers.
        limit = np.array([np.median(g) + self.reach * max(np.median(g) - np.quantile(g, 0.16), 1e-3) for g in groups])
        label = core.copy()
        for _ in range(rounds):
            outside = np.flatnonzero(label < 0)
            votes = np.stack([(label[near[outside]] == j).sum(1) for j in range(len(groups))], 1)  # (outside, segments)
            choice = votes.argmax(1)
            joins = (votes.max(1) >= 0.3 * near.shape[1]) & (emptiness[outside] <= limit[choice])
            if not joins.any():
                break
            label[outside[joins]] = choice[joins]
        return label
