"""Gaussian mixture: segments as ellipsoids that overlap, their number given or chosen by the Bayesian information criterion."""

import warnings

import numpy as np
from pydantic import Field

from clustering.clusterer import FEWEST, MOST, Clusterer


class MixtureClusterer(Clusterer):
    """Expectation maximisation with full covariances (Dempster et al. 1977), scikit-learn's; everybody belongs somewhere."""

    k: int | None = Field(None, gt=0, description="segments; unset: the k of 5 to 20 with the lowest BIC")

    def labels(self, points: np.ndarray, weight: np.ndarray, seed: int) -> np.ndarray:
        from sklearn.exceptions import ConvergenceWarning
        from sklearn.mixture import GaussianMixture

        different = len(np.unique(points, axis=0))
        inside = points.astype(np.float64)
        narrow = 1e-5 * max(float(inside.var(0).sum()), 1e-9)  # no segment is narrower: equal customers have no width
        many = [self.k] if self.k is not None else range(FEWEST, MOST + 1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            tried = [
                GaussianMixture(min(k, different), n_init=2, reg_covar=narrow, random_state=seed).fit(inside)
                for k in sorted({min(k, different) for k in many})
            ]
        return np.asarray(min(tried, key=lambda model: model.bic(inside)).predict(inside))
