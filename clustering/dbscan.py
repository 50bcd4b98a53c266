"""DBSCAN: dense regions at one radius for all, which is chosen from the data unless given."""

import numpy as np
from pydantic import Field

from clustering.clusterer import FEWEST, MOST, Clusterer
from retrieval.neighbours import neighbours


class DBSCANClusterer(Clusterer):
    """Ester et al. 1996, scikit-learn's. One radius for all segments is its weakness; the default of kinfold has none."""

    radius: float | None = Field(None, gt=0, description="eps; unset: the quantile of k-NN distances that loses fewest")
    samples: int = Field(10, gt=0, description="neighbours that make a place dense (min_samples)")

    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        from sklearn.cluster import DBSCAN

        def fit(radius: float) -> np.ndarray:
            return np.asarray(DBSCAN(eps=max(radius, 1e-9), min_samples=self.samples).fit_predict(points))

        if self.radius is not None:
            return fit(self.radius)
        distance, _ = neighbours(points, min(self.samples, len(points) - 1))
        tried = [fit(float(np.quantile(distance[:, -1], q))) for q in np.arange(0.2, 1.0, 0.1)]
        # First a number of segments that can be planned with, then as little noise as possible.
        return min(tried, key=lambda label: (not FEWEST <= label.max() + 1 <= MOST, float((label < 0).mean())))
