"""k-means: everybody belongs somewhere, and the number of segments is given or chosen by stability."""

import numpy as np
from pydantic import Field

from clustering.clusterer import FEWEST, MOST, Clusterer

PAIRS = 5  # pairs of halves a number of segments is tried on
MOST_TRIED = 10_000  # customers that numbers are tried on


class KMeansClusterer(Clusterer):
    """Lloyd's k-means with k-means++ starts (Arthur & Vassilvitskii 2007), scikit-learn's.

    Unset, k is the number of 5 to 20 that two halves of the customers agree on most: each half's centres divide all
    customers, and the divisions are compared (Lange, Roth, Braun & Buhmann 2004, "Stability-based validation of clustering
    solutions"; by the adjusted Rand index, which needs no correction for chance). Of equals the most segments.
    """

    k: int | None = Field(
        None, gt=0, description="segments; unset: the k of 5 to 20 that halves of the customers agree on"
    )

    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        from sklearn.cluster import KMeans

        different = len(np.unique(points, axis=0))
        k = self.k if self.k is not None else self._agreed(points, different, seed)
        model = KMeans(min(k, different), n_init=10, random_state=seed)
        return np.asarray(model.fit_predict(points, sample_weight=weight))

    def _agreed(self, points: np.ndarray, different: int, seed: int) -> int:
        from sklearn.cluster import KMeans
        from sklearn.metrics import adjusted_rand_score

        rng = np.random.default_rng([seed, 41])
        points = points[np.sort(rng.permutation(len(points))[:MOST_TRIED])]
        halves = [np.array_split(rng.permutation(len(points)), 2) for _ in range(PAIRS)]
        score = {}
        for k in range(min(FEWEST, different), min(MOST, different // 2) + 1):
            agreed = []
            for pair in halves:
                a, b = (KMeans(k, n_init=3, random_state=seed).fit(points[half]).predict(points) for half in pair)
                agreed.append(adjusted_rand_score(a, b))
            score[k] = round(float(np.mean(agreed)), 3)
        return max(score, key=lambda k: (score[k], k)) if score else min(FEWEST, different)
