"""The methods of the clustering bench: ours with its defaults, and the peers as their users run them."""

import warnings
from collections.abc import Callable, Mapping

import numpy as np

Method = Callable[[np.ndarray, int], np.ndarray]
OURS, HDBSCAN, FAST, UMAP = "kinfold", "hdbscan", "fast_hdbscan", "UMAP + hdbscan"


def ours(vectors: np.ndarray, segments: int) -> np.ndarray:
    """The default clusterer; it is not told how many segments there are."""
    from clustering import HDBSCANClusterer

    return HDBSCANClusterer().find(vectors, 7)


def hdbscan_package(vectors: np.ndarray, segments: int) -> np.ndarray:
    """The hdbscan package, excess of mass, smallest cluster 0.5 % of the customers as ours."""
    import hdbscan

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return np.asarray(hdbscan.HDBSCAN(min_cluster_size=_smallest(vectors), min_samples=10).fit_predict(vectors))


def fast_hdbscan(vectors: np.ndarray, segments: int) -> np.ndarray:
    """The fast_hdbscan package, the same settings."""
    import fast_hdbscan

    return np.asarray(fast_hdbscan.HDBSCAN(min_cluster_size=_smallest(vectors), min_samples=10).fit_predict(vectors))


def umap_hdbscan(vectors: np.ndarray, segments: int) -> np.ndarray:
    """BERTopic's way: UMAP to 5 dimensions, then hdbscan with the same settings."""
    import umap

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        flat = umap.UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine").fit_transform(vectors)
        return hdbscan_package(np.asarray(flat, np.float32), segments)


def kmeans(vectors: np.ndarray, segments: int) -> np.ndarray:
    """scikit-learn's k-means, told the true number of segments."""
    from sklearn.cluster import KMeans

    return np.asarray(KMeans(segments, n_init=10, random_state=0).fit_predict(vectors))


def mixture(vectors: np.ndarray, segments: int) -> np.ndarray:
    """Eight principal components and scikit-learn's Gaussian mixture, told the true number of segments."""
    from sklearn.decomposition import PCA
    from sklearn.mixture import GaussianMixture

    points = PCA(8, random_state=0).fit_transform(vectors)
    return np.asarray(GaussianMixture(segments, n_init=2, reg_covar=1e-5, random_state=0).fit_predict(points))


METHODS: Mapping[str, Method] = {
    OURS: ours,
    HDBSCAN: hdbscan_package,
    FAST: fast_hdbscan,
    UMAP: umap_hdbscan,
    "k-means, true number": kmeans,
    "PCA + mixture, true number": mixture,
}


def _smallest(vectors: np.ndarray) -> int:
    return max(25, len(vectors) // 200)
