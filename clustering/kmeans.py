"""k-means: everybody belongs somewhere, and the number of segments is given or chosen by silhouette."""

import numpy as np
from pydantic import Field

from clustering.clusterer import FEWEST, MOST, Clusterer


class KMeansClusterer(Clusterer):
    """Lloyd's k-means with k-means++ starts (Arthur & Vassilvitskii 2007), scikit-learn's."""

    k: int | None = Field(None, gt=0, description="segments; unset: the k of 5 to 20 with the best silhouette")

    def labels(self, points: np.ndarray, seed: int) -> np.ndarray:
        from sklearn.cluster import KMeans
        from sklearn.metrics import silhouette_score

        def fit(k: int) -> np.ndarray:
            return np.asarray(KMeans(k, n_init=10, random_state=seed).fit_predict(points))

        different = len(np.unique(points, axis=0))
        if self.k is not None or different <= FEWEST:
            return fit(min(self.k or FEWEST, different))
        tried = {k: fit(k) for k in range(FEWEST, min(MOST, different - 1) + 1)}
        sample = min(len(points), 2000)
        return max(
            tried.values(), key=lambda label: silhouette_score(points, label, sample_size=sample, random_state=seed)
        )
